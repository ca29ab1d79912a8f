// Makes dist/diagrams: the script of the page on which Mermaid draws, and Mermaid in the pieces of its kinds, so that a
// page loads those alone that its diagrams need.
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import { gatherChunks } from './gather-chunks.mjs'
import { mermaidConfig } from './mermaid-config.mjs'

/** What draws the commonest kinds of diagrams: how the names of its files begin. The others are loaded when they are met. */
const KINDS = {
  c4: ['c4Diagram'],
  class: ['classDiagram-v2', 'dagre'],
  er: ['erDiagram', 'dagre'],
  flowchart: ['flowDiagram', 'dagre'],
  gantt: ['ganttDiagram'],
  pie: ['pieDiagram', 'pie'],
  sequence: ['sequenceDiagram'],
  state: ['stateDiagram-v2', 'dagre'],
}

const mermaid = dirname(createRequire(import.meta.url).resolve('mermaid/package.json'))

export async function buildDiagrams(root, folder) {
  await mkdir(folder, { recursive: true })
  await cp(join(mermaid, 'LICENSE'), join(folder, 'LICENSE'))
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }\n')
  const parts = join(folder, 'parts')
  const { metafile } = await build({ ...diagramOptions(root), outdir: parts, metafile: true })
  const modules = await gatherChunks({
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
  const scripts = Object.entries(KINDS).map(([kind, names]) => [
    kind,
    names.flatMap((name) => scriptsOf(modules, name)),
  ])
  await writeFile(join(folder, 'kinds.json'), `${JSON.stringify(Object.fromEntries(scripts))}\n`)
}

/** A module by how its name begins, and those that it loads at once, but for what the page has anyway. */
function scriptsOf(modules, name) {
  const found = modules.filter(({ fileName }) => fileName.startsWith(`${name}-`))
  if (found.length !== 1) throw new Error(`${found.length} modules of Mermaid are called ${name}.`)
  const wanted = new Set([found[0].fileName])
  for (const file of wanted) {
    const { imports } = modules.find(({ fileName }) => fileName === file)
    for (const one of imports) if (!/^(?:mermaid|rolldown-runtime)\.js$/.test(one)) wanted.add(one)
  }
  return [...wanted]
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
    plugins: [mermaidConfig],
    legalComments: 'none',
    logLevel: 'warning',
  }
}
