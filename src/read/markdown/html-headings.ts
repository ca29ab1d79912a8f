import type { Heading, Html, Image, PhrasingContent, Root, RootContent, Text } from 'mdast'

/** A comment, or a tag: whether it closes, its name, its attributes. */
const MARK = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][a-z0-9-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/gi

/** Elements that a heading within is a part of, so that it heads none of what follows them. */
const HOLDING: ReadonlySet<string> = new Set('blockquote details dl figure ol pre table ul'.split(' '))

/** What may stand in a heading. */
const WORDS: ReadonlySet<string> = new Set(
  'a abbr b big center cite code del em font i ins kbd mark s samp small span strike strong sub sup tt u var'.split(
    ' ',
  ),
)

/** Elements in a heading that show nothing of their own there. */
const SILENT: ReadonlySet<string> = new Set('p picture source wbr'.split(' '))

/** Blocks at most over which a heading is looked for whose words stand apart from its tags. */
const MOST_BLOCKS = 3

type Position = NonNullable<RootContent['position']>

interface Mark {
  readonly start: number
  readonly end: number
  /** In lower case; empty for a comment. */
  readonly name: string
  readonly closes: boolean
  readonly attributes: string
}

/** Makes headings of those that were written as HTML, in place, where they head what follows and are no part of a table or the like. */
export function readHtmlHeadings(root: Root): void {
  const { children } = root
  if (!children.some((block) => block.type === 'html' && /<h[1-6]/i.test(block.value))) return
  const kept: RootContent[] = []
  const around = { held: 0, centred: 0 }
  for (let at = 0; at < children.length; at += 1) {
    const block = children[at]
    if (block === undefined) break
    if (block.type !== 'html') {
      kept.push(block)
      continue
    }
    const { blocks, taken } = partsOf(block, children.slice(at + 1, at + 2 + MOST_BLOCKS), around)
    // One by one: a block may have more headings than a call may have arguments.
    for (const part of blocks) kept.push(part)
    at += taken
  }
  root.children = kept
}

/** What a block of HTML is made of, and how many of the blocks after it belong to its last heading. */
function partsOf(
  html: Html,
  after: readonly RootContent[],
  around: { held: number; centred: number },
): { blocks: RootContent[]; taken: number } {
  const marks = marksOf(html.value)
  const placeOf = makePlaces(html)
  const blocks: RootContent[] = []
  let from = 0
  let taken = 0
  let rest = html
  for (let index = 0; index < marks.length; index += 1) {
    const mark = marks[index]
    if (mark === undefined) break
    count(mark, around)
    const depth = mark.closes ? undefined : depthOf(mark.name)
    if (depth === undefined || around.held > 0) continue
    if (depth > 1 && (around.centred > 0 || isCentred(mark.attributes))) continue
    let close = index + 1
    for (let next = marks[close]; next !== undefined && mayStandIn(next); next = marks[close]) close += 1
    const end = marks[close]
    if (end !== undefined) {
      if (!end.closes || end.name !== mark.name) continue
      const place = placeOf(mark.start, end.end)
      const children = namedByPictures(phrasesIn(html.value.slice(mark.end, end.start), place))
      if (!saysAnything(children)) continue
      blocks.push(...htmlIn(html, from, mark.start, placeOf), headingOf(depth, mark, children, place))
      from = end.end
      index = close
      continue
    }
    const apart = wordsApart(mark.name, after)
    if (apart === undefined) break
    const place = placeOf(mark.start, html.value.length)
    const children = namedByPictures([...phrasesIn(html.value.slice(mark.end), place), ...apart.words])
    if (!saysAnything(children)) break
    blocks.push(...htmlIn(html, from, mark.start, placeOf), headingOf(depth, mark, children, place))
    taken = apart.taken
    rest = apart.rest
    from = apart.from
    for (const one of marksOf(rest.value)) count(one, around)
    break
  }
  if (blocks.length === 0) return { blocks: [html], taken: 0 }
  blocks.push(...htmlIn(rest, from, rest.value.length, rest === html ? placeOf : makePlaces(rest)))
  return { blocks, taken }
}

function marksOf(html: string): Mark[] {
  return Array.from(html.matchAll(MARK), ({ 0: { length }, 1: slash, 2: name = '', 3: attributes = '', index }) => ({
    start: index,
    end: index + length,
    name: name.toLowerCase(),
    closes: slash === '/',
    attributes,
  }))
}

/** Counts the elements that stand open around what follows. */
function count({ name, closes, attributes }: Mark, around: { held: number; centred: number }): void {
  const step = closes ? -1 : 1
  if (HOLDING.has(name)) around.held = Math.max(0, around.held + step)
  // How an element that ends was placed is not known any more: what is nested in a centred one is rarely more than that.
  if (name === 'center' || (name === 'div' && (closes || isCentred(attributes))))
    around.centred = Math.max(0, around.centred + step)
}

function depthOf(name: string): Heading['depth'] | undefined {
  return /^h[1-6]$/.test(name) ? (Number(name[1]) as Heading['depth']) : undefined
}

function isCentred(attributes: string): boolean {
  return /\balign\s*=\s*["']?center/i.test(attributes)
}

function mayStandIn({ name }: Mark): boolean {
  return name === '' || name === 'br' || name === 'img' || WORDS.has(name) || SILENT.has(name)
}

/** The words of a heading whose end stands in another block, as it does where blank lines are around them. */
function wordsApart(
  name: string,
  after: readonly RootContent[],
): { words: PhrasingContent[]; taken: number; rest: Html; from: number } | undefined {
  const words: PhrasingContent[] = []
  for (const [index, block] of after.entries()) {
    if (block.type === 'paragraph') words.push(...block.children)
    else if (block.type === 'html') {
      const close = marksOf(block.value).find((one) => !mayStandIn(one))
      if (close === undefined || !close.closes || close.name !== name || !block.position) return undefined
      words.push(...phrasesIn(block.value.slice(0, close.start), block.position))
      return { words, taken: index + 1, rest: block, from: close.end }
    } else return undefined
  }
  return undefined
}

function saysAnything(children: readonly PhrasingContent[]): boolean {
  return children.some((child) => child.type !== 'html' && child.type !== 'break' && !isBlank(child))
}

function headingOf(
  depth: Heading['depth'],
  { attributes }: Mark,
  children: readonly PhrasingContent[],
  position: Position,
): Heading {
  const id = attributeOf(attributes, 'id')
  const target: Html[] =
    id !== undefined && /^[\w.:-]+$/.test(id) ? [{ type: 'html', value: `<a id="${id}"></a>`, position }] : []
  return { type: 'heading', depth, children: [...target, ...children], position }
}

/** A part of a block, where there is anything in it. */
function htmlIn(html: Html, start: number, end: number, placeOf: PlaceOf): Html[] {
  const value = html.value.slice(start, end).trim()
  return value === '' ? [] : [{ type: 'html', value, position: placeOf(start, end) }]
}

/** Where a part of a block stands in the text. */
type PlaceOf = (start: number, end: number) => Position

function makePlaces({ value, position }: Html): PlaceOf {
  const from = position?.start ?? { line: 1, column: 1, offset: 0 }
  const ends = Array.from(value.matchAll(/\n/g), ({ index }) => index)
  const at = (length: number): Position['start'] => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? 0) < length) low = middle + 1
      else high = middle
    }
    const last = ends[low - 1]
    const column = last === undefined ? from.column + length : length - last
    return { line: from.line + low, column, offset: (from.offset ?? 0) + length }
  }
  return (start, end) => ({ start: at(start), end: at(end) })
}

