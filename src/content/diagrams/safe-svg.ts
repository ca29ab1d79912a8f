import { Parser } from 'htmlparser2'
import { escapeValue } from './escape-value.ts'
import { isSafeValue, KNOWN } from './svg-attributes.ts'

/** What stands in an element of a drawing: another, or text. */
type SvgNode = SvgElement | string

/** An element of a drawing, with what is in it. */
export interface SvgElement {
  readonly name: string
  readonly attributes: Map<string, string>
  readonly children: SvgNode[]
}

/** What a drawing is made of. Nothing of it runs, loads, links or copies. */
const ELEMENTS = new Set(
  (
    'svg g defs marker path rect circle ellipse line polyline polygon text tspan linearGradient radialGradient stop ' +
    'clipPath'
  ).split(' '),
)

/** Elements that are there to be referred to. */
const REFERRED = new Set(['marker', 'linearGradient', 'radialGradient', 'clipPath'])

/** What a drawing may come to. */
const MOST_ELEMENTS = 40_000
const MOST_DEPTH = 120
const LONGEST = 3_000_000

/** What ids begin with until a drawing has a place. Text and other values never hold a bare `#i-`. */
const UNPLACED = 'i-'

/**
 * The elements of a drawing that somebody else's program made of somebody else's text: those that are known to be
 * harmless, with attributes that are. Undefined where it comes to more than a drawing may.
 */
export function readSafeSvg(svg: string): SvgElement | undefined {
  if (svg.length > LONGEST) return undefined
  const root: SvgElement = { name: '', attributes: new Map(), children: [] }
  const open: SvgElement[] = [root]
  // How deep we are in something that is left out.
  let dropped = 0
  let count = 0
  let tooMuch = false
  const parser = new Parser(
    {
      onopentag(written, attributes) {
        // What stands in a link stays; where it leads does not.
        const name = written === 'a' ? 'g' : written
        count += 1
        if (dropped > 0 || !ELEMENTS.has(name) || count > MOST_ELEMENTS || open.length > MOST_DEPTH) {
          tooMuch ||= count > MOST_ELEMENTS || open.length > MOST_DEPTH
          dropped += 1
          return
        }
        const element: SvgElement = { name, attributes: safeAttributes(name, attributes), children: [] }
        open.at(-1)?.children.push(element)
        open.push(element)
      },
      ontext(text) {
        const parent = open.at(-1)
        if (dropped > 0 || parent === undefined || !/^(?:text|tspan)$/.test(parent.name)) return
        parent.children.push(text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g, ''))
      },
      onclosetag() {
        if (dropped > 0) dropped -= 1
        else open.pop()
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(svg)
  parser.end()
  const drawing = root.children.find((child): child is SvgElement => typeof child !== 'string' && child.name === 'svg')
  if (tooMuch || drawing === undefined) return undefined
  return withoutUnused(drawing)
}

function safeAttributes(element: string, attributes: Readonly<Record<string, string>>): Map<string, string> {
  const safe = new Map<string, string>()
  for (const [written, value] of Object.entries(attributes)) {
    const name = written === 'xlink:href' ? 'href' : written
    if (!KNOWN.has(name) || !isSafeValue(name, value)) continue
    // Markers on markers and clips on clips are what copies without end are made of.
    if (REFERRED.has(element) && /^(?:marker-|clip-path)/.test(name)) continue
    safe.set(name, name === 'id' ? idOf(value) : value.replace(/^(url\()?#([\w.:-]+)(\)?)$/, pointed))
  }
  return safe
}

/** A reference as it stands, its target renamed; a colour stays what it is. */
function pointed(whole: string, url: string | undefined, id: string, close: string): string {
  return url === undefined && /^[0-9a-f]{3,8}$/i.test(id) ? whole : `${url ?? ''}#${idOf(id)}${close}`
}

function idOf(id: string): string {
  return id.startsWith(UNPLACED) ? id : `${UNPLACED}${id}`
}

/** Drops what could be referred to and is not, and ids that nothing refers to. */
function withoutUnused(drawing: SvgElement): SvgElement {
  const used = new Set<string>()
  for (const { attributes } of elementsIn(drawing)) {
    for (const [name, value] of attributes) {
      const id = /^(?:url\()?#(i-[^)]+)\)?$/.exec(value)?.[1]
      if (name !== 'id' && id !== undefined) used.add(id)
    }
  }
  const keep = (element: SvgElement): SvgElement[] => {
    const { name, attributes } = element
    const isUsed = used.has(attributes.get('id') ?? '')
    if (!isUsed) attributes.delete('id')
    if (REFERRED.has(name) && !isUsed) return []
    const children = element.children.flatMap((child): SvgNode[] => (typeof child === 'string' ? [child] : keep(child)))
    return name === 'defs' && children.length === 0 ? [] : [{ name, attributes, children }]
  }
  return keep(drawing)[0] ?? drawing
}

/** Every element of a drawing in the order of painting, itself first. */
export function* elementsIn(drawing: SvgElement): Generator<SvgElement> {
  yield drawing
  for (const child of drawing.children) if (typeof child !== 'string') yield* elementsIn(child)
}

/** The text of an element and all in it. */
export function wordsIn(element: SvgElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : wordsIn(child))).join('')
}

/** A drawing as text that stands alone. */
export function writeSvg(drawing: SvgElement): string {
  drawing.attributes.delete('xmlns')
  const attributes = new Map([['xmlns', 'http://www.w3.org/2000/svg'], ...drawing.attributes])
  return write({ ...drawing, attributes })
}

function write({ name, attributes, children }: SvgElement): string {
  const written = [...attributes].map(([key, value]) => ` ${key}="${escapeValue(value)}"`).join('')
  if (children.length === 0) return `<${name}${written}/>`
  const inner = children.map((child) => (typeof child === 'string' ? escapeText(child) : write(child))).join('')
  return `<${name}${written}>${inner}</${name}>`
}

/** No bare `#` nor quotation mark, so that only references look like references. */
function escapeText(text: string): string {
  return text.replace(/[&<>"#]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
