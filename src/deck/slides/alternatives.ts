import type { PhrasingContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import type { Alternative } from '../../model/proposal.ts'
import { withoutBareLeads } from '../prose/leads.ts'
import { paragraph, strong, table, text } from '../prose/nodes.ts'
import { firstSentences, leavesOut } from '../prose/sentences.ts'
import type { Slide } from '../slide.ts'
import { notesOn, type Source, sectionsOf, titleOf } from '../source.ts'
import { itemPhrasing, labelledPhrasing } from './item-list.ts'
import { newSlide } from './new-slide.ts'
import { sectionSlides } from './section-slides.ts'

/** Of what an option is, and of what speaks against it. In characters. */
const LONG = 300

/** The word between what speaks for an option and what speaks against it, where it is the last of the first. */
const JOINT = /[,;]?\s+(?:but|however|yet|because|though|although)[,]?$/i

/** The options compared: what each is, and why it was not taken. */
export function alternativesSlides(source: Source): Slide[] {
  const { alternatives } = source.proposal.items
  const sections = sectionsOf(source, 'alternatives')
  if (alternatives === null || alternatives.length === 0)
    return sections.flatMap((section) => sectionSlides(source, section, 'alternatives'))
  const described = alternatives.some((option) => brief(own(option)) !== undefined)
  const reasoned = alternatives.some((option) => option.reason !== undefined || option.chosen)
  const head = ['Alternative', ...(described ? ['What it is'] : []), ...(reasoned ? ['Why not'] : [])].map((name) => [
    text(name),
  ])
  const rows = alternatives.map((option) => [
    labelledPhrasing(option.label, itemPhrasing(source, option.nodes, option.text)),
    ...(described ? [brief(own(option)) ?? [text('–')]] : []),
    ...(reasoned ? [verdict(option)] : []),
  ])
  const shortened = alternatives.some((option) => [own(option), option.reason].some((words) => leavesOut(words, LONG)))
  const notes = { ...notesOn(source, sections, alternatives), shortened }
  const heading = titleOf(source, 'Alternatives considered', 'alternatives')
  return [newSlide({ kind: 'alternatives', heading, blocks: [table([head, ...rows])], notes })]
}

function verdict(option: Alternative): PhrasingContent[] {
  const chosen = option.chosen ? [strong('Chosen.'), text(' ')] : []
  const reason = option.reason === undefined ? undefined : firstSentences([text(option.reason)], LONG)
  return reason === undefined && option.chosen ? [strong('Chosen')] : [...chosen, ...(reason ?? [text('–')])]
}

/** What describes an option and is not the reason against it. */
function own({ description, reason }: Alternative): string | undefined {
  const rest = reason === undefined ? description : description?.replace(reason, '')
  return rest === undefined || !/[\p{L}\p{N}]/u.test(rest) ? undefined : rest.trim()
}

/** What an option is, in short, without what led on to the reason against it. */
function brief(words: string | undefined): PhrasingContent[] | undefined {
  const whole = words?.replace(JOINT, '')
  const [told] = whole === undefined || whole === '' ? [] : withoutBareLeads([paragraph(whole)])
  if (told?.type !== 'paragraph') return undefined
  return plainText(told).length <= LONG ? told.children : firstSentences(told.children, LONG)
}
