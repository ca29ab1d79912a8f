import type { List, ListItem, Paragraph, PhrasingContent, RootContent, Table } from 'mdast'
import { readCodeFields } from './code-fields.ts'
import type { Field } from './field.ts'
import { labelKey } from './field.ts'
import { isRemark, isTelling } from './known-labels.ts'
import { type Labelled, readLabelled, splitLines } from './labelled.ts'
import { plainText } from './plain-text.ts'

/** Fields of one block, and whether nothing else stands in it. */
export interface BlockFields {
  readonly fields: readonly Field[]
  readonly whole: boolean
}

const NONE: BlockFields = { fields: [], whole: false }

function lineOf(node: { position?: { start: { line: number } } | undefined } | undefined): number {
  return node?.position?.start.line ?? 1
}

/** Text of a value; a separator to the next field on the same line is no part of it. */
function valueText(nodes: readonly PhrasingContent[]): string {
  return plainText(nodes).replace(/\s*[|·•‖]$/, '')
}

function isBadge(node: PhrasingContent): boolean {
  if (node.type === 'link') return node.children.length > 0 && node.children.every(isBadge)
  return node.type === 'image' || node.type === 'imageReference'
}

/** The value without badges and struck-out words, as a part of a field; nothing where that changes nothing. */
function saidWords(nodes: readonly PhrasingContent[]): { said?: string[] } {
  const kept = nodes.filter((node) => !isBadge(node) && node.type !== 'delete')
  const text = valueText(kept)
  return kept.length === nodes.length || text === '' ? {} : { said: [text] }
}

/** What a badge alone on its line says: `![Status: Draft](…)`. */
function fromBadge(line: readonly PhrasingContent[]): Field | undefined {
  const shown = line.filter((node) => node.type !== 'text' || node.value.trim() !== '')
  const [badge, ...more] = shown
  if (!badge || more.length > 0 || !isBadge(badge)) return undefined
  const match = /^([\w ]{2,30})[:-]\s*(.+)/.exec(plainText(badge))
  if (!match?.[1] || !match[2] || !isTelling(labelKey(match[1]))) return undefined
  return { label: match[1].trim(), parts: [match[2]], line: lineOf(badge), visible: true }
}

/** So many fields that only metadata has make a paragraph a head. */
const HEAD = 3

/** Longest value that needs no colon before it, in words. */
const SHORT = 8

/** A label in bold that only metadata has, and a short value without a colon between them: `**Date** 2025-08-14`. */
function readUnparted(line: readonly PhrasingContent[]): Labelled | undefined {
  const [label, value, ...rest] = line
  if (label?.type !== 'strong' || value?.type !== 'text' || !/^\s/.test(value.value)) return undefined
  if (!isTelling(labelKey(plainText(label)))) return undefined
  const said = [{ ...value, value: value.value.trimStart() }, ...rest]
  const words = plainText(said)
  if (words === '' || words.split(' ').length > SHORT || /[.!?]$/.test(words)) return undefined
  return { label: plainText(label), marked: true, value: said }
}

function fromParagraph(paragraph: Paragraph): BlockFields {
  const fields: (Field & { parts: string[] })[] = []
  let badged = false
  const lines = splitLines(paragraph.children)
  const allLabelled = lines.map((line) => readLabelled(line) ?? readUnparted(line))
  const telling = allLabelled.filter((one) => one !== undefined && isTelling(labelKey(one.label))).length
  // A head as letters have it, whose values may go on in lines of their own.
  const lastOfHead = telling < HEAD ? -1 : allLabelled.findLastIndex((one) => one !== undefined)
  for (const [index, line] of lines.entries()) {
    const labelled = allLabelled[index]
    const badge = labelled ? undefined : fromBadge(line)
    const last = fields.at(-1)
    if (labelled) {
      const value = valueText(labelled.value)
      const said = saidWords(labelled.value)
      fields.push({ label: labelled.label, parts: value ? [value] : [], line: lineOf(line[0]), visible: true, ...said })
    } else if (badge) {
      badged = true
      fields.push({ ...badge, parts: [...badge.parts] })
    } else if (last && (index < lastOfHead || /(?:^|,|;|\band)$/.test(last.parts.at(-1) ?? ''))) {
      last.parts.push(`${last.parts.pop() ?? ''} ${valueText(line)}`.trim())
    } else return { fields, whole: false }
  }
  return { fields, whole: fields.length > 0 && !badged }
}

