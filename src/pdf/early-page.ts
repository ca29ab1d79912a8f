import type { FileContent, OpenPage, PageSource, Printer, Viewport } from '../model/page.ts'

/**
 * A page that is opened while what will stand on it is still being made: its styles and fonts, which take their time, are
 * loaded meanwhile. In the end it is as if the finished page had been opened.
 */
export class EarlyPage implements AsyncDisposable {
  readonly #printer: Printer
  readonly #viewport: Viewport | undefined
  #opening: Promise<Shell | undefined> | undefined

  constructor(printer: Printer, viewport?: Viewport) {
    this.#printer = printer
    this.#viewport = viewport
  }

  /** Begins to open a page that has the styles of the finished one. What goes wrong is told when that is wanted. */
  open(shell: PageSource): void {
    this.#opening = this.#open(shell).catch(() => undefined)
  }

  /**
   * The finished page: the one that was opened, with all that is new in it, else another.
   *
   * @param fill Puts into the page what is known already, before it is waited for.
   */
  async finish(source: PageSource, fill?: (page: OpenPage) => Promise<void>): Promise<OpenPage> {
    const shell = await this.#take()
    if (shell !== undefined) {
      for (const [name, file] of source.files) shell.files.set(name, file)
      if (await shell.page.evaluate(replaceText, source.html)) {
        await fill?.(shell.page)
        await shell.page.settle()
        return shell.page
      }
      await shell.page[Symbol.asyncDispose]()
    }
    return await this.#printer.open(source, this.#viewport)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await (await this.#take())?.page[Symbol.asyncDispose]()
  }

  async #open({ html, files: own }: PageSource): Promise<Shell> {
    // What the finished page needs is put beside it then.
    const files = new Map(own)
    return { files, page: await this.#printer.open({ html, files }, this.#viewport) }
  }

  #take(): Promise<Shell | undefined> | undefined {
    const opening = this.#opening
    this.#opening = undefined
    return opening
  }
}

/** A page that is open, and the files that it gets. */
interface Shell {
  readonly page: OpenPage
  readonly files: Map<string, FileContent>
}

/**
 * Runs in the page: makes another of it. A style sheet that it has already stays in force, with the fonts that it brought.
 * False where it has none of those.
 */
function replaceText(html: string): boolean {
  const next = new DOMParser().parseFromString(html, 'text/html')
  const style = document.head.querySelector('style')
  const same = [...next.head.querySelectorAll('style')].find((one) => one.textContent === style?.textContent)
  if (style === null || same === undefined || document.compatMode !== next.compatMode) return false
  for (const one of [...document.head.childNodes]) if (one !== style) one.remove()
  let isBefore = true
  for (const one of [...next.head.childNodes]) {
    if (one === same) isBefore = false
    else if (isBefore) style.before(one)
    else document.head.append(one)
  }
  const root = document.documentElement
  for (const { name } of [...root.attributes]) root.removeAttribute(name)
  for (const { name, value } of [...next.documentElement.attributes]) root.setAttribute(name, value)
  document.body.replaceWith(next.body)
  return true
}
