import type { Heading, Root, RootContent } from 'mdast'
import { nodesOfType } from '../../model/nodes.ts'
import type { Proposal, Section } from '../../model/proposal.ts'

/** The blocks of a proposal as they are printed: headings nest by the tree of sections, and nothing is left out. */
export function printedBlocks(proposal: Proposal): RootContent[] {
  const { lead, sections, root } = proposal
  const blocks = [...lead, ...sections.flatMap(sectionBlocks)]
  const printed = new Set(blocks)
  // A link or a footnote may be defined in a block that is read as metadata, or in none of the sections.
  const definitions = root.children.filter(
    (node) => (node.type === 'definition' || node.type === 'footnoteDefinition') && !printed.has(node),
  )
  const referred = referredFootnotes(root)
  // A note that nothing refers to would be left out; it is printed where it stands.
  return [...blocks, ...definitions].flatMap((node): RootContent[] =>
    node.type === 'footnoteDefinition' && !referred.has(node.identifier) ? node.children : [node],
  )
}

function referredFootnotes(root: Root): Set<string> {
  return new Set([...nodesOfType(root, 'footnoteReference')].map(({ identifier }) => identifier))
}

function sectionBlocks(section: Section): RootContent[] {
  const heading: Heading = {
    ...section.heading,
    depth: Math.min(section.level, 6) as Heading['depth'],
    data: { ...section.heading.data, hProperties: { id: section.slug } },
  }
  return [heading, ...section.blocks, ...section.sections.flatMap(sectionBlocks)]
}
