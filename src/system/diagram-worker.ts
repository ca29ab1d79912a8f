import { readFile } from 'node:fs/promises'
import { createContext, runInContext } from 'node:vm'
import { parentPort } from 'node:worker_threads'
import { graphvizDefaults } from '../content/diagrams/graphviz.ts'
import type { DiagramLooks } from '../model/diagram.ts'
import type { DiagramAnswer, DiagramQuestion } from './diagram-question.ts'
import { packagePath } from './package-files.ts'
import type { Answered, Asked } from './thread.ts'

/** What is used of Mermaid here. */
interface MermaidParser {
  initialize(config: object): void
  parse(source: string): Promise<unknown>
}

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
  const source = await readFile(packagePath('dist/diagrams/mermaid.js'), 'utf8')
  const nothing = (): void => undefined
  const document = {
    nodeType: 9,
    implementation: {},
    currentScript: null,
    addEventListener: nothing,
    createElement: () => ({}),
    querySelectorAll: () => [],
  }
  const world: Record<string, unknown> = { document, Element: class {}, addEventListener: nothing }
  for (const name of ['setTimeout', 'clearTimeout', 'structuredClone', 'URL', 'queueMicrotask', 'TextEncoder'] as const)
    world[name] = globalThis[name]
  world.console = { debug: nothing, info: nothing, log: nothing, warn: nothing, error: nothing }
  world.window = world
  world.self = world
  runInContext(source, createContext(world))
  const loaded = world.mermaid as MermaidParser
  loaded.initialize({ startOnLoad: false, securityLevel: 'strict', logLevel: 'fatal' })
  return loaded
}
