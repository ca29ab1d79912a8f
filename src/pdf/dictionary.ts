/** A dictionary of PDF: its keys without the slash, and their values as they are written. */
export type Dictionary = Map<string, string>

const NAME = /\/[^\s/<>[\](){}%]*/y
const STRING = /\((?:\\[\s\S]|[^\\()])*\)/y
const HEXADECIMAL = /<[\da-fA-F\s]*>/y
/** A reference, else a number or a word. */
const PLAIN = /\d+\s+\d+\s+R\b|[^\s/<>[\](){}%]+/y

/** The last of the characters that part others. */
const SPACE = 32

/** The dictionary that is written at the begin of a text. Chrome escapes brackets in strings, and writes no comments. */
export function readDictionary(text: string): Dictionary {
  const entries: Dictionary = new Map()
  let at = afterBlanks(text, 0)
  if (!text.startsWith('<<', at)) return entries
  at = afterBlanks(text, at + 2)
  while (text[at] === '/') {
    const end = after(NAME, text, at)
    const from = afterBlanks(text, end)
    const to = endOfValue(text, from)
    entries.set(text.slice(at + 1, end), text.slice(from, to))
    at = afterBlanks(text, to)
  }
  return entries
}

/** A dictionary as it is written. */
export function writeDictionary(entries: Dictionary): string {
  return `<<${[...entries].map(([key, value]) => `/${key} ${value}`).join('\n')}>>`
}

/** The values of an array as they are written; a value that is none stands for itself alone. */
export function readArray(value: string | undefined): string[] {
  if (value === undefined) return []
  if (!value.startsWith('[')) return [value]
  const values: string[] = []
  for (let at = afterBlanks(value, 1); at < value.length && value[at] !== ']'; at = afterBlanks(value, at)) {
    const end = endOfValue(value, at)
    values.push(value.slice(at, end))
    at = end
  }
  return values
}

/** The number of the object that a value refers to. */
export function referenceOf(value: string | undefined): number | undefined {
  const found = value === undefined ? undefined : /^(\d+)\s+\d+\s+R$/.exec(value)?.[1]
  return found === undefined ? undefined : Number(found)
}

/** Where the value ends that begins at a place. Always further on, so that nobody who reads on stands still. */
export function endOfValue(text: string, at: number): number {
  const opening = text[at]
  if (opening === '/') return after(NAME, text, at)
  if (opening === '(') return Math.max(after(STRING, text, at), at + 1)
  if (opening !== '[' && !text.startsWith('<<', at)) {
    return Math.max(after(opening === '<' ? HEXADECIMAL : PLAIN, text, at), at + 1)
  }
  let depth = 0
  let place = at
  while (place < text.length) {
    const pair = text.slice(place, place + 2)
    const width = pair === '<<' || pair === '>>' ? 2 : 1
    if (pair === '<<' || text[place] === '[') depth += 1
    else if (pair === '>>' || text[place] === ']') depth -= 1
    else {
      place = afterBlanks(text, endOfValue(text, place))
      continue
    }
    place += width
    if (depth === 0) return place
    place = afterBlanks(text, place)
  }
  return text.length
}

/** Where a sticky pattern that begins at a place ends; the place itself where it does not match. */
function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

function afterBlanks(text: string, at: number): number {
  let end = at
  while (text.charCodeAt(end) <= SPACE) end += 1
  return end
}
