import type { Field } from './field.ts'

function unquoted(value: string): string {
  const text = value
    .replace(/(?:^|\s)#\s.*/, '')
    .trim()
    .replace(/\s*,$/, '')
  const quoted = /^(["'“”‘’])(.*)["'“”‘’]$/.exec(text)
  return (quoted?.[2] ?? text).trim()
}

/** The entries of a value on one line: those of `[a, b]`, else the value itself. */
function partsOf(value: string): string[] {
  const list = /^\[(.*)\]$/.exec(value)
  const parts = list?.[1] === undefined ? [value] : list[1].split(',')
  return parts.map(unquoted).filter((part) => part !== '')
}

/** Fields read line by line, for a block that is no valid YAML: `key: value`, then indented lines and items with `-` or `*`. */
export function readLooseFields(text: string, firstLine: number): Field[] {
  const fields: { label: string; parts: string[]; line: number; visible: boolean }[] = []
  text.split('\n').forEach((line, index) => {
    const field = /^["']?([^\s:#\-*"'][^:]{0,60}?)["']?\s*:(?:\s+(.*))?$/.exec(line.trimEnd().slice(0, 2000))
    const last = fields.at(-1)
    const rest = line.trim()
    if (field?.[1]) {
      const value = field[2] ?? ''
      const parts = /^[|>][+-]?$/.test(value) ? [] : partsOf(value)
      fields.push({ label: field[1], parts, line: firstLine === 0 ? 0 : firstLine + index, visible: false })
    } else if (last && rest !== '' && !rest.startsWith('#')) {
      const item = /^[-*]\s(.*)/.exec(rest)
      if (item) last.parts.push(...partsOf(item[1] ?? ''))
      else last.parts.push(`${last.parts.pop() ?? ''} ${unquoted(rest)}`.trim())
    }
  })
  return fields
}
