// Makes dist/: the code as a few minified modules that load one another when needed, the fonts, and the types.
import { chmod, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { codeOptions, GROUPS } from './build/code.mjs'
import { buildDiagrams } from './build/diagrams.mjs'
import { buildFonts } from './build/fonts.mjs'
import { gatherChunks } from './build/gather-chunks.mjs'
import { buildTypes } from './build/types.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const dist = join(root, 'dist')
const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))

await rm(dist, { recursive: true, force: true })
const parts = join(dist, 'parts')
const { metafile } = await build({ ...codeOptions(root, version), outdir: parts, metafile: true })
await gatherChunks({
  root,
  outputs: metafile.outputs,
  groups: GROUPS,
  entries: ['cli', 'index', 'colour-worker', 'diagram-worker'],
  from: parts,
  to: dist,
  chunks: 'chunks/',
  platform: 'node',
})
await rm(parts, { recursive: true })
await chmod(join(dist, 'cli.js'), 0o755)
await buildFonts(join(dist, 'fonts'))
await buildDiagrams(root, join(dist, 'diagrams'))
await buildTypes(root, join(dist, 'types'))
