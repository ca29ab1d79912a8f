// Makes dist/diagrams: Mermaid as its one bundled file, and the script of the page on which it draws.
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'

const mermaid = dirname(createRequire(import.meta.url).resolve('mermaid/package.json'))

export async function buildDiagrams(root, folder) {
  await mkdir(folder, { recursive: true })
  const source = await readFile(join(mermaid, 'dist/mermaid.min.js'), 'utf8')
  await writeFile(join(folder, 'mermaid.js'), source.replace(/\n?\/\/# sourceMappingURL=\S+\s*$/, '\n'))
  await cp(join(mermaid, 'LICENSE'), join(folder, 'LICENSE'))
  await build({
    absWorkingDir: root,
    entryPoints: ['src/browser/drawing/main.ts'],
    outfile: join(folder, 'page.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'chrome120',
    legalComments: 'none',
    logLevel: 'warning',
  })
}
