import type { OpenPage, Printer, Sheet } from '../model/page.ts'

/**
 * A page that is opened while something that will stand on it is still being made: what takes its time, styles, fonts and
 * images, is loaded meanwhile. In the end it is as if the finished page had been opened.
 */
export class EarlyPage implements AsyncDisposable {
  readonly #printer: Printer
  #draft: Sheet | undefined
  #opening: Promise<OpenPage | undefined> | undefined

  constructor(printer: Printer) {
    this.#printer = printer
  }

  /** Begins to open a page that is not finished. What goes wrong is told when it is. */
  open(draft: Sheet): void {
    this.#draft = draft
    this.#opening = this.#printer.open(draft).catch(() => undefined)
  }

  /** The finished page: the one that was opened, with the blocks that are others now, else a new one. */
  async finish(sheet: Sheet): Promise<OpenPage> {
    const changes = this.#draft && changesBetween(this.#draft, sheet)
    if (changes !== undefined) {
      const page = await this.#take()
      if (page !== undefined && (await page.evaluate(replaceBlocks, changes))) return page
      await page?.[Symbol.asyncDispose]()
    }
    return await this.#printer.open(sheet)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await (await this.#take())?.[Symbol.asyncDispose]()
  }

  #take(): Promise<OpenPage | undefined> | undefined {
    const opening = this.#opening
    this.#opening = undefined
    return opening
  }
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
  if ([...draft.files.keys()].join() !== [...sheet.files.keys()].join()) return undefined
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
  document.body.getBoundingClientRect()
  await document.fonts.ready
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
  return true
}
