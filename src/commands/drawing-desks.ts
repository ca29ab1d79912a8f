import { readFile } from 'node:fs/promises'
import { DRAWING_PAGE } from '../browser/draw-mermaid.ts'
import type { Desk, FileContent, PageSource } from '../model/page.ts'
import { packagePath } from '../system/package-files.ts'

/** Milliseconds that a browser which is up needs at most to begin with a page. */
const HEAD_START = 80

/**
 * Opens the pages on which the diagrams of one proposal are drawn. The first can be opened while the text is still
 * being read; what nobody takes is closed with this.
 */
export class DrawingDesks implements AsyncDisposable {
  readonly #openDesk: (source: PageSource) => Promise<Desk>
  readonly #fontFile: (path: string) => Promise<FileContent | undefined>
  #ahead: Promise<Desk> | undefined

  /** @param fontFile Gives the fonts that the page asks for, once it has been told which there are. */
  constructor(
    openDesk: (source: PageSource) => Promise<Desk>,
    fontFile: (path: string) => Promise<FileContent | undefined>,
  ) {
    this.#openDesk = openDesk
    this.#fontFile = fontFile
  }

  /**
   * Begins to open one, for the first who asks. What goes wrong is told to who asks. Resolves once the browser is at
   * work on it, or after a short while: who then reads a text, and does nothing else meanwhile, keeps nobody waiting.
   */
  async begin(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#ahead = this.#open(resolve)
      this.#ahead.catch(() => resolve())
      setTimeout(resolve, HEAD_START)
    })
  }

  /** A page that nobody else has. */
  async open(): Promise<Desk> {
    const ahead = this.#ahead
    this.#ahead = undefined
    return await (ahead ?? this.#open())
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const left = await this.#ahead?.catch(() => undefined)
    this.#ahead = undefined
    await left?.[Symbol.asyncDispose]()
  }

  #open(onAsked?: () => void): Promise<Desk> {
    const shelf = async (path: string) => (await readScript(path)) ?? (await this.#fontFile(path))
    return this.#openDesk({ html: DRAWING_PAGE, files: new Map(), shelf, onAsked })
  }
}

/** Whether a text may have diagrams that are drawn on a page. Asked of the text as it stands, before it is read. */
export function mayNeedDesk(text: string): boolean {
  return /(?:```|~~~)[ \t]{0,9}\{?\.?mermaid/i.test(text)
}

/** A script of the page: one of many, of which a diagram needs few. */
async function readScript(path: string): Promise<FileContent | undefined> {
  if (!/^[\w-]+\.js$/.test(path)) return undefined
  return { bytes: await readFile(packagePath(`dist/diagrams/${path}`)), type: 'text/javascript; charset=utf-8' }
}
