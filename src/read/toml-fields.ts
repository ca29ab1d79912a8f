import type { Field } from './field.ts'

/** Longest front matter that is read as TOML, in characters. */
const LONGEST = 16_384

/** A key, bare or quoted, with those of the tables that it stands in; and what parts it from its value. */
const KEY = /[ \t]*((?:[\w-]+|"[^"\n]*"|'[^'\n]*')(?:[ \t]*\.[ \t]*(?:[\w-]+|"[^"\n]*"|'[^'\n]*'))*)[ \t]*=[ \t]*/y
const TABLE = /[ \t]*\[\[?[^\]\n]{1,200}\]\]?[ \t]*(?:#[^\n]*)?(?=\n|$)/y
const EMPTY = /[ \t\r]*(?:#[^\n]*)?(?:\n|$)/y

/** What a value is made of: a string of any kind, a comment, a mark, a key within braces, or a bare word. */
const TOKEN =
  /[ \t\r]*(?:("""[\s\S]*?"""|'''[\s\S]*?'''|"(?:[^"\\\n]|\\.)*"|'[^'\n]*')(?![ \t]*=)|(#[^\n]*)|([\n,[\]{}])|((?:"[^"\n]*"|'[^'\n]*'|[\w.-]+)[ \t]*=)|([^\s,#[\]{}="'][^\s,#[\]{}=]*(?: [\d:.+Z-]+)?))/y

/**
 * The fields of TOML in the author's order, those of its tables by their own names; undefined where it is none. Every
 * scalar but a string stays as it was written, so that `1.10` and `2025-01-02` are not changed.
 *
 * @param firstLine Line of the text's first line.
 */
export function readTomlFields(text: string, firstLine: number): Field[] | undefined {
  if (text.length > LONGEST) return undefined
  const fields: Field[] = []
  let line = firstLine
  for (let at = 0; at < text.length; ) {
    const skipped = match(EMPTY, text, at) ?? match(TABLE, text, at)
    if (skipped !== undefined && skipped[0] !== '') {
      line += breaksIn(skipped[0])
      at += skipped[0].length
      continue
    }
    const key = match(KEY, text, at)
    if (key === undefined) return undefined
    const value = readValue(text, at + key[0].length)
    if (value === undefined) return undefined
    fields.push({ label: nameOf(key[1] ?? ''), parts: value.parts, line, visible: false })
    line += breaksIn(text.slice(at, value.end))
    at = value.end
  }
  return fields
}

/** The scalars of a value that begins at an offset, and where its line ends. What stands in braces is one part. */
function readValue(text: string, start: number): { readonly parts: string[]; readonly end: number } | undefined {
  const parts: string[][] = []
  const open: string[] = []
  let at = start
  for (;;) {
    const token = match(TOKEN, text, at)
    if (token === undefined)
      return open.length === 0 && /^[ \t\r]*$/.test(text.slice(at)) ? done(text.length) : undefined
    const [whole, quoted, , mark, , bare] = token
    at += whole.length
    if (mark === '\n' && open.length === 0) return done(at)
    if (mark === '[' || mark === '{') open.push(mark)
    if (mark === '{' && open.indexOf('{') === open.length - 1) parts.push([])
    if ((mark === ']' || mark === '}') && open.pop() !== (mark === ']' ? '[' : '{')) return undefined
    const scalar = quoted === undefined ? bare : unquoted(quoted)
    if (scalar === undefined) continue
    if (open.length === 0 && parts.length > 0) return undefined
    if (open.includes('{')) parts.at(-1)?.push(scalar)
    else parts.push([scalar])
  }

  function done(end: number): { parts: string[]; end: number } {
    return { parts: parts.map(entryOf).filter((part) => part !== ''), end }
  }
}

/** A person given as a map is told by the name. */
function entryOf([first = '', ...rest]: readonly string[]): string {
  const others = rest.filter((one) => one !== '').join(', ')
  return others === '' ? first : `${first} (${others})`
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}

function breaksIn(text: string): number {
  return text.split('\n').length - 1
}

/** The last name of a dotted key. */
function nameOf(key: string): string {
  return (/(?:"([^"]*)"|'([^']*)'|([\w-]+))$/.exec(key.trim()) ?? []).slice(1).find((name) => name !== undefined) ?? key
}

/** What a string says, on one line. */
function unquoted(written: string): string {
  const marks = /^("""|''')/.test(written) ? 3 : 1
  const inner = written.slice(marks, -marks)
  const said = written.startsWith('"') ? inner.replace(/\\(?:u([\da-f]{4})|(["\\])|\s+|.)/gi, unescaped) : inner
  return said.replace(/\s+/g, ' ').trim()
}

function unescaped(_: string, code: string | undefined, mark: string | undefined): string {
  return code === undefined ? (mark ?? ' ') : String.fromCharCode(Number.parseInt(code, 16))
}
