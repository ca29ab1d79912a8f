import type { RootContent } from 'mdast'
import { emphasis, paragraph, strong, text } from '../prose/nodes.ts'
import type { Slide } from '../slide.ts'
import { notesOfBlocks, type Source } from '../source.ts'
import { newSlide } from './new-slide.ts'

const AUTHORS = 8

/** Who proposes what, and how far it is. */
export function titleSlides(source: Source): Slide[] {
  const { title, id, metadata, file, lead } = source.proposal
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
      heading: title ?? id ?? baseName(file),
      blocks: [...above, ...blocks],
      whole: 18,
      notes: notesOfBlocks(source, lead),
    }),
  ]
}

/** A file's name without its folders. */
export function baseName(file: string): string {
  return file.split(/[\\/]/).at(-1) ?? file
}
