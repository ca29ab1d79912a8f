import type { Heading, Html, PhrasingContent, Root, RootContent } from 'mdast'
import { attributeOf, type Mark, marksOf } from './html-marks.ts'
import { mayStandIn, namedByPictures, phrasesIn, saysAnything } from './html-phrases.ts'
import { makePlaces, type PlaceOf, type Position } from './html-places.ts'

/** Elements that a heading within is a part of, so that it heads none of what follows them. */
const HOLDING: ReadonlySet<string> = new Set('blockquote details dl figure ol pre table ul'.split(' '))

/** Blocks at most over which a heading is looked for whose words stand apart from its tags. */
const MOST_BLOCKS = 3

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
