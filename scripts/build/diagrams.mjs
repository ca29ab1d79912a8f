// Makes dist/diagrams: the script of the page on which Mermaid draws, and Mermaid in the pieces of its kinds, so that a
// page loads those alone that its diagrams need.
import { cp, mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'

const mermaid = dirname(createRequire(import.meta.url).resolve('mermaid/package.json'))

export async function buildDiagrams(root, folder) {
  await mkdir(folder, { recursive: true })
  await cp(join(mermaid, 'LICENSE'), join(folder, 'LICENSE'))
  await build({ ...diagramOptions(root), outdir: folder })
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
