/** Words in the place of a person that name nobody. */
const NOBODY =
  /^(?:tb[ad]|todo|n\/?a|none|unknown|others?|et al|and others|various|[^\p{L}\p{N}]*|@?your[- ].*|\[.*\]|<.*>|\([^()]*\s[^()]*\))$/iu

interface Person {
  readonly name: string
  readonly handles: readonly string[]
}

/** Pieces of a text between commas, semicolons and “and”, where these do not stand in brackets. */
function pieces(text: string): string[] {
  const found: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at)
    if ('(<['.includes(char)) depth += 1
    else if (')>]'.includes(char)) depth = Math.max(0, depth - 1)
    if (depth > 0) continue
    const word = /^(?:\s(?:and|&|\+|und|et)\s(?!\s*al\b)|\s[/|·•]\s|[,;、，；\n]\s*(?:and\s|&)?)/i.exec(
      text.slice(at, at + 12),
    )
    if (!word) continue
    found.push(text.slice(start, at))
    at += word[0].length - 1
    start = at + 1
  }
  found.push(text.slice(start))
  return found
}

/** Several bare handles with nothing but blanks between them are several people. */
function handlesApart(text: string): string[] {
  const words = text.trim().split(/\s+/)
  return words.every((word) => word.startsWith('@')) ? words : [text]
}

/** A person's name without handle, address or link; a handle stands for a person without a name. */
function readPerson(whole: string): Person | undefined {
  const text = whole.trim().replace(/^[<`]*@?authors?:\s*([^<>]*)>?`*$/i, '$1')
  const handles = (text.match(/(?<=(?<![\w.+-])@)[\w-]+(?:\.[\w-]+)*/g) ?? []).map((handle) => handle.toLowerCase())
  let name = text
    .replace(
      /\(([^()]*)\)|<([^<>]*)>|\[([^[\]]*)\]\([^()]*\)/g,
      (whole, round?: string, angle?: string, link?: string) =>
        link ?? (angle !== undefined || /@|https?:|github|gitlab|\.(?:com|org|io)\b/i.test(round ?? '') ? '' : whole),
    )
    .replace(/(?:mailto:)?[\w.+-]+@[\w-]+\.[\w.-]+/g, (mail, at: number) => (at === 0 ? mail : ''))
    .replace(/\s+/g, ' ')
    .replace(/ ?[-–—:]? @[\w-]+(?:\.[\w-]+)*/g, '')
    .replace(/^@[\w.-]+ [-–—:] /, '')
    .replace(/^[\s*`"'“”‘’:–-]+|[\s*`"'“”‘’:,–-]+$/g, '')
    .replace(/^@+/, '@')
    .replace(/(?<=\w)@$/, '')
  if (/\p{Ll}\.$/u.test(name) && !/\b(?:Jr|Sr|al)\.$/.test(name)) name = name.slice(0, -1)
  if (handles[0] && !/[\p{L}\p{N}]/u.test(name)) name = `@${handles[0]}`
  return NOBODY.test(name) ? undefined : { name, handles }
}

/** The people that the parts of a field name, each person or handle once, in the author's order. */
export function readPeople(parts: readonly string[]): string[] {
  const seen = new Set<string>()
  const names: string[] = []
  const said = parts.map((part) => part.replace(/\swith (?:input|help|contributions?|thanks|feedback)\b.*/is, ''))
  for (const piece of said.flatMap(pieces).flatMap(handlesApart)) {
    const person = readPerson(piece)
    if (!person) continue
    const keys = [person.name.toLowerCase(), ...person.handles]
    if (!keys.some((key) => seen.has(key))) names.push(person.name)
    for (const key of keys) seen.add(key)
  }
  return names
}
