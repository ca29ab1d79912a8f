import type { RootContent } from 'mdast'
import { label, list, listItem, paragraph, strong, table, text } from '../prose/nodes.ts'
import type { Slide } from '../slide.ts'
import type { Source } from '../source.ts'
import { openOnes, unmitigated } from './counts.ts'
import { isSettled } from './glance.ts'
import { newSlide } from './new-slide.ts'

/** The last slide: options to tick, what stands in the way, and lines for conditions, owner and date. */
export function decisionSlides(source: Source): Slide[] {
  const { items, metadata } = source.proposal
  const options = isSettled(source)
    ? ['Confirmed as decided', 'Follow-up needed', 'Reopened']
    : ['Accepted', 'Accepted with conditions', 'Sent back', 'Rejected']
  const questions = openOnes(items.openQuestions ?? []).length
  const bare = unmitigated(items.risks ?? []).length
  const before = [
    ...(metadata.status === undefined ? [] : [listItem([paragraph(text('Status today: '), strong(metadata.status))])]),
    ...(questions === 0 ? [] : [tally(questions, 'question is still open', 'questions are still open')]),
    ...(bare === 0 ? [] : [tally(bare, 'risk has no mitigation', 'risks have no mitigation')]),
    ...(metadata.approvers.length === 0 ? [] : [listItem([paragraph(`Approvers: ${metadata.approvers.join(', ')}`)])]),
  ]
  const ticks = list(options.map((option) => listItem([paragraph(`☐ ${option}`)])))
  const lines = table([
    [[text('Conditions and follow-ups')], [text('Owner')], [text('Date')]],
    blank(),
    blank(),
    blank(),
  ])
  const blocks: RootContent[] = [
    ...(before.length === 0
      ? [ticks]
      : [label([text('The decision')]), ticks, label([text('Before deciding')]), list(before)]),
    lines,
  ]
  const prompt = 'Say the decision aloud, with its conditions, and name who does what by when.'
  return [newSlide({ kind: 'decision', heading: 'Decision', blocks, whole: 18, notes: { text: '', prompt } })]
}

function tally(count: number, one: string, many: string): ReturnType<typeof listItem> {
  return listItem([paragraph(strong(String(count)), text(` ${count === 1 ? one : many}`))])
}

function blank(): ReturnType<typeof text>[][] {
  return [[text('\u00a0')], [text('\u00a0')], [text('\u00a0')]]
}
