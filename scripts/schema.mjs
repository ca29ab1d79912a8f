// Writes schema/proposal.schema.json from the types of src/record, so that the two cannot part.
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: ['src/record/schema.ts'],
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
})
const code = Buffer.from(outputFiles[0].contents).toString('base64')
const { jsonSchema } = await import(`data:text/javascript;base64,${code}`)
await mkdir(join(root, 'schema'), { recursive: true })
await writeFile(join(root, 'schema/proposal.schema.json'), `${JSON.stringify(jsonSchema(), null, 2)}\n`)
