import type { RootContent } from 'mdast'
import type { Section } from '../model/proposal.ts'
import { readBlockFields } from './body-fields.ts'
import { type Field, labelKey } from './field.ts'
import { plainText } from './plain-text.ts'

/** Sections that are one field: `## Status`, and below it the word. */
const FIELD =
  /^(?:status|authors?|owners?|author s|champions?|date|created|creation date|last updated|reviewers?|approvers?|状态|作者|日期|ステータス|作成者|작성자|상태|statut|auteurs?|estado|autore?s?|fecha|статус|авторы?)$/

/** Sections that hold fields of metadata. */
const HOLDER =
  /^(?:metadata|meta|proposal metadata|header|document information|proposal information|info|information|about this (?:document|proposal)|document (?:info|control|metadata)|kep metadata)$/

function partsOf(blocks: readonly RootContent[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'list') return block.children.map((item) => plainText(item))
    return block.type === 'paragraph' ? [plainText(block)] : []
  })
}

/** The value of a section that is one field, without its name before it. Rows of a table that is none say nothing. */
function firstWord(parts: readonly string[], key: string): string[] {
  const value = parts.find((part) => !part.startsWith('|'))
  if (value === undefined) return []
  const label = /^([\p{L} ]{1,30})[:：]\s{0,9}(?=\S)/u.exec(value)
  return [label?.[1]?.toLowerCase() === key ? value.slice(label[0].length) : value]
}

/** Whether a heading names a section that only holds fields of metadata. */
export function holdsFields(title: string): boolean {
  return HOLDER.test(labelKey(title))
}

/** Fields that stand as sections of their own, or in one called Metadata. These sections stay in the tree. */
export function readSectionFields(sections: readonly Section[]): Field[] {
  return sections.flatMap((section): Field[] => {
    const key = labelKey(section.title)
    if (holdsFields(section.title)) return section.blocks.flatMap((block) => [...readBlockFields(block, true).fields])
    if (!FIELD.test(key)) return []
    const parts = partsOf(section.blocks).filter((text) => text !== '')
    const said = /status|date|created|状态|日期|ステータス|상태|statut|estado|fecha|статус/.test(key)
      ? firstWord(parts, key)
      : parts
    if (said.length === 0 || said.some((text) => text.length > 120)) return []
    return [{ label: section.title.replace(/\s*[:：]$/, ''), parts: said, line: section.line, visible: true }]
  })
}
