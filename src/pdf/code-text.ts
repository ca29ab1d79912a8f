import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib'
import { type MarkedLine, withLineTexts } from './line-texts.ts'
import { contentOf, replaceContent } from './page-content.ts'

/** The texts that one `<code>` of the page is made of: its lines, each as the text nodes in it, none of them blank. */
export type CodeLines = readonly (readonly string[])[]

/** A piece of a page's content that shows one text node. */
interface Leaf {
  readonly page: string
  readonly mark: number
}

/**
 * Writes beside each line of code the text that it shows, so that who copies or searches it gets its spaces and its
 * order: readers of PDF guess both from gaps, and take aligned columns of code for columns of a page.
 *
 * @param codes Every `<code>` of the page in order, inline ones with no lines. Where the print disagrees, nothing is written.
 */
export function writeCodeText(pdf: PDFDocument, codes: readonly CodeLines[]): void {
  const elements = codeElements(pdf)
  if (elements.length !== codes.length) return
  const lines = new Map<string, MarkedLine[]>()
  for (const [index, element] of elements.entries()) {
    const code = codes[index] ?? []
    const leaves = leavesOf(pdf, element)
    if (leaves.length !== code.flat().length) continue
    let at = 0
    for (const texts of code) {
      const own = leaves.slice(at, at + texts.length)
      at += texts.length
      const [first] = own
      if (first?.page === undefined || own.some((leaf) => leaf?.page !== first.page)) continue
      const marks = own.flatMap((leaf) => (leaf === undefined ? [] : [leaf.mark]))
      const ofPage = lines.get(first.page) ?? []
      ofPage.push({ marks, text: texts.join('').trimEnd() })
      lines.set(first.page, ofPage)
    }
  }
  for (const page of pdf.getPages()) {
    const own = lines.get(page.ref.toString())
    if (own !== undefined) replaceContent(pdf, page, withLineTexts(contentOf(pdf, page), own))
  }
}

/** Every structure element for code, in reading order. */
function codeElements(pdf: PDFDocument): PDFDict[] {
  const root = pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  const found: PDFDict[] = []
  const open: unknown[] = root === undefined ? [] : [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const element = node instanceof PDFRef ? pdf.context.lookup(node) : node
    if (!(element instanceof PDFDict)) continue
    if (element.get(PDFName.of('S')) === PDFName.of('Code')) found.push(element)
    else open.push(...kidsOf(pdf, element).reverse())
  }
  return found
}

/** The marked pieces below an element; undefined for a text node that is cut in two by a page. */
function leavesOf(pdf: PDFDocument, element: PDFDict): (Leaf | undefined)[] {
  const kids = kidsOf(pdf, element)
  const marks = kids.filter((kid) => kid instanceof PDFNumber)
  if (marks.length === kids.length && kids.length > 0) {
    const page = element.get(PDFName.of('Pg'))
    const [mark] = marks
    return [marks.length === 1 && mark !== undefined ? { page: String(page), mark: mark.asNumber() } : undefined]
  }
  const inner = kids.map((kid) => (kid instanceof PDFRef ? pdf.context.lookup(kid) : kid))
  if (inner.some((kid) => kid instanceof PDFDict && kid.get(PDFName.of('Type')) === PDFName.of('MCR')))
    return [undefined]
  return inner.flatMap((kid) => (kid instanceof PDFDict ? leavesOf(pdf, kid) : []))
}

function kidsOf(pdf: PDFDocument, element: PDFDict): unknown[] {
  const kids = element.get(PDFName.of('K'))
  const value = kids instanceof PDFRef && pdf.context.lookup(kids) instanceof PDFArray ? pdf.context.lookup(kids) : kids
  return value instanceof PDFArray ? value.asArray() : value === undefined ? [] : [value]
}