/** What stands in a heading, as Markdown would have it; breaks at its edges are none. */
function phrasesIn(html: string, position: Position): PhrasingContent[] {
  const phrases: PhrasingContent[] = []
  let from = 0
  const say = (until: number): void => {
    const value = decoded(html.slice(from, until)).replace(/\s+/g, ' ')
    const isEdge = phrases.length === 0 || phrases.at(-1)?.type === 'break'
    const shown = isEdge ? value.trimStart() : value
    if (shown !== '') phrases.push({ type: 'text', value: shown, position } satisfies Text)
  }
  for (const { start, end, name } of marksOf(html)) {
    say(start)
    from = end
    if (name === 'br') {
      if (phrases.length > 0) phrases.push({ type: 'break', position })
    } else if (name === 'img' || WORDS.has(name))
      phrases.push({ type: 'html', value: html.slice(start, end), position })
  }
  say(html.length)
  while (phrases.at(-1)?.type === 'break' || isBlank(phrases.at(-1))) phrases.pop()
  return phrases
}

/** Pictures give a heading their names where it has no words: beside these, a logo mostly repeats them. */
function namedByPictures(children: readonly PhrasingContent[]): readonly PhrasingContent[] {
  if (saysAnything(children)) return children
  return children.flatMap((child) => {
    const [mark] = child.type === 'html' ? marksOf(child.value) : []
    return mark?.name === 'img' && child.position ? imagesOf(mark.attributes, child.position) : [child]
  })
}

function isBlank(phrase: PhrasingContent | undefined): boolean {
  return phrase?.type === 'text' && phrase.value.trim() === ''
}

function imagesOf(attributes: string, position: Position): Image[] {
  const url = attributeOf(attributes, 'src')
  if (url === undefined) return []
  const alt = decoded(attributeOf(attributes, 'alt') ?? '')
  const asked = ['width', 'height'].map((name) => [name, attributeOf(attributes, name)] as const)
  const hProperties = Object.fromEntries(asked.filter((pair): pair is [string, string] => pair[1] !== undefined))
  return [{ type: 'image', url, alt, data: { hProperties }, position }]
}

function attributeOf(attributes: string, name: string): string | undefined {
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
function decoded(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[name] ?? whole
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return point > 31 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : whole
  })
}
