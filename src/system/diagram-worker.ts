import { pathToFileURL } from 'node:url'
import { parentPort } from 'node:worker_threads'
import { graphvizDefaults } from '../content/diagrams/graphviz.ts'
import type { DiagramLooks } from '../model/diagram.ts'
import type { DiagramAnswer, DiagramQuestion } from './diagram-question.ts'
import { packagePath } from './package-files.ts'
import type { Answered, Asked } from './thread.ts'

type MermaidParser = typeof import('../browser/drawing/parser.ts')

type Viz = Awaited<ReturnType<typeof import('@viz-js/viz')['instance']>>

let viz: Promise<Viz> | undefined
let mermaid: Promise<MermaidParser> | undefined

parentPort?.on('message', async ({ number, question }: Asked<DiagramQuestion>) => {
  const answer =
    question.task === 'draw-graph' ? await drawGraph(question.source, question.looks) : await parse(question.source)
  parentPort?.postMessage({ number, answer } satisfies Answered<DiagramAnswer>)
})

async function drawGraph(source: string, looks: DiagramLooks): Promise<DiagramAnswer> {
  viz ??= import('@viz-js/viz').then(({ instance }) => instance())
  const { output, errors, status } = (await viz).render(source, { format: 'svg', ...graphvizDefaults(looks) })
  if (status === 'success') return { svg: output }
  return { said: errors.map(({ message }) => message).join(' ') }
}

async function parse(source: string): Promise<DiagramAnswer> {
  mermaid ??= loadMermaid()
  try {
    await (await mermaid).parse(source)
    return { fine: true }
  } catch (error) {
    return { said: String((error as Error | null)?.message ?? error) }
  }
}

/**
 * The same Mermaid that draws in a browser. To parse it needs no more of one than that there is a document: what it
 * would clean of HTML is never shown.
 */
async function loadMermaid(): Promise<MermaidParser> {
  const nothing = (): void => undefined
  const document = {
    nodeType: 9,
    implementation: {},
    currentScript: null,
    addEventListener: nothing,
    createElement: () => ({}),
    querySelectorAll: () => [],
  }
  const console = { debug: nothing, info: nothing, log: nothing, warn: nothing, error: nothing }
  Object.assign(globalThis, { document, Element: class {}, addEventListener: nothing, console, window: globalThis })
  return (await import(pathToFileURL(packagePath('dist/diagrams/parser.js')).href)) as MermaidParser
}
