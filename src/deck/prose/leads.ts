import type { List, ListItem, Paragraph, RootContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { sentences } from './sentences.ts'

/** Blocks without what announces something that is not there: “The steps are:” with no steps after it says nothing. */
export function withoutBareLeads(blocks: readonly RootContent[]): RootContent[] {
  const isLead = (node: RootContent | undefined): boolean =>
    node?.type === 'paragraph' && /[:：]\s*$/.test(plainText(node)) && plainText(node).length < 120
  const kept = blocks
    .filter((node, at) => !isLead(node) || (at + 1 < blocks.length && !isLead(blocks[at + 1])))
    .map((node, at, all) => (at === all.length - 1 ? withoutLastLead(node) : node))
  return kept
}

/** The same where what followed the last block is shown elsewhere, to which also a short line without an end leads: “The packages are”. */
export function withoutLeadToExhibit(blocks: readonly RootContent[]): RootContent[] {
  const last = blocks.at(-1)
  const words = last?.type === 'paragraph' ? plainText(last).trim() : ''
  const named = last?.type === 'paragraph' && last.children.every(({ type }) => type === 'strong' || type === 'image')
  const leads = words !== '' && words.length < 120 && !named && /[\p{L}\p{N})`”’]$/u.test(words)
  return withoutBareLeads(leads ? blocks.slice(0, -1) : blocks)
}

/** A long paragraph that ends by announcing what is not there loses that sentence; where it is all there is, it is closed. */
function withoutLastLead(node: RootContent): RootContent {
  if (node.type !== 'paragraph' || !/[:：]\s*$/.test(plainText(node))) return node
  const kept = sentences(node.children).slice(0, -1).flat()
  if (kept.length > 0) return { ...node, children: kept }
  return ending(node, '.')
}

/** Blocks in which no entry of a list ends with a colon that leads to nothing: what followed it may stand elsewhere. */
export function withClosedEntries(blocks: readonly RootContent[]): RootContent[] {
  return blocks.map((node, at) => (node.type === 'list' ? closedList(node, blocks[at + 1] !== undefined) : node))
}

/** `leads` says that something follows the list, to which its last entry may lead. */
function closedList(list: List, leads: boolean): List {
  const children = list.children.map((item, at) => {
    const isLast = at === list.children.length - 1
    const inner = withClosedEntries(item.children) as ListItem['children']
    const last = inner.at(-1)
    if (last?.type !== 'paragraph' || (isLast && leads)) return { ...item, children: inner }
    return { ...item, children: [...inner.slice(0, -1), ending(last, '')] }
  })
  return { ...list, children }
}

/** A paragraph with another end in place of a colon. */
function ending(node: Paragraph, end: '.' | ''): Paragraph {
  const last = node.children.at(-1)
  if (last === undefined) return node
  const kept = node.children.slice(0, -1)
  if (last.type === 'text') {
    const value = last.value.replace(/:\s*$/, end).replace(/：\s*$/, end === '' ? '' : '。')
    return { ...node, children: [...kept, { type: 'text', value }] }
  }
  if (last.type !== 'strong' && last.type !== 'emphasis') return node
  const inside = ending({ type: 'paragraph', children: last.children }, end)
  return { ...node, children: [...kept, { ...last, children: inside.children }] }
}
