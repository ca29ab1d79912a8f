import { setImmediate as nextTurn } from 'node:timers/promises'
import type { FigureFit } from '../model/figure-fit.ts'
import type { Foreseen } from '../model/foreseen.ts'
import type { Limits } from '../model/limits.ts'
import type { OpenPage, PageSource, Printer } from '../model/page.ts'
import { limitPages } from '../model/page-limit.ts'
import type { Within } from '../model/within.ts'
import type { Attachment } from './attach-source.ts'
import type { CodeLines } from './code-text.ts'
import type { EarlyPage } from './early-page.ts'
import type { Information } from './information.ts'
import { type PrintFacts, readPrintFacts } from './print-facts.ts'
import { type RunningHead, runningHeads, type SectionStart } from './running-heads.ts'

/** A composed document, and what its PDF needs beyond a print. */
export interface Manuscript {
  readonly page: PageSource
  /** The same page, as far as it is open already. */
  readonly early: EarlyPage | undefined
  /**
   * Functions that run in the page before it is printed, for what only its layout can tell. They are given the figures
   * that were fitted before, where that is known, and give those that they fit.
   */
  readonly arrange: readonly ((known: readonly FigureFit[] | null) => Arranged | Promise<Arranged>)[]
  /** A function that runs in the page and foresees what a print will show; it gives null where it cannot. */
  readonly foresee: (argument: null) => Foreseen | null
  /** Top-level sections in order. */
  readonly sections: readonly SectionStart[]
  /** What stands at the targets of links, by their ids. */
  readonly titles: ReadonlyMap<string, string>
  /** A page of heads and feet for every page of the document. */
  composeHeads(heads: readonly RunningHead[]): PageSource
  readonly information: Information
  readonly limits: Limits
  readonly within: Within
  /** Names of the other documents of the run, which links may lead to. */
  readonly siblings: ReadonlySet<string>
  /** The document's source, where it is to travel inside. */
  readonly source: Attachment | undefined
  /** Called when a print is under way for which nothing is left to do but wait. */
  onPrinting(): void
  /** Called when there is nothing more to print. */
  onPrinted(): void
  /** What an earlier run found of the same page in the same browser. */
  readonly guess: Layout | undefined
  /** The code of the page in colours: the inner HTML of its blocks, and the lines of every `<code>` in order. */
  colour(): Promise<Colours>
}

interface Colours {
  readonly listings: readonly string[]
  readonly codes: readonly CodeLines[]
}

type Arranged = readonly FigureFit[] | undefined

/** What is known of a page once it is printed. */
export interface Layout {
  /** As a guess, only that: the print that they lead to is held against them. */
  readonly facts: PrintFacts
  readonly fits: readonly FigureFit[]
}

/** How often numbers may be put in before they are taken as they are: each print can only move them by a line's width. */
const MOST_PRINTS = 4

/**
 * The finished PDF of a document: printed with the page numbers of its headings in the contents, and printed again until
 * these are the pages on which they stand; then the heads and feet are laid over. Where nobody can say the numbers
 * beforehand, a print without them does.
 */
