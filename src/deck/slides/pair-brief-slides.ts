import type { RootContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { linesOf } from '../prose/lines-of.ts'
import { label, list, paragraph, text } from '../prose/nodes.ts'
import type { Slide } from '../slide.ts'

/** A slide this short, in lines at full width, looks empty on its own. */
const BRIEF = 7.5
const LONG_HEADING = 34

/** Two brief slides that follow each other stand side by side under both names. */
export function pairBriefSlides(slides: readonly Slide[]): Slide[] {
  const paired: Slide[] = []
  for (const slide of slides) {
    const before = paired.at(-1)
    if (before !== undefined && isBrief(before) && isBrief(slide)) paired[paired.length - 1] = beside(before, slide)
    else paired.push(slide)
  }
  return paired
}

function beside(left: Slide, right: Slide): Slide {
  const lines = [...(left.notes.lines ?? []), ...(right.notes.lines ?? [])]
  return {
    ...left,
    heading: [...left.heading, text(' · '), ...right.heading],
    blocks: [label(left.heading), ...one(left.blocks), label(right.heading), ...one(right.blocks)],
    layout: 'columns',
    whole: 24,
    notes: {
      text: `${left.notes.text}\n\n${right.notes.text}`,
      ...(lines.length === 0 ? {} : { lines: [Math.min(...lines), Math.max(...lines)] as const }),
    },
  }
}

/** A column is one block: a list, or a paragraph. */
function one(blocks: readonly RootContent[]): RootContent[] {
  const [first] = blocks
  return first === undefined
    ? [list([])]
    : first.type === 'list'
      ? [first]
      : [paragraph(...(first.type === 'paragraph' ? first.children : []))]
}

function isBrief({ kind, blocks, layout, heading }: Slide): boolean {
  const [only] = blocks
  return (
    kind === 'design' &&
    layout === undefined &&
    blocks.length === 1 &&
    (only?.type === 'list' || only?.type === 'paragraph') &&
    linesOf(only) <= BRIEF &&
    plainText({ type: 'paragraph', children: [...heading] }).length <= LONG_HEADING
  )
}
