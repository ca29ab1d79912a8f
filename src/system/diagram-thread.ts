import type { DiagramLooks } from '../model/diagram.ts'
import type { DiagramAnswer, DiagramQuestion } from './diagram-question.ts'
import { Thread } from './thread.ts'

/** Draws graphs and parses Mermaid on a thread of its own. One question at a time: each has the whole of its deadline. */
export class DiagramThread implements AsyncDisposable {
  readonly #thread = new Thread<DiagramQuestion, DiagramAnswer>({
    file: 'diagram-worker.js',
    deadline: 15_000,
    memory: 768,
  })
  #last: Promise<unknown> = Promise.resolve()

  /** The drawing of a graph, or what Graphviz said; undefined where it takes too long. */
  drawGraph(source: string, looks: DiagramLooks): Promise<DiagramAnswer | undefined> {
    return this.#inTurn({ task: 'draw-graph', source, looks })
  }

  /** Whether a Mermaid diagram parses, or what Mermaid said; undefined where it takes too long. */
  parseMermaid(source: string): Promise<DiagramAnswer | undefined> {
    return this.#inTurn({ task: 'parse-mermaid', source })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#thread[Symbol.asyncDispose]()
  }

  #inTurn(question: DiagramQuestion): Promise<DiagramAnswer | undefined> {
    const answer = this.#last.then(() => this.#thread.ask(question))
    this.#last = answer
    return answer
  }
}
