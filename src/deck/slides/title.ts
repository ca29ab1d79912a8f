import type { RootContent } from 'mdast'
import { calledOf } from '../../model/called.ts'
import { emphasis, paragraph, strong, text } from '../prose/nodes.ts'
import type { Slide, SlideNotes } from '../slide.ts'
import { notesOfBlocks, type Source } from '../source.ts'
import { newSlide } from './new-slide.ts'

const AUTHORS = 8
const LONG_TITLE = 180

/** Who proposes what, and how far it is. */
export function titleSlides(source: Source): Slide[] {
  const { title, id, metadata, lead } = source.proposal
  const { status, authors, created, updated } = metadata
  const date = updated ?? created
  const facts = [...(status === undefined ? [] : [strong(status)]), ...(date === undefined ? [] : [text(date)])]
  const names =
    authors.slice(0, AUTHORS).join(', ') + (authors.length > AUTHORS ? ` and ${authors.length - AUTHORS} more` : '')
  const blocks: RootContent[] = [
    ...(facts.length === 0
      ? []
      : [paragraph(...facts.flatMap((fact, at) => (at === 0 ? [fact] : [text(' · '), fact])))]),
    ...(names === '' ? [] : [paragraph(names)]),
  ]
  const above: RootContent[] = id === undefined || title === undefined ? [] : [paragraph(emphasis(id))]
  return [
    newSlide({
      kind: 'title',
      heading: shortened(calledOf(source.proposal)),
      blocks: [...above, ...blocks],
      whole: 18,
      notes: withTitle(notesOfBlocks(source, lead), title),
    }),
  ]
}

/** A title that a room can read; the notes have all of it. */
function shortened(title: string): string {
  if (title.length <= LONG_TITLE) return title
  const cut = title.lastIndexOf(' ', LONG_TITLE)
  return `${title.slice(0, cut < LONG_TITLE / 2 ? LONG_TITLE : cut)} …`
}

function withTitle(notes: SlideNotes, title: string | undefined): SlideNotes {
  return title === undefined || title.length <= LONG_TITLE
    ? notes
    : { ...notes, text: `${title}\n\n${notes.text}`, shortened: true }
}
