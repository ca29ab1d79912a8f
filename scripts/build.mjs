// Makes dist/: the code as a few minified modules that load one another when needed, the fonts, and the types.
import { readFile, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { codeOptions, PROGRAMS } from './build/code.mjs'
import { buildCommand } from './build/command.mjs'
import { buildDiagrams } from './build/diagrams.mjs'
import { buildFonts } from './build/fonts.mjs'
import { gatherChunks } from './build/gather-chunks.mjs'
import { buildTypes } from './build/types.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const dist = join(root, 'dist')
const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))

await rm(dist, { recursive: true, force: true })
const parts = join(dist, 'parts')
for (const program of PROGRAMS) {
  const { metafile } = await build({ ...codeOptions(root, version, program), outdir: parts, metafile: true })
  await gatherChunks({
    root,
    outputs: metafile.outputs,
    groups: program.groups,
    entries: program.entries.map((path) => basename(path, '.ts')),
    from: parts,
    to: dist,
    chunks: `${program.folder}/`,
    platform: 'node',
  })
  await rm(parts, { recursive: true })
}
await writeFile(join(dist, 'package.json'), '{ "type": "commonjs" }\n')
await buildCommand(root, dist)
await buildFonts(join(dist, 'fonts'))
await buildDiagrams(root, join(dist, 'diagrams'))
await buildTypes(root, join(dist, 'types'))
