// Writes the schemas of schema/ from the types of src/record, so that they cannot part.
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
await mkdir(join(root, 'schema'), { recursive: true })
await write('proposal', (await load('schema')).jsonSchema())
await write('manifest', (await load('manifest-schema')).manifestSchema())

async function load(name) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [`src/record/${name}.ts`],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
  })
  return await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`)
}

async function write(name, schema) {
  await writeFile(join(root, `schema/${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`)
}
