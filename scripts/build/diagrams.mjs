// Makes dist/diagrams: the script of the page on which Mermaid draws, and Mermaid in the pieces of its kinds, so that a
// page loads those alone that its diagrams need.
import { cp, mkdir, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import { gatherChunks } from './gather-chunks.mjs'

const mermaid = dirname(createRequire(import.meta.url).resolve('mermaid/package.json'))

export async function buildDiagrams(root, folder) {
  await mkdir(folder, { recursive: true })
  await cp(join(mermaid, 'LICENSE'), join(folder, 'LICENSE'))
  const parts = join(folder, 'parts')
  const { metafile } = await build({ ...diagramOptions(root), outdir: parts, metafile: true })
  await gatherChunks({
    root,
    outputs: metafile.outputs,
    // What parses is nearly all of what draws. The page of draw-mermaid.ts names the file, to have it early.
    groups: [['mermaid', ['src/browser/drawing/parser.ts', 'src/browser/drawing/main.ts']]],
    small: 'mermaid',
    entries: ['page', 'parser'],
    from: parts,
    to: folder,
    chunks: '',
    platform: 'browser',
  })
  await rm(parts, { recursive: true })
}

export function diagramOptions(root) {
  return {
    absWorkingDir: root,
    entryPoints: { page: 'src/browser/drawing/main.ts', parser: 'src/browser/drawing/parser.ts' },
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'chrome120',
    legalComments: 'none',
    logLevel: 'warning',
  }
}
