import { readFileSync } from 'node:fs'
import { AheadDesk, type IsSame } from '../browser/ahead-desk.ts'
import { drawingPage } from '../browser/draw-mermaid.ts'
import type { DiagramLooks } from '../model/diagram.ts'
import type { Desk, FileContent, PageSource } from '../model/page.ts'
import { packagePath } from '../system/package-files.ts'
import { kindsIn } from './glance.ts'

/** The fonts of a page: rules, and the files that these name. */
interface DeskFonts {
  readonly css: string
  readonly files: ReadonlyMap<string, FileContent>
}

/** The script that a page asks for last. */
const LAST_SCRIPT = 'page.js'

/**
 * Opens the pages on which the diagrams of one proposal are drawn. The first can be opened, and drawn on, while the text
 * is still being read; what nobody takes is closed with this.
 */
export class DrawingDesks implements AsyncDisposable {
  readonly #openDesk: (source: PageSource) => Promise<Desk>
  #files: ReadonlyMap<string, FileContent> = new Map()
  #first: Promise<Desk> | undefined
  #fed: Promise<unknown> = Promise.resolve()

  constructor(openDesk: (source: PageSource) => Promise<Desk>) {
    this.#openDesk = openDesk
  }

  /**
   * Begins to open one, for the first who asks. What goes wrong is told to who asks.
   *
   * @param text Whose diagrams are to be drawn.
   */
  begin(text: string): void {
    const asked = new Promise<void>((resolve) => {
      this.#first = this.#open(scriptsFor(text), resolve)
    })
    this.#fed = Promise.race([asked, this.#first?.catch(() => undefined)])
  }

  /** Resolves when the one that was begun has all that it needs to go on by itself, or will not go on. */
  get fed(): Promise<unknown> {
    return this.#fed
  }

  /** Begins to draw on that one what is likely to be asked for, in the fonts of every page of the theme. */
  drawAhead(sources: readonly string[], looks: DiagramLooks, { css, files }: DeskFonts): void {
    if (this.#first === undefined || sources.length === 0) return
    this.shelve(files)
    this.#first = this.#first.then((desk) => new AheadDesk(desk, sources, looks, css))
    this.#first.catch(() => undefined)
  }

  /** Gives the pages the files of their fonts. */
  shelve(files: ReadonlyMap<string, FileContent>): void {
    this.#files = files
  }

  /**
   * A page that nobody else has.
   *
   * @param isSame Told of what was drawn ahead.
   */
  async open(isSame: IsSame): Promise<Desk> {
    const first = this.#first
    this.#first = undefined
    const desk = await (first ?? this.#open([]))
    return desk instanceof AheadDesk ? desk.with(isSame) : desk
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const left = await this.#first?.catch(() => undefined)
    this.#first = undefined
    await left?.[Symbol.asyncDispose]()
  }

  #open(scripts: readonly string[], onLast: () => void = () => undefined): Promise<Desk> {
    const shelf = async (path: string) => {
      if (path === LAST_SCRIPT) onLast()
      return readScript(path) ?? this.#files.get(path)
    }
    return this.#openDesk({ html: drawingPage(scripts), files: new Map(), shelf })
  }
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
