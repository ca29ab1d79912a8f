import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { emphasis, list, listItem, paragraph, strong, text } from '../prose/nodes.ts'
import { sentences } from '../prose/sentences.ts'
import type { Slide } from '../slide.ts'
import { everythingIn, notesOf, notesOfBlocks, type Source, sectionsOf, shown } from '../source.ts'
import { openOnes, unmitigated } from './counts.ts'
import { newSlide } from './new-slide.ts'

const WORDS = 40

/** The proposal in one look: what is asked, the summary in at most 40 words or its first sentence, and counts. */
export function glanceSlides(source: Source): Slide[] {
  const { lead, sections } = source.proposal
  const summaries = sectionsOf(source, 'summary')
  const from = summaries.flatMap(everythingIn)
  const told = summary(source, from) ?? summary(source, lead) ?? summary(source, sections[0]?.blocks ?? [])
  const tiles = counts(source)
  if (told === undefined && tiles.length === 0) return []
  const prompt = ask(source)
  const blocks: RootContent[] = [
    ...(told === undefined ? [] : [told]),
    ...(tiles.length === 0
      ? []
      : [list(tiles.map(([count, what]) => listItem([paragraph(strong(String(count)), text(` ${what}`))])))]),
    paragraph(emphasis(prompt)),
  ]
  const notes = summaries.length > 0 ? notesOf(source, summaries) : notesOfBlocks(source, lead)
  return [newSlide({ kind: 'glance', heading: 'At a glance', blocks, whole: 18, notes: { ...notes, prompt } })]
}

/** What the meeting is asked for, by how far the proposal is. */
function ask(source: Source): string {
  const status = source.proposal.metadata.status ?? ''
  if (isSettled(source)) return `Status: ${status}. To confirm: is what was decided still right?`
  return 'To decide: accept, accept with conditions, send back or reject.'
}

/** Whether the proposal's status says that it was decided already. */
export function isSettled(source: Source): boolean {
  return /\b(?:implemented|accepted|approved|rejected|withdrawn|superseded|deprecated|final|completed?|stable|replaced|merged|done)\b/i.test(
    source.proposal.metadata.status ?? '',
  )
}

function summary(source: Source, nodes: readonly RootContent[]): Paragraph | undefined {
  // A paragraph that is a picture has only its description, and as a slide's first block the picture fills it.
  const first = shown(source, nodes).find((node) => node.type === 'paragraph' && wordsOf(node).length > 20)
  if (first?.type !== 'paragraph') return undefined
  const taken: PhrasingContent[] = []
  let words = 0
  for (const sentence of sentences(first.children)) {
    const size = plainText({ type: 'paragraph', children: sentence }).trim().split(/\s+/).length
    if (words > 0 && words + size > WORDS) break
    taken.push(...sentence)
    words += size
  }
  return paragraph(...taken)
}

function wordsOf(node: RootContent): string {
  return plainText(node, { includeImageAlt: false })
}

function counts(source: Source): [number, string][] {
  const { goals, requirements, phases, risks, openQuestions, alternatives } = source.proposal.items
  const all: [number, string, string][] = [
    [goals?.length ?? 0, 'goal', 'goals'],
    [requirements?.length ?? 0, 'requirement', 'requirements'],
    [phases?.length ?? 0, 'phase', 'phases'],
    [alternatives?.length ?? 0, 'alternative', 'alternatives'],
    [risks?.length ?? 0, 'risk', 'risks'],
    [unmitigated(risks ?? []).length, 'unmitigated', 'unmitigated'],
    [openOnes(openQuestions ?? []).length, 'open question', 'open questions'],
  ]
  return all.filter(([count]) => count > 0).map(([count, one, many]) => [count, count === 1 ? one : many])
}
