import { readArray, referenceOf } from './dictionary.ts'
import { lineTexts, type MarkedLine } from './line-texts.ts'
import { withForm } from './overlay.ts'
import { applyEdits, type Edit, type PageContent, type Piece, paints } from './page-content.ts'
import { dictionaryOf, type PrintFile, setDictionary } from './print-file.ts'
import { packedStream } from './write-pdf.ts'

/** What a page gets beside what Chrome printed on it. */
export interface PageWork {
  readonly content: PageContent
  readonly lines: readonly MarkedLine[]
  readonly decorations: readonly Piece[]
  /** A form to lay over it. */
  readonly head: number | undefined
}

/**
 * Writes a page's content anew: all that no element owns is an artifact, lines of code have their text beside them, and
 * its head and foot are laid over it.
 */
export function finishPage(file: PrintFile, page: number, { content, lines, decorations, head }: PageWork): void {
  const text = applyEdits(content.text, [
    ...content.gaps.flatMap((gap) => gapEdits(content, gap)),
    ...decorations.map(({ begin, opened }) => ({ at: begin, remove: opened - begin, insert: '/Artifact BMC' })),
    ...lineTexts(content, lines),
  ])
  const entries = dictionaryOf(file, page)
  if (head !== undefined) entries.set('Resources', withForm(entries.get('Resources'), 'Head', head))
  // Chrome leaves the page's own coordinates changed, so its content is put between a save and a restore.
  const [own = file.add('null'), ...others] = readArray(entries.get('Contents')).flatMap(
    (one) => referenceOf(one) ?? [],
  )
  for (const other of others) file.objects.delete(other)
  file.objects.set(own, packedStream(head === undefined ? text : `q\n${text}\nQ\n${HEAD}`, {}))
  entries.set('Contents', `${own} 0 R`)
  entries.set('Tabs', '/S')
  setDictionary(file, page, entries)
}

/** Who copies text over the end of a page gets the text alone: a head or foot stands for no words. */
const HEAD = '/Artifact <</Type /Pagination>> BDC\n/Span <</ActualText ()>> BDC\nq /Head Do Q\nEMC\nEMC\n'

function gapEdits({ text }: PageContent, { from, to }: { from: number; to: number }): Edit[] {
  if (!paints(text.slice(from, to))) return []
  // Letters that belong to no element, as the numbers of lines of code, are not copied with the text.
  const hasLetters = /\bT[jJ]\b/.test(text.slice(from, to))
  return [
    { at: from, remove: 0, insert: `\n/Artifact BMC\n${hasLetters ? '/Span <</ActualText ()>> BDC\n' : ''}` },
    { at: to, remove: 0, insert: `\nEMC\n${hasLetters ? 'EMC\n' : ''}` },
  ]
}
