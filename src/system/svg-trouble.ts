import { countCopies } from './svg-copies.ts'
import { readSvg, type SvgTag, urlReferences } from './svg-tags.ts'

/** Copies within copies: ten levels of ten copies each are ten thousand million. */
const MOST_COPIES = 10_000

/** Elements within elements. */
const MOST_DEPTH = 200

/** Encodings whose ASCII letters are ASCII letters, so that what is judged here is what a browser reads. */
const PLAIN_ENCODINGS = /^(?:utf-?8|us-ascii|ascii|iso-8859-1|iso-8859-15|windows-1252|latin1)$/i

const FOREIGN = new Set(['script', 'foreignobject', 'iframe', 'embed', 'object', 'handler', 'listener'])

/**
 * Why a drawing is not safe to show, or undefined where it is: what follows on “is an SVG …”. It is only ever shown as
 * an image, where nothing of it runs or loads; this refuses what would make the browser work without end, and what no
 * drawing needs.
 *
 * @param pixelsOf How many pixels a picture within the drawing has; undefined for what is none.
 * @param mostPixels That all of them together may have.
 */
export function svgTrouble(
  svg: string,
  pixelsOf: (picture: Uint8Array) => number | undefined,
  mostPixels: number,
): string | undefined {
  if (/<!(?:ENTITY|ATTLIST|ELEMENT|NOTATION)/i.test(svg)) return 'with entities'
  const encoding = /^[^<]{0,9}<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([^"']{0,40})/.exec(svg)?.[1]
  if (encoding !== undefined && !PLAIN_ENCODINGS.test(encoding)) return 'in another encoding than UTF-8'
  if (/<\?xml-stylesheet|@import|@\\/i.test(svg)) return 'that loads a style sheet'
  const parts = readSvg(svg)
  if (parts === undefined) return 'with a tag that does not end'
  const { tags, style } = parts
  if (tags.some(({ name }) => FOREIGN.has(name))) return 'with a script or a page in it'
  if (tags.some(hasHandler)) return 'with a script'
  if (hidesReferences(style) || tags.some(isDisguised)) return 'whose style hides what it refers to'
  if (tags.some(refersElsewhere) || urlReferences(svg).some(isElsewhere) || urlReferences(style).some(isElsewhere))
    return 'that refers to another file'
  if (tags.some(changesReference)) return 'that changes what it refers to'
  let pixels = 0
  for (const picture of tags.flatMap(pictures)) pixels += pixelsOf(picture) ?? Number.POSITIVE_INFINITY
  if (pixels > mostPixels) return 'with a picture in it that cannot be shown'
  if (depth(tags) > MOST_DEPTH) return 'that is nested too deeply'
  if (countCopies(parts) > MOST_COPIES) return 'that copies itself too often'
  return undefined
}

/** Escapes and variables can spell a reference that is not looked like one. */
function hidesReferences(style: string): boolean {
  return style.includes('\\') || (/\bvar\(/i.test(style) && /url\(/i.test(style))
}

function isDisguised({ attributes }: SvgTag): boolean {
  return attributes.some(([name, value]) => name === 'style' && hidesReferences(value))
}

/** An animation of a reference is one that was not counted. */
function changesReference({ name, attributes }: SvgTag): boolean {
  return (
    /^(?:set|animate)/.test(name) &&
    attributes.some(([key, value]) => key === 'attributename' && /href\s*$/i.test(value))
  )
}

function hasHandler({ attributes }: SvgTag): boolean {
  return attributes.some(([name]) => /^on\w/.test(name))
}

/** A link is never followed from an image, so drawings may keep theirs. */
function refersElsewhere({ name, attributes }: SvgTag): boolean {
  return name !== 'a' && attributes.some(([key, value]) => (key === 'href' || key === 'src') && isElsewhere(value))
}

function isElsewhere(target: string): boolean {
  const address = target.trim()
  return (
    address !== '' && !address.startsWith('#') && !/^data:(image\/(?!svg)|font\/|application\/(x-)?font)/i.test(address)
  )
}

function pictures({ attributes }: SvgTag): Uint8Array[] {
  return attributes.flatMap(([, value]) => {
    const data = /^\s*data:image\/[^,;]*;base64,(.*)/is.exec(value)?.[1]
    return data === undefined ? [] : [Buffer.from(data, 'base64')]
  })
}

function depth(tags: readonly SvgTag[]): number {
  let [deepest, current] = [0, 0]
  for (const { kind } of tags) {
    if (kind === 'open') current += 1
    else if (kind === 'close') current -= 1
    deepest = Math.max(deepest, current)
  }
  return deepest
}
