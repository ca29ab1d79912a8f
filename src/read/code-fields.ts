import type { Code } from 'mdast'
import type { Field } from './field.ts'
import { labelKey } from './field.ts'
import { isTelling, namesOf } from './known-labels.ts'

/** Longest block of code that may be metadata, in lines. */
const LONGEST = 40

/** So many fields that only metadata has make a block of code a head. */
const TELLING = 2

const PEOPLE: ReadonlySet<string> = new Set([...namesOf('authors'), ...namesOf('reviewers'), ...namesOf('approvers')])

/**
 * The fields of a block of code that is a head as RFC 822 has it, `Title: …` in every line and longer values indented below,
 * as BIPs start with; undefined where it is anything else.
 */
export function readCodeFields({ value, lang, position }: Code): Field[] | undefined {
  if (lang && !/^(?:text|txt|plain|yaml|yml)$/i.test(lang)) return undefined
  const lines = value.slice(0, 8000).split('\n')
  if (lines.length > LONGEST) return undefined
  const fields: (Field & { parts: string[] })[] = []
  const base = indentOf(lines.find((line) => line.trim() !== '') ?? '')
  // A fence stands above its first line, an indented block does not.
  const start =
    (position?.start.line ?? 1) + (position && position.end.line - position.start.line >= lines.length ? 1 : 0)
  for (const [at, line] of lines.entries()) {
    const text = line.trim()
    const last = fields.at(-1)
    if (text === '') continue
    if (indentOf(line) > base && last) {
      const several = PEOPLE.has(labelKey(last.label)) && !/,$/.test(last.parts.at(-1) ?? '')
      if (several || last.parts.length === 0) last.parts.push(text)
      else last.parts.push(`${last.parts.pop() ?? ''} ${text}`)
      continue
    }
    const field = /^([\p{L}][\p{L}\d ()_-]{0,40}?)\s{0,9}:(?:\s+(.*))?$/u.exec(text)
    if (!field?.[1]) return undefined
    const said = (field[2] ?? '').replace(/^(["'])(.*)\1$/, '$2')
    fields.push({ label: field[1], parts: said === '' ? [] : [said], line: start + at, visible: true })
  }
  return fields.filter(({ label }) => isTelling(labelKey(label))).length >= TELLING ? fields : undefined
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}
