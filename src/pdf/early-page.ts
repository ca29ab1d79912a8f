import type { FileContent, OpenPage, PageSource, Printer, Sheet } from '../model/page.ts'

/**
 * A page that is opened while something that will stand on it is still being made: what takes its time, styles, fonts and
 * images, is loaded meanwhile. In the end it is as if the finished page had been opened.
 */
export class EarlyPage implements AsyncDisposable {
  readonly #printer: Printer
  #opening: Promise<Draft | undefined> | undefined

  constructor(printer: Printer) {
    this.#printer = printer
  }

  /**
   * Begins to open a page. What goes wrong is told when it is finished.
   *
   * @param draft A sheet of which some blocks are not finished, or a page without any text that has its styles.
   */
  open(draft: PageSource | Sheet | Promise<PageSource>): void {
    this.#opening = this.#open(draft).catch(() => undefined)
  }

  /** The finished page: the one that was opened, with what is new in it, else another. */
  async finish(sheet: Sheet): Promise<OpenPage> {
    const draft = await this.#take()
    if (draft !== undefined) {
      for (const [name, file] of sheet.files) draft.files.set(name, file)
      const { page, source } = draft
      const changes = 'blocks' in source ? changesBetween(source, sheet) : undefined
      if (changes !== undefined && (await page.evaluate(replaceBlocks, changes))) return page
      if (await page.evaluate(replaceText, sheet.html)) return page
      await page[Symbol.asyncDispose]()
    }
    return await this.#printer.open(sheet)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await (await this.#take())?.page[Symbol.asyncDispose]()
  }

  async #open(draft: PageSource | Sheet | Promise<PageSource>): Promise<Draft> {
    const source = await draft
    // What the finished page needs is put beside it then.
    const files = new Map(source.files)
    return { source, files, page: await this.#printer.open({ html: source.html, files }) }
  }

  #take(): Promise<Draft | undefined> | undefined {
    const opening = this.#opening
    this.#opening = undefined
    return opening
  }
}

/** A page that is open, what it was made of, and the files that it gets. */
interface Draft {
  readonly page: OpenPage
  readonly source: PageSource | Sheet
  readonly files: Map<string, FileContent>
}

/** What makes one page of another. */
interface Changes {
  /** Names of the elements that `<main>` should begin with. */
  readonly names: readonly string[]
  /** HTML in `<main>` after them. */
  readonly rest: string
  /** Runs of blocks to replace, last first: from which on, how many, and the HTML in their place. */
  readonly runs: readonly (readonly [from: number, count: number, html: string])[]
}

/** Undefined where more than blocks differ. */
function changesBetween(draft: Sheet, sheet: Sheet): Changes | undefined {
  const [start, end] = around(draft)
  const [newStart, newEnd] = around(sheet)
  if (start !== newStart || end !== newEnd || !/<main>\s*$/.test(start)) return undefined
  return {
    names: draft.blocks.map((block) => /^<([a-z][\w-]*)/i.exec(block)?.[1] ?? ''),
    rest: end.slice(0, end.indexOf('</main>')),
    runs: runsBetween(draft.blocks, sheet.blocks),
  }
}

/** The HTML before the blocks and after them. */
function around({ html, blocks }: Sheet): readonly [string, string] {
  const text = blocks.join('\n')
  const from = html.indexOf(text)
  return from < 0 ? ['', ''] : [html.slice(0, from), html.slice(from + text.length)]
}

function runsBetween(before: readonly string[], after: readonly string[]): Changes['runs'] {
  if (before.length === after.length) {
    return after.flatMap((html, index) => (html === before[index] ? [] : [[index, 1, html] as const])).reverse()
  }
  const shorter = Math.min(before.length, after.length)
  let same = 0
  while (same < shorter && before[same] === after[same]) same += 1
  let sameEnd = 0
  while (sameEnd < shorter - same && before.at(-1 - sameEnd) === after.at(-1 - sameEnd)) sameEnd += 1
  return [[same, before.length - sameEnd - same, after.slice(same, after.length - sameEnd).join('\n')]]
}

/**
 * Runs in the page: replaces blocks of its text, and waits for what they show. False where the page is not made of the
 * blocks that it was written with.
 */
async function replaceBlocks({ names, rest, runs }: Changes): Promise<boolean> {
  const main = document.querySelector('main')
  const parse = (html: string): DocumentFragment => document.createRange().createContextualFragment(html)
  if (main === null || main.childElementCount !== names.length + parse(rest).childElementCount) return false
  const blocks = [...main.children].slice(0, names.length)
  if (blocks.some((block, index) => block.localName !== names[index]?.toLowerCase())) return false
  for (const [from, count, html] of runs) {
    const next = main.children[from + count] ?? null
    for (let index = from + count - 1; index >= from; index -= 1) main.children[index]?.remove()
    main.insertBefore(parse(html), next)
  }
  for (const image of document.images) image.loading = 'eager'
  document.body.getBoundingClientRect()
  await document.fonts.ready
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
  return true
}

/**
 * Runs in the page: makes another of it, and waits for what that shows. A style sheet that it has already stays in force,
 * with the fonts that it brought. False where it has none of those.
 */
async function replaceText(html: string): Promise<boolean> {
  const next = new DOMParser().parseFromString(html, 'text/html')
  const [style] = document.head.querySelectorAll('style')
  const same = [...next.head.children].find(
    (one) => one.localName === 'style' && one.textContent === style?.textContent,
  )
  if (style === undefined || same === undefined || document.compatMode !== next.compatMode) return false
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
  for (const image of document.images) image.loading = 'eager'
  document.body.getBoundingClientRect()
  await document.fonts.ready
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
  return true
}
