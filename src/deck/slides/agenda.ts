import { toString as plainText } from 'mdast-util-to-string'
import { list, listItem, paragraph } from '../prose/nodes.ts'
import type { Slide, SlideKind } from '../slide.ts'
import { newSlide } from './new-slide.ts'

/** A deck with more slides than this says first what will come. */
const LONG_DECK = 12
const FEWEST = 5
/** These are named together. */
const DETAIL: ReadonlySet<SlideKind> = new Set<SlideKind>(['design', 'listing', 'art', 'figure'])
const MOST = 14

/** What the slides after it are about, each heading once; nothing for a short deck. */
export function agendaSlides(following: readonly Slide[], total: number): Slide[] {
  if (total <= LONG_DECK) return []
  const titles = new Map<string, Slide>()
  for (const slide of following) {
    const title = plainText({ type: 'paragraph', children: [...slide.heading] })
    const name = DETAIL.has(slide.kind) && !titles.has(title) ? '' : title
    if (!titles.has(name)) titles.set(name, slide)
  }
  titles.delete('More in the document')
  if (titles.size < FEWEST) return []
  const entries = [...titles]
    .slice(0, MOST)
    .map(([title, slide]) => listItem([title === '' ? paragraph('Design in detail') : paragraph(...slide.heading)]))
  const layout = entries.length > 7 ? 'two' : undefined
  return [
    newSlide({
      kind: 'agenda',
      heading: 'Agenda',
      blocks: [list(entries, true)],
      layout,
      whole: 18,
      notes: { text: '' },
    }),
  ]
}
