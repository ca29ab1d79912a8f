import { readFileSync } from 'node:fs'
import { drawingPage } from '../browser/draw-mermaid.ts'
import type { Desk, FileContent, PageSource } from '../model/page.ts'
import { packagePath } from '../system/package-files.ts'

/**
 * Opens the pages on which the diagrams of one proposal are drawn. The first can be opened while the text is still
 * being read; what nobody takes is closed with this.
 */
export class DrawingDesks implements AsyncDisposable {
  readonly #openDesk: (source: PageSource) => Promise<Desk>
  readonly #fontFile: (path: string) => FileContent | undefined
  #ahead: Promise<Desk> | undefined

  /** @param fontFile Gives the fonts that the page asks for, once it has been told which there are. */
  constructor(openDesk: (source: PageSource) => Promise<Desk>, fontFile: (path: string) => FileContent | undefined) {
    this.#openDesk = openDesk
    this.#fontFile = fontFile
  }

  /**
   * Begins to open one, for the first who asks. What goes wrong is told to who asks.
   *
   * @param text Whose diagrams are to be drawn.
   */
  begin(text: string): void {
    this.#ahead = this.#open(scriptsFor(text))
    this.#ahead.catch(() => undefined)
  }

  /** A page that nobody else has. */
  async open(): Promise<Desk> {
    const ahead = this.#ahead
    this.#ahead = undefined
    return await (ahead ?? this.#open([]))
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const left = await this.#ahead?.catch(() => undefined)
    this.#ahead = undefined
    await left?.[Symbol.asyncDispose]()
  }

  #open(scripts: readonly string[]): Promise<Desk> {
    const shelf = async (path: string) => readScript(path) ?? this.#fontFile(path)
    return this.#openDesk({ html: drawingPage(scripts), files: new Map(), shelf })
  }
}

/** How a diagram that is drawn on a page begins. */
const FENCE = /(?:```|~~~)[ \t]{0,9}\{?\.?mermaid/gi

/** Whether a text may have diagrams that are drawn on a page. Asked of the text as it stands, before it is read. */
export function mayNeedDesk(text: string): boolean {
  return text.search(FENCE) >= 0
}

/** The commonest kinds of diagrams by how their sources begin, as the build names them. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:flowchart|graph)\b/, 'flowchart'],
  [/^sequenceDiagram/, 'sequence'],
  [/^classDiagram/, 'class'],
  [/^stateDiagram/, 'state'],
  [/^erDiagram/, 'er'],
  [/^C4/, 'c4'],
  [/^gantt\b/, 'gantt'],
  [/^pie\b/, 'pie'],
]

/** So many diagrams are glanced at. */
const MOST_GLANCES = 50

/** Lines of a diagram above the one that tells its kind: its front matter, comments. */
const MOST_LINES = 12

/** The kinds of diagrams in a text, by a glance at it as it stands: a wrong guess costs a script that nobody needs. */
export function kindsIn(text: string): readonly string[] {
  const kinds = new Set<string>()
  let left = MOST_GLANCES
  for (const { index } of text.matchAll(FENCE)) {
    if (left === 0) break
    left -= 1
    const lines = text.slice(index, index + 1000).split('\n', MOST_LINES)
    for (const line of lines.slice(1)) {
      const start = line.replace(/^[\s>]+/, '')
      const [, kind] = KINDS.find(([begins]) => begins.test(start)) ?? []
      if (kind !== undefined) kinds.add(kind)
      if (kind !== undefined || /^(?:```|~~~)/.test(start)) break
    }
  }
  return [...kinds]
}

function scriptsFor(text: string): readonly string[] {
  const scripts: Record<string, string[]> = JSON.parse(readFileSync(packagePath('dist/diagrams/kinds.json'), 'utf8'))
  return [...new Set(kindsIn(text).flatMap((kind) => scripts[kind] ?? []))]
}

/**
 * A script of the page: one of many, of which a diagram needs few. It is read at once, since to read it bit by bit would
 * take as many turns of a thread that reads a proposal meanwhile.
 */
function readScript(path: string): FileContent | undefined {
  if (!/^[\w-]+\.js$/.test(path)) return undefined
  return { bytes: readFileSync(packagePath(`dist/diagrams/${path}`)), type: 'text/javascript; charset=utf-8' }
}
