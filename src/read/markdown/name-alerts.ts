import type { BlockContent, Blockquote, DefinitionContent, Paragraph, Root, RootContent, Text } from 'mdast'
import { ALERTS } from '../../model/alerts.ts'
import { entryOf } from '../../model/entry-of.ts'
import { plainText } from '../plain-text.ts'

/** Line that opens an alert: `:::note Title` of Docusaurus, or `!!! note "Title"` of MkDocs. */
const OPENS =
  /^(:{3,6}\s?|!!! )([a-z]{3,10})(?:[ \t]+"([^"\n]{1,200})"|[ \t]*\[([^\]\n]{1,200})\]|[ \t]+([^"[\n]{1,200}))?[ \t]*(?:\n|$)/

/** Line that closes the first of these. */
const CLOSES = /(?:^|\n):{3,6}\s{0,9}$/

/** Most blocks in such an alert; where no more close it, it is none. */
const MOST = 60

/** Puts the alerts of other renderers into a quote that begins as GitHub's do, `[!NOTE]`, so that they need no further care. */
export function nameAlerts(root: Root): void {
  const blocks: RootContent[] = []
  for (let at = 0; at < root.children.length; at += 1) {
    const block = root.children[at]
    if (block === undefined) continue
    const found = alertFrom(root.children, at)
    blocks.push(found?.quote ?? block)
    if (found) at = found.last
  }
  root.children = blocks
}

function alertFrom(all: readonly RootContent[], at: number): { quote: Blockquote; last: number } | undefined {
  const first = all[at]
  const lead = first?.type === 'paragraph' ? first.children[0] : undefined
  if (first?.type !== 'paragraph' || lead?.type !== 'text') return undefined
  const opening = OPENS.exec(lead.value)
  const [line, mark, kind, ...titles] = opening ?? []
  if (line === undefined || kind === undefined || entryOf(ALERTS, kind) === undefined) return undefined
  const title = titles.find((words) => words !== undefined)?.trim()
  const rest = withStart(first, lead.value.slice(line.length))
  const isMkDocs = mark?.startsWith('!') === true
  // What MkDocs indents below an empty line is code to others, and stays as it is.
  if (isMkDocs)
    return plainText(rest) === '' ? undefined : { quote: quoteOf(kind, title, [rest], first, first), last: at }
  const closing = all.slice(at, at + MOST).findIndex((block) => block.type === 'paragraph' && CLOSES.test(endOf(block)))
  const last = all[at + closing]
  if (closing < 0 || last?.type !== 'paragraph') return undefined
  const inner = closing === 0 ? [withoutEnd(rest)] : [rest, ...all.slice(at + 1, at + closing), withoutEnd(last)]
  const told = inner.filter((block) => block.type !== 'paragraph' || plainText(block) !== '')
  if (told.some(({ type }) => type === 'heading')) return undefined
  return { quote: quoteOf(kind, title, told, first, last), last: at + closing }
}

function quoteOf(
  kind: string,
  title: string | undefined,
  told: readonly RootContent[],
  first: Paragraph,
  last: Paragraph,
): Blockquote {
  const named: Paragraph = {
    type: 'paragraph',
    children: [
      { type: 'text', value: title === undefined ? `[!${kind}]` : `[!${kind}] ` },
      ...(title === undefined
        ? []
        : [{ type: 'strong' as const, children: [{ type: 'text' as const, value: title }] }]),
    ],
    ...(first.position ? { position: first.position } : {}),
  }
  return {
    type: 'blockquote',
    children: [named, ...(told as (BlockContent | DefinitionContent)[])],
    ...(first.position && last.position ? { position: { start: first.position.start, end: last.position.end } } : {}),
  }
}

function withStart(paragraph: Paragraph, value: string): Paragraph {
  const [lead, ...rest] = paragraph.children
  return { ...paragraph, children: value === '' ? rest : [{ ...(lead as Text), value }, ...rest] }
}

function endOf(paragraph: Paragraph): string {
  const last = paragraph.children.at(-1)
  return last?.type === 'text' ? last.value.slice(-20) : ''
}

function withoutEnd(paragraph: Paragraph): Paragraph {
  const last = paragraph.children.at(-1)
  if (last?.type !== 'text') return paragraph
  const value = last.value.replace(CLOSES, '')
  return { ...paragraph, children: [...paragraph.children.slice(0, -1), ...(value === '' ? [] : [{ ...last, value }])] }
}
