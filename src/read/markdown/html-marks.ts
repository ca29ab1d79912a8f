/** A comment, or a tag: whether it closes, its name, its attributes. */
const MARK = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][a-z0-9-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/gi

/** A tag or a comment in a piece of HTML. */
export interface Mark {
  readonly start: number
  readonly end: number
  /** In lower case; empty for a comment. */
  readonly name: string
  readonly closes: boolean
  readonly attributes: string
}

/** The tags and comments of a piece of HTML, in order. */
export function marksOf(html: string): Mark[] {
  return Array.from(html.matchAll(MARK), ({ 0: { length }, 1: slash, 2: name = '', 3: attributes = '', index }) => ({
    start: index,
    end: index + length,
    name: name.toLowerCase(),
    closes: slash === '/',
    attributes,
  }))
}

/** The value of an attribute, as it was written. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"']+))`, 'i').exec(attributes)
  return match?.[1] ?? match?.[2] ?? match?.[3]
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  bull: '•',
  copy: '©',
  gt: '>',
  hellip: '…',
  lt: '<',
  mdash: '—',
  middot: '·',
  nbsp: ' ',
  ndash: '–',
  quot: '"',
  reg: '®',
  trade: '™',
}

/** A text whose usual entities are characters. */
export function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return point > 31 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : whole
  })
}
