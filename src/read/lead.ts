import type { RootContent } from 'mdast'
import { readBlockFields } from './body-fields.ts'
import type { Field } from './field.ts'
import { plainText } from './plain-text.ts'

/** Blocks before the first section among which metadata is looked for. */
const SEARCHED = 8

/** Apart: the fields that stand before the first section, and the blocks that are no metadata. */
export function splitLead(lead: readonly RootContent[]): { fields: Field[]; rest: RootContent[] } {
  const fields: Field[] = []
  const rest: RootContent[] = []
  let seen = 0
  let entries: RootContent | undefined
  for (const [at, block] of lead.entries()) {
    if (block === entries) continue
    const silent = block.type === 'html' || block.type === 'definition'
    if (!silent) seen += 1
    const read = !silent && seen <= SEARCHED ? readBlockFields(block, fields.length > 0) : undefined
    const next = lead[at + 1]
    const last = read?.fields.at(-1)
    if (read?.whole && last?.parts.length === 0 && block.type === 'paragraph' && next?.type === 'list') {
      entries = next
      fields.push(...read.fields.slice(0, -1), { ...last, parts: next.children.map((item) => plainText(item)) })
    } else if (read) fields.push(...read.fields)
    if (!read?.whole) rest.push(block)
  }
  return { fields, rest }
}
