import { countCopies } from './svg-copies.ts'
import { readSvgTags, type SvgTag, urlReferences } from './svg-tags.ts'

/** Copies within copies: ten levels of ten copies each are ten thousand million. */
const MOST_COPIES = 10_000

/** Elements within elements. */
const MOST_DEPTH = 200

const FOREIGN = new Set(['script', 'foreignobject', 'iframe', 'embed', 'object', 'handler', 'listener'])

/**
 * Why a drawing is not safe to show, or undefined where it is: what follows on “is an SVG …”. It is only ever shown as
 * an image, where nothing of it runs or loads; this refuses what would make the browser work without end, and what no
 * drawing needs.
 *
 * @param isFit Whether a picture within the drawing may be shown.
 */
export function svgTrouble(svg: string, isFit: (picture: Uint8Array) => boolean): string | undefined {
  if (/<!ENTITY/i.test(svg)) return 'with entities'
  if (/<\?xml-stylesheet|@import|@\\/i.test(svg)) return 'that loads a style sheet'
  const tags = readSvgTags(svg)
  if (tags === undefined) return 'with a tag that does not end'
  if (tags.some(({ name }) => FOREIGN.has(name))) return 'with a script or a page in it'
  if (tags.some(hasHandler)) return 'with a script'
  if (tags.some(refersElsewhere) || urlReferences(svg).some(isElsewhere)) return 'that refers to another file'
  if (!tags.flatMap(pictures).every(isFit)) return 'with a picture in it that cannot be shown'
  if (depth(tags) > MOST_DEPTH) return 'that is nested too deeply'
  if (countCopies(tags) > MOST_COPIES) return 'that copies itself too often'
  return undefined
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
