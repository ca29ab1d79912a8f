import { text } from '../prose/nodes.ts'
import type { Slide, SlideKind } from '../slide.ts'

/** What a brief deck has at most. */
const BRIEF_SLIDES = 8

/** What a brief deck gives up first. */
const DISPENSABLE: readonly SlideKind[] = ['listing', 'more', 'design', 'solution', 'art', 'goals']

/** One slide a heading and at most eight in all: what continued is in the notes of the slide before it, which say so. */
export function abridge(groups: readonly (readonly Slide[])[]): Slide[][] {
  const kept = groups.flatMap(([first, ...rest]) =>
    first === undefined ? [] : [rest.length === 0 ? first : withNotes(first, rest)],
  )
  while (kept.length > BRIEF_SLIDES) {
    const at = nextToGo(kept)
    const [gone] = kept.splice(at, 1)
    const before = kept[at - 1]
    if (gone !== undefined && before !== undefined) kept[at - 1] = withNotes(before, [gone])
  }
  return kept.map((slide) => [slide])
}

function nextToGo(slides: readonly Slide[]): number {
  for (const kind of DISPENSABLE) {
    const at = slides.findLastIndex((slide) => slide.kind === kind)
    if (at > 0 && (kind !== 'goals' || slides.findIndex((slide) => slide.kind === kind) !== at)) return at
  }
  return slides.length - 2
}

function withNotes(slide: Slide, gone: readonly Slide[]): Slide {
  const texts = [slide.notes.text, ...gone.map(({ notes }) => notes.text)].filter((text) => text !== '')
  const heading = slide.notes.shortened === true ? slide.heading : [...slide.heading, text(' (more in the notes)')]
  return { ...slide, heading, notes: { ...slide.notes, text: [...new Set(texts)].join('\n\n'), shortened: true } }
}
