import type { OpenPage, PageSource, Printer } from '../model/page.ts'
import { type CodeLines, writeCodeText } from './code-text.ts'
import { type Information, setInformation } from './information.ts'
import { loadPdf } from './load-pdf.ts'
import { overlay } from './overlay.ts'
import { type PrintFacts, readPrintFacts } from './print-facts.ts'
import { type RunningHead, runningHeads, type SectionStart } from './running-heads.ts'
import { savePdf } from './save-pdf.ts'

/** A composed document, and what its PDF needs beyond a print. */
export interface Manuscript {
  readonly page: PageSource
  /** Top-level sections in order. */
  readonly sections: readonly SectionStart[]
  /** A page of heads and feet for every page of the document. */
  composeHeads(heads: readonly RunningHead[]): PageSource
  readonly information: Information
  /** The lines of every `<code>` of the page in order. */
  readonly codes: readonly CodeLines[]
}

/** How often numbers may be put in before they are taken as they are: each print can only move them by a line's width. */
const MOST_PRINTS = 4

/**
 * The finished PDF of a document: printed once to learn where the headings fall, and again with their page numbers in
 * the contents, until these are the pages on which they stand; then the heads and feet are laid over.
 */
export async function typesetDocument(
  printer: Printer,
  manuscript: Manuscript,
): Promise<{ bytes: Uint8Array; pages: number }> {
  await using page = await printer.open(manuscript.page)
  let facts = readPrintFacts(await page.print({ tagged: false, outline: false }))
  for (let prints = 1; ; prints += 1) {
    await page.evaluate(fillNumbers, [...facts.places])
    const { places, landscape } = facts
    const heads = printHeads(printer, manuscript.composeHeads(runningHeads(landscape, manuscript.sections, places)))
    // Awaited below; a failure of the print itself must not leave this one unheard.
    heads.catch(() => undefined)
    const print = await page.print({ tagged: true, outline: true })
    facts = readPrintFacts(print)
    if (!isSame(facts, { places, landscape }) && prints < MOST_PRINTS) continue
    const pdf = await loadPdf(print)
    writeCodeText(pdf, manuscript.codes)
    await overlay(pdf, await loadPdf(await heads))
    setInformation(pdf, manuscript.information)
    return { bytes: await savePdf(pdf), pages: facts.landscape.length }
  }
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

async function printHeads(printer: Printer, source: PageSource): Promise<Uint8Array> {
  await using page: OpenPage = await printer.open(source)
  return await page.print({ tagged: false, outline: false })
}