export async function typesetDocument(
  printer: Printer,
  manuscript: Manuscript,
): Promise<Layout & { readonly bytes: Uint8Array }> {
  // While Chrome is busy with the text.
  const colouring = nextTurn().then(() => manuscript.colour())
  const colours = lateColours(colouring)
  await using page = await (manuscript.early?.finish(manuscript.page, colours.fillFound) ??
    printer.open(manuscript.page))
  // Loaded while Chrome prints.
  const finishing = import('./finish-print.ts')
  finishing.catch(() => undefined)
  const { limits, within, guess } = manuscript
  // To lay out costs little, to print is what takes minutes.
  if (manuscript.page.html.length > LONG) limitPages(await page.evaluate(leastPages, null), 'pages', limits)
  const fits: FigureFit[] = []
  for (const step of manuscript.arrange) fits.push(...((await page.evaluate(step, guess?.fits ?? null)) ?? []))
  let facts =
    guess?.facts ??
    factsOf(await page.evaluate(manuscript.foresee, null), limits) ??
    readPrintFacts(await page.print({ tagged: false, outline: false }))
  limitPages(facts.landscape.length, 'pages', limits)
  const { codes } = await colouring
  if (await colours.fill(page)) await page.settle()
  for (let prints = 1; ; prints += 1) {
    await page.evaluate(fillNumbers, [...facts.places])
    const { places, landscape } = facts
    const printing = page.print({ tagged: true, outline: true })
    // Both are awaited below; what goes wrong with one must not leave a failure of the other unheard.
    printing.catch(() => undefined)
    const heads = printHeads(printer, manuscript.composeHeads(runningHeads(landscape, manuscript.sections, places)))
    heads.catch(() => undefined)
    manuscript.onPrinting()
    const print = await printing
    facts = readPrintFacts(print)
    if (!isSame(facts, { places, landscape }) && prints < MOST_PRINTS) continue
    const [{ finishPrint }, overlaid] = await Promise.all([finishing, heads])
    manuscript.onPrinted()
    const { information, titles, siblings, source } = manuscript
    limitPages(facts.landscape.length, 'pages', limits)
    const { bytes } = within('Finishing', () =>
      finishPrint({ print, heads: overlaid, codes, titles, siblings, source, information }),
    )
    return { bytes, facts, fits }
  }
}

/** Length of the HTML, in characters, from which on a print may take long. */
const LONG = 400_000

/**
 * Runs in the page: how many pages it comes to at least, were all of it as dense as a screen is: 1,000 pixels of height in
 * a column as wide as a page's.
 */
function leastPages(): number {
  document.body.style.inlineSize = '640px'
  const height = document.documentElement.scrollHeight
  document.body.style.inlineSize = ''
  return Math.floor(height / 2000)
}

/** What was foreseen, as a print would show it. Whether there are too many pages is left to a print. */
function factsOf(foreseen: Foreseen | null, { pages }: Limits): PrintFacts | undefined {
  if (foreseen === null || foreseen.pages > pages) return undefined
  return { places: new Map(foreseen.places), landscape: Array.from({ length: foreseen.pages }, () => false) }
}

function isSame(one: PrintFacts, other: PrintFacts): boolean {
  return (
    one.landscape.join() === other.landscape.join() &&
    [...one.places].every(([id, number]) => other.places.get(id) === number)
  )
}

/** Runs in the page: puts each target's page number into the places that wait for it. */
function fillNumbers(places: readonly (readonly [string, number])[]): void {
  const numbers = new Map(places)
  for (const place of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
    place.textContent = String(numbers.get(place.dataset.pageOf ?? '') ?? '')
  }
}

/** Puts colours into a page once: early, where they are found by then, or late. */
function lateColours(colouring: Promise<Colours>): {
  /** Puts in what is found already. */
  fillFound(page: OpenPage): Promise<void>
  /** Waits for them. Gives whether there is something new in the page. */
  fill(page: OpenPage): Promise<boolean>
} {
  let found: Colours | undefined
  colouring.then(
    (colours) => {
      found = colours
    },
    // Told to who waits for them.
    () => undefined,
  )
  let isFilled = false
  const put = async (page: OpenPage, { listings }: Colours): Promise<boolean> => {
    if (isFilled || listings.length === 0) return false
    isFilled = true
    await page.evaluate(fillListings, listings)
    return true
  }
  return {
    fillFound: async (page) => {
      if (found !== undefined) await put(page, found)
    },
    fill: async (page) => await put(page, await colouring),
  }
}

/** Runs in the page: puts colours into its blocks of code, which may bring fonts. */
function fillListings(listings: readonly string[]): void {
  const blocks = document.querySelectorAll('pre.code > code')
  for (const [index, html] of listings.entries()) {
    const block = blocks[index]
    if (block !== undefined) block.innerHTML = html
  }
}

async function printHeads(printer: Printer, source: PageSource): Promise<Uint8Array> {
  await using page: OpenPage = await printer.open(source)
  return await page.print({ tagged: false, outline: false })
}
