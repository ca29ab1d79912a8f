import { hexOf, readColour } from '../../content/diagrams/colour.ts'

/** What is drawn. All else is left out, with what is in it. */
const DRAWN = new Set(
  (
    'svg g defs marker path rect circle ellipse line polyline polygon text tspan linearGradient radialGradient stop ' +
    'clipPath use symbol'
  ).split(' '),
)

/** Attributes that say what a thing is, not how it looks. */
const KEPT =
  /^(?:id|d|points|x|y|x1|y1|x2|y2|cx|cy|r|rx|ry|dx|dy|fx|fy|width|height|transform|viewBox|refX|refY|marker(?:Width|Height|Units)|orient|offset|gradient(?:Units|Transform)|spreadMethod|clipPathUnits|preserveAspectRatio|href|xlink:href)$/

/** Looks that a thing takes from what it is in, and what they are where nobody says anything. */
const INHERITED: Readonly<Record<string, string>> = {
  fill: '#000000',
  'fill-opacity': '1',
  'fill-rule': 'nonzero',
  stroke: 'none',
  'stroke-width': '1',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'font-size': '16',
  'font-weight': '400',
  'font-style': 'normal',
  'text-anchor': 'start',
  'dominant-baseline': 'auto',
  'letter-spacing': 'normal',
  'marker-start': 'none',
  'marker-mid': 'none',
  'marker-end': 'none',
}

/** Looks of a thing itself. */
const OWN: Readonly<Record<string, string>> = {
  opacity: '1',
  'alignment-baseline': 'auto',
  'baseline-shift': '0',
  'text-decoration-line': 'none',
  'clip-path': 'none',
}

const STOP: Readonly<Record<string, string>> = { 'stop-color': '#000000', 'stop-opacity': '1' }

/** A drawing as XML whose looks are attributes: what any program shows in the same way, and a style sheet can not reach. */
export function flatten(svg: SVGSVGElement, box: { x: number; y: number; width: number; height: number }): string {
  const view = [box.x, box.y, box.width, box.height].map(short).join(' ')
  const children = [...svg.children].map((child) => write(child, INHERITED)).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view}" width="${short(box.width)}" height="${short(box.height)}">${children}</svg>`
}

function write(element: Element, above: Readonly<Record<string, string>>): string {
  const name = /^(?:a|switch)$/.test(element.tagName) ? 'g' : element.tagName
  if (!DRAWN.has(name) || isNothing(element)) return ''
  const style = getComputedStyle(element)
  const isDefined = element.closest('defs, marker, clipPath, symbol') !== null
  if (!isDefined && (style.display === 'none' || Number(style.opacity) === 0)) return ''
  const hidden = !isDefined && style.visibility === 'hidden'
  if (hidden && element.children.length === 0) return ''
  const own: Record<string, string> = {}
  for (const { name: key, value } of element.attributes) if (KEPT.test(key)) own[key] = tidy(key, value)
  const turn = own.transform === undefined && style.transform !== 'none' ? turnOf(element) : undefined
  if (turn !== undefined) own.transform = turn
  for (const radius of ['rx', 'ry', 'r']) {
    const computed = style.getPropertyValue(radius)
    if (own[radius] === undefined && /^[\d.]+px$/.test(computed) && computed !== '0px')
      own[radius] = short(Number.parseFloat(computed))
  }
  const inherited: Record<string, string> = { ...above }
  for (const key of Object.keys(INHERITED)) {
    const value = look(style, key)
    if (value !== above[key]) own[key] = value
    inherited[key] = value
  }
  for (const [key, usual] of Object.entries(name === 'stop' ? STOP : OWN)) {
    const value = look(style, key)
    if (value !== usual && value !== '') own[key === 'text-decoration-line' ? 'text-decoration' : key] = value
  }
  if (name === 'tspan' ? element.hasAttribute('x') : name === 'text' && element.querySelector('tspan[x]') === null)
    own.textLength = short((element as SVGTextContentElement).getComputedTextLength())
  if (/monospace/.test(style.fontFamily) && /^(?:text|tspan)$/.test(name)) own['font-family'] = 'monospace'
  const inner = [...element.childNodes]
    .map((child) => {
      if (child instanceof Element) return write(child, inherited)
      return /^(?:text|tspan)$/.test(name) ? escaped(child.nodeValue ?? '') : ''
    })
    .join('')
  if (inner === '' && /^(?:g|text|tspan|defs|svg)$/.test(name)) return ''
  const attributes = Object.entries(own)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('')
  return inner === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${inner}</${name}>`
}

/** How a style sheet moves and turns a thing, such as the milestone of a plan, in the units of what it is in. */
function turnOf(element: Element): string | undefined {
  const { parentElement: parent } = element
  if (!(element instanceof SVGGraphicsElement && parent instanceof SVGGraphicsElement)) return undefined
  const [inner, outer] = [element.getScreenCTM(), parent.getScreenCTM()]
  if (inner === null || outer === null) return undefined
  const { a, b, c, d, e, f } = outer.inverse().multiply(inner)
  return `matrix(${[a, b, c, d, e, f].map((part) => String(Math.round(part * 10_000) / 10_000)).join(' ')})`
}

/** Whether it takes no room at all, as Mermaid leaves many. */
function isNothing(element: Element): boolean {
  if (element.tagName === 'text') return (element.textContent ?? '').trim() === ''
  return element.tagName === 'rect' && !element.hasAttribute('width') && !element.hasAttribute('style')
}

/** A computed style as an attribute. */
function look(style: CSSStyleDeclaration, key: string): string {
  const value = style.getPropertyValue(key)
  // How much a colour covers is part of it.
  if (key === 'fill-opacity' || key === 'stroke-opacity') {
    const [, , , cover] = readColour(style.getPropertyValue(key.replace('-opacity', ''))) ?? [0, 0, 0, 1]
    return short(Number(value) * (cover || 1))
  }
  const known = ATTRIBUTES.get(value)
  if (known !== undefined) return known
  const attribute = attributeOf(value)
  ATTRIBUTES.set(value, attribute)
  return attribute
}

/** What a drawing says again and again. */
const ATTRIBUTES = new Map<string, string>()

function attributeOf(value: string): string {
  if (/url\(/.test(value)) return value.replace(/^url\("?#([^")]*)"?\).*$/, 'url(#$1)')
  const colour = readColour(value)
  if (colour !== undefined) return colour[3] === 0 ? 'none' : hexOf(colour)
  if (/^[\d.\s,px-]+$/.test(value))
    return value.replace(/-?[\d.]+(?:px)?/g, (number) => short(Number.parseFloat(number)))
  return value
}

/** Numbers with the hundredths that a printer can show. */
function tidy(key: string, value: string): string {
  if (key === 'id' || key.endsWith('href')) return value
  return value.replace(/-?\d*\.\d{3,}(?:e-?\d+)?/g, (number) => short(Number(number)))
}

function short(number: number): string {
  return String(Math.round(number * 100) / 100)
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
