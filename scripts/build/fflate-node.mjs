// What pdf-lib asks of its JavaScript deflate, answered by Node's own, which takes a tenth of the time.
export { inflateSync, inflateSync as unzlibSync } from 'node:zlib'

import { deflateSync } from 'node:zlib'

export const zlibSync = (bytes, options) => deflateSync(bytes, { level: options?.level ?? 6 })
