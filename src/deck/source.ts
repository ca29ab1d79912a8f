import type { PhrasingContent, RootContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { type Definitions, definitionsOf } from '../model/definitions.ts'
import type { Illustrations } from '../model/image.ts'
import type { Item, Proposal, Section } from '../model/proposal.ts'
import type { SectionKind } from '../model/section-kind.ts'
import { walkSections } from '../read/find-sections.ts'
import type { DeckDepth } from './deck-plan.ts'
import { picturedBlocks } from './drawings.ts'
import { phrasing, presentable, withoutImages } from './prose/presentable.ts'
import type { SlideNotes } from './slide.ts'

/** A proposal as the slide kinds ask it. */
export interface Source {
  readonly proposal: Proposal
  readonly illustrations: Illustrations
  readonly definitions: Definitions
  /** Every section at any depth, in the author's order. */
  readonly sections: readonly Section[]
  readonly depth: DeckDepth
  /** Sections that the operator gave slides of their own. */
  readonly placed: ReadonlySet<Section>
}

/** The proposal with what its slides need to look up. */
export function sourceOf(
  proposal: Proposal,
  illustrations: Illustrations,
  depth: DeckDepth,
  isPlaced: (section: Section) => boolean,
): Source {
  const sections = [...walkSections(proposal.sections)].map(({ section }) => section)
  const placed = new Set(sections.filter(isPlaced))
  return { proposal, illustrations, definitions: definitionsOf(proposal.root), sections, depth, placed }
}

/** The sections of these kinds, in the author's order. */
export function sectionsOf(source: Source, ...kinds: readonly SectionKind[]): Section[] {
  return source.sections.filter((section) => section.kind !== undefined && kinds.includes(section.kind))
}

/** Sections without those that stand right in another of them. */
export function outermost(sections: readonly Section[]): Section[] {
  const inner = new Set(sections.flatMap((section) => section.sections))
  return sections.filter((section) => !inner.has(section))
}

/** The author's own words for a kind of section, else ours. */
export function titleOf(source: Source, otherwise: string, kind: SectionKind): PhrasingContent[] {
  const [first, second] = sectionsOf(source, kind)
  return first === undefined || second !== undefined ? [{ type: 'text', value: otherwise }] : headingOf(source, first)
}

/** A section's heading without its number, such as `3.1` or `IV.`, and without `(optional)`. */
export function headingOf(source: Source, section: Section): PhrasingContent[] {
  const children = withoutImages(phrasing(section.heading.children, source.definitions))
  const first = children[0]
  if (first?.type === 'text')
    children[0] = { type: 'text', value: first.value.replace(/^\s*(?:\d+[.)]|\d+(?:\.\d+)+[.)]?|[IVX]+\.)\s+/, '') }
  const last = children.at(-1)
  if (last?.type === 'text')
    children[children.length - 1] = {
      type: 'text',
      value: last.value.replace(/\s*(?:\((?:optional|required)\)\s*)?[:：]?\s*$/i, ''),
    }
  return plainText({ type: 'paragraph', children }).trim() === '' ? [{ type: 'text', value: section.title }] : children
}

/** Blocks of the proposal as a slide may show them. */
export function shown(source: Source, nodes: readonly RootContent[]): RootContent[] {
  return presentable(picturedBlocks(nodes, source.illustrations), source.definitions).filter((node) => {
    if (node.type !== 'paragraph' || node.children[0]?.type !== 'image') return true
    const picture = source.illustrations.get(node.children[0].url)
    return picture !== undefined && 'bytes' in picture
  })
}

/** Everything below a section's heading, its subsections with their headings included. */
export function everythingIn(section: Section): RootContent[] {
  return [...section.blocks, ...section.sections.flatMap((sub) => [sub.heading, ...everythingIn(sub)])]
}

/** Notes with the full source text of sections. */
export function notesOf(source: Source, sections: readonly Section[], prompt?: string): SlideNotes {
  const parts = sections.map((section) => slice(source, [section.heading, ...everythingIn(section)]))
  return joined(parts, prompt)
}

/** Notes with the full source text of the sections that items stand in; with the items' own lines where there are none. */
export function notesOn(
  source: Source,
  sections: readonly Section[],
  items: readonly Item[],
  prompt?: string,
): SlideNotes {
  return sections.length > 0 ? notesOf(source, sections, prompt) : notesOfItems(source, items, prompt)
}

/** Notes with the full source text of blocks. */
export function notesOfBlocks(source: Source, nodes: readonly RootContent[]): SlideNotes {
  return joined([slice(source, nodes)], undefined)
}

/** Notes with the source lines of items. */
export function notesOfItems(source: Source, items: readonly Item[], prompt?: string): SlideNotes {
  return joined(
    items.map((item) => ({ ...slice(source, item.nodes), from: item.line, text: item.text })),
    prompt,
  )
}

interface Slice {
  readonly text: string
  readonly from: number
  readonly to: number
}

function slice(source: Source, nodes: readonly RootContent[]): Slice {
  const positions = nodes.flatMap((node) => (node.position === undefined ? [] : [node.position]))
  const first = positions[0]
  const last = positions.at(-1)
  if (first === undefined || last === undefined) return { text: '', from: 0, to: 0 }
  const text = source.proposal.text.slice(first.start.offset, last.end.offset)
  return { text, from: first.start.line, to: last.end.line }
}

function joined(slices: readonly Slice[], prompt: string | undefined): SlideNotes {
  const known = slices.filter((part) => part.from > 0)
  const text = slices
    .map((part) => part.text)
    .filter((part) => part !== '')
    .join('\n\n')
  return {
    text,
    ...(prompt === undefined ? {} : { prompt }),
    ...(known.length === 0
      ? {}
      : {
          lines: [
            Math.min(...known.map((part) => part.from)),
            Math.max(...known.map((part) => part.to), ...known.map((part) => part.from)),
          ] as const,
        }),
  }
}
