import type { PhrasingContent } from 'mdast'
import type { Item } from '../../model/proposal.ts'
import { strong, table, text } from '../prose/nodes.ts'
import { firstSentences } from '../prose/sentences.ts'
import type { Slide } from '../slide.ts'
import { notesOfItems, type Source } from '../source.ts'
import { openOnes, unmitigated } from './counts.ts'
import { newSlide } from './new-slide.ts'

/** A meeting hands out no more than this. */
const MOST = 8
const WORDS = 150

/** What the meeting leaves to do, as the proposal itself says: open questions and bare risks, with room for an owner and a date. */
export function actionsSlides(source: Source): Slide[] {
  const { openQuestions, risks } = source.proposal.items
  const questions = openOnes(openQuestions ?? []).map((item) => ({ verb: 'Answer:', item }))
  const bare = unmitigated(risks ?? []).map((item) => ({ verb: 'Mitigate or accept:', item }))
  const all = [...questions, ...bare]
  if (all.length === 0) return []
  const taken = all.slice(0, MOST)
  const rows = taken.map(({ verb, item }) => [[strong(verb), text(' '), ...named(item)], EMPTY, EMPTY])
  const head = ['Action', 'Owner', 'Due'].map((name) => [text(name)])
  const more = all.length - taken.length
  const last = more === 0 ? [] : [[[text(`… and ${more} more in the notes`)], EMPTY, EMPTY]]
  const items = all.map(({ item }) => item)
  const notes = notesOfItems(source, items, 'Give each of these an owner and a date before the meeting ends.')
  return [
    newSlide({
      kind: 'actions',
      heading: 'Actions',
      blocks: [table([head, ...rows, ...last])],
      whole: 20,
      notes: { ...notes, shortened: more > 0 },
    }),
  ]
}

const EMPTY: readonly PhrasingContent[] = [text(' ')]

function named(item: Item): PhrasingContent[] {
  const words = item.label === undefined ? item.text : `${item.label.replace(/:$/, '')}: ${item.text}`
  return firstSentences([text(words)], WORDS)
}
