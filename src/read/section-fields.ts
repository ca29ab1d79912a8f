import type { RootContent } from 'mdast'
import type { Section } from '../model/proposal.ts'
import { readBlockFields } from './body-fields.ts'
import { type Field, labelKey } from './field.ts'
import { plainText } from './plain-text.ts'

/** Sections that are one field: `## Status`, and below it the word. */
const FIELD =
  /^(?:status|authors?|owners?|author s|champions?|date|created|creation date|last updated|reviewers?|approvers?)$/

/** Sections that hold fields of metadata. */
const HOLDER =
  /^(?:metadata|meta|proposal metadata|header|document information|proposal information|info|information|about this (?:document|proposal)|document (?:info|control|metadata)|kep metadata)$/

function partsOf(blocks: readonly RootContent[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'list') return block.children.map((item) => plainText(item))
    return block.type === 'paragraph' ? [plainText(block)] : []
  })
}

/** Fields that stand as sections of their own, or in one called Metadata. These sections stay in the tree. */
export function readSectionFields(sections: readonly Section[]): Field[] {
  return sections.flatMap((section): Field[] => {
    const key = labelKey(section.title)
    if (HOLDER.test(key)) return section.blocks.flatMap((block) => [...readBlockFields(block, true).fields])
    if (!FIELD.test(key)) return []
    const parts = partsOf(section.blocks).filter((text) => text !== '')
    const said = /status|date|created/.test(key) ? parts.slice(0, 1) : parts
    if (said.length === 0 || said.some((text) => text.length > 120)) return []
    return [{ label: section.title, parts: said, line: section.line, visible: true }]
  })
}
