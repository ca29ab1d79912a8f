import type { ListItem } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import type { OpenQuestion } from '../../model/proposal.ts'
import { emphasis, list, listItem, paragraph, text } from '../prose/nodes.ts'
import { firstSentences, leavesOut } from '../prose/sentences.ts'
import type { Slide } from '../slide.ts'
import { notesOn, type Source, sectionsOf, titleOf } from '../source.ts'
import { openOnes } from './counts.ts'
import { itemOf, labelled } from './item-list.ts'
import { newSlide } from './new-slide.ts'
import { sectionSlides } from './section-slides.ts'

/** Of an answer that stands apart from its question. In characters. */
const LONG = 300

/** What is not known yet first, then what has been answered. */
export function openQuestionsSlides(source: Source): Slide[] {
  const { openQuestions } = source.proposal.items
  const sections = sectionsOf(source, 'open-questions')
  if (openQuestions === null || openQuestions.length === 0)
    return sections.flatMap((section) => sectionSlides(source, section, 'questions'))
  const open = openOnes(openQuestions)
  const answered = openQuestions.filter((question) => question.answered)
  const prompt =
    open.length === 0 ? 'All are answered: does anyone disagree?' : 'Who answers each of these, and by when?'
  const shortened = answered.some(({ answer }) => leavesOut(answer, LONG))
  const notes = { ...notesOn(source, sections, openQuestions, prompt), shortened }
  const heading = titleOf(source, 'Open questions', 'open-questions')
  const items = [...open, ...answered].map((question) => questionItem(source, question))
  return [newSlide({ kind: 'questions', heading, blocks: [list(items)], notes })]
}

function questionItem(source: Source, question: OpenQuestion): ListItem {
  const item = itemOf(source, question)
  if (!question.answered) return item
  const said = plainText(item).replace(/\s+/g, ' ')
  const { answer } = question
  if (answer === undefined || said.includes(answer.slice(0, 60).replace(/\s+/g, ' ')))
    return listItem(labelled('Answered', item.children))
  const told = firstSentences([text(answer)], LONG)
  return listItem([...item.children, paragraph(emphasis('Answer:'), text(' '), ...told)])
}
