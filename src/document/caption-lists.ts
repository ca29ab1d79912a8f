import type { Captioned } from './body/captions.ts'

/** A list of the figures, or of the tables, of a document. */
export interface CaptionList {
  readonly title: string
  readonly entries: readonly Captioned[]
}

/** So many of a kind are found without a list. */
const MOST = 5

/** An entry longer than this is cut at a word, as lists of figures do: the whole caption stands with its figure. In characters. */
const LONGEST = 110

/** The lists that stand after the contents. */
export function listsOf(captioned: readonly Captioned[]): CaptionList[] {
  return [
    { title: 'Figures', entries: captioned.filter(({ kind }) => kind === 'figure') },
    { title: 'Tables', entries: captioned.filter(({ kind }) => kind === 'table') },
  ]
    .filter(({ entries }) => entries.length > MOST)
    .map(({ title, entries }) => ({ title, entries: entries.map((one) => ({ ...one, title: shortened(one.title) })) }))
}

function shortened(title: string): string {
  if (title.length <= LONGEST) return title
  return `${title.slice(0, LONGEST).replace(/\s+\S*$/, '')} …`
}