/** Entries of a list inside a field, each with what stands below it. */
function entries(list: List): string[] {
  return list.children.map((item) => plainText(item)).filter((text) => text !== '')
}

function fromItem(item: ListItem): Field | undefined {
  const [first, ...rest] = item.children
  const lists = rest.filter((block) => block.type === 'list')
  if (first?.type !== 'paragraph' || lists.length < rest.length) return undefined
  const nested = lists.flatMap(entries)
  const lines = splitLines(first.children)
  const labelled = readLabelled(lines[0] ?? [])
  const line = lineOf(first)
  if (labelled) {
    const value = [plainText(labelled.value), ...lines.slice(1).map(plainText)].filter((text) => text !== '').join(' ')
    const said = nested.length === 0 && lines.length === 1 ? saidWords(labelled.value) : {}
    return { label: labelled.label, parts: value ? [value, ...nested] : nested, line, visible: true, ...said }
  }
  const bold = first.children.length === 1 && first.children[0]?.type === 'strong'
  const text = plainText(first)
  if (nested.length === 0 || !bold) return undefined
  return { label: text, parts: nested, line, visible: true }
}

function fromList(list: List): BlockFields {
  const fields = list.children.map(fromItem)
  const known = fields.filter((field) => field !== undefined)
  return { fields: known, whole: known.length === fields.length }
}

/** Longest table that may be metadata, in rows. */
const LONGEST_TABLE = 60

function fromTable(table: Table): BlockFields {
  if (table.children.length > LONGEST_TABLE) return NONE
  const rows = table.children.map((row) => row.children.map((cell) => plainText(cell)))
  const said = (row: number, column: number): { said?: string[] } =>
    saidWords(table.children[row]?.children[column]?.children ?? [])
  const [head, first, ...more] = rows
  if (!head) return NONE
  const make = (label: string, value: string, row: number, column: number): Field => ({
    label: label.replace(/\s*[:：]$/, ''),
    parts: value ? [value] : [],
    line: lineOf(table.children[row]),
    visible: true,
    ...said(row, column),
  })
  const telling = head.filter((cell) => isTelling(labelKey(cell))).length
  const labelsAbove = telling >= 2 && (head.length > 2 || !isTelling(labelKey(first?.[0] ?? '')))
  if (first && more.length === 0 && labelsAbove) {
    return { fields: head.map((label, at) => make(label, first[at] ?? '', 1, at)), whole: first.length === head.length }
  }
  if (rows.some((row) => row.length !== 2)) return NONE
  const fields = rows.map((row, at) => make(row[0] ?? '', row[1] ?? '', at, 1))
  const titled = isTelling(labelKey(head[0] ?? '')) && !/^(?:value|details?|description)$/i.test(head[1] ?? '')
  const kept = titled ? fields : fields.slice(1)
  return { fields: kept, whole: kept.length > 0 && kept.every((field) => field.label !== '') }
}

function fromBlock(block: RootContent): BlockFields {
  if (block.type === 'paragraph') return fromParagraph(block)
  if (block.type === 'list') return fromList(block)
  if (block.type === 'table') return fromTable(block)
  if (block.type === 'code') {
    const fields = readCodeFields(block)
    return fields ? { fields, whole: true } : NONE
  }
  if (block.type !== 'blockquote') return NONE
  const inner = block.children.map(fromBlock)
  return { fields: inner.flatMap((each) => each.fields), whole: inner.length > 0 && inner.every((each) => each.whole) }
}

/**
 * The metadata that a block holds, if it is metadata at all: it names at least one field that only metadata has, or it
 * follows such a block (`afterMetadata`) and holds nothing but short fields.
 */
export function readBlockFields(block: RootContent, afterMetadata: boolean): BlockFields {
  const read = fromBlock(block)
  const keys = read.fields.map((field) => labelKey(field.label))
  if (keys.some(isTelling)) return { ...read, whole: read.whole && !keys.some(isRemark) }
  const short = read.fields.every((field) => field.parts.join(' ').split(' ').length <= 12 && field.label.length <= 30)
  return afterMetadata && read.whole && short && !keys.some(isRemark) ? read : NONE
}
