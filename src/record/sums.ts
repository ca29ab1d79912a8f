/** The files of a folder with their hashes as `sha256sum` writes and checks them, sorted by path. */
export function writeSums(hashes: ReadonlyMap<string, string>): string {
  const entries = [...hashes].sort(([one], [other]) => (one < other ? -1 : 1))
  return entries.map(([path, hash]) => `${hash}  ${path}\n`).join('')
}

/** The hashes of a list by path; undefined where it is none. */
export function readSums(text: string): ReadonlyMap<string, string> | undefined {
  const hashes = new Map<string, string>()
  for (const line of text.split('\n')) {
    if (line === '') continue
    const [, hash, path] = /^([0-9a-f]{64}) [ *](.+)$/.exec(line) ?? []
    if (hash === undefined || path === undefined || hashes.has(path)) return undefined
    hashes.set(path, hash)
  }
  return hashes
}
