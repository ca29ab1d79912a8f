/** One tag of a drawing. */
export interface SvgTag {
  /** In small letters, without the prefix of its name space. */
  readonly name: string
  readonly kind: 'open' | 'close' | 'empty'
  /** Names in small letters, without prefix; values as a browser reads them. */
  readonly attributes: readonly (readonly [name: string, value: string])[]
}

/** What a drawing is made of. */
export interface SvgParts {
  /** In order. */
  readonly tags: readonly SvgTag[]
  /** What stands in its `<style>` elements. */
  readonly style: string
}

/** What stands between tags and is none: it ends where it says. */
const SKIPPED = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
] as const

/** The tags of a drawing, in one pass; undefined where one of them does not end. */
export function readSvg(svg: string): SvgParts | undefined {
  const tags: SvgTag[] = []
  const styles: string[] = []
  let styleStart: number | undefined
  for (let at = svg.indexOf('<'); at !== -1; at = svg.indexOf('<', at)) {
    const skipped = SKIPPED.find(([start]) => svg.startsWith(start, at))
    const end = skipped === undefined ? tagEnd(svg, at) : svg.indexOf(skipped[1], at)
    if (end === -1) return undefined
    if (skipped === undefined) {
      const tag = readTag(svg.slice(at + 1, end))
      tags.push(tag)
      if (tag.name === 'style' && tag.kind === 'open') styleStart ??= end + 1
      if (tag.name === 'style' && tag.kind === 'close' && styleStart !== undefined) {
        const written = svg.slice(styleStart, at)
        // A browser decodes it outside of CDATA, and not within.
        styles.push(written, decoded(written))
        styleStart = undefined
      }
    }
    at = end + 1
  }
  return { tags, style: styles.join('\n') }
}

/** Where the tag that begins here ends: at the first `>` outside of quotes. */
function tagEnd(svg: string, start: number): number {
  for (let at = start; at < svg.length; at += 1) {
    const sign = svg[at]
    if (sign === '>') return at
    if (sign === '"' || sign === "'") {
      at = svg.indexOf(sign, at + 1)
      if (at === -1) return -1
    }
  }
  return -1
}

function readTag(text: string): SvgTag {
  const name = local(/^\/?\s*([^\s/>]*)/.exec(text)?.[1] ?? '')
  const kind = text.startsWith('/') ? 'close' : text.endsWith('/') ? 'empty' : 'open'
  const attributes: [string, string][] = []
  let word = ''
  let isValue = false
  for (const [token] of text.matchAll(/[^\s=/"'<>]+|=|"[^"]*"|'[^']*'/g)) {
    if (token === '=') isValue = true
    else if (/^["']/.test(token)) {
      if (isValue && word !== '') attributes.push([local(word), decoded(token.slice(1, -1))])
      isValue = false
    } else {
      word = token
      isValue = false
    }
  }
  return { name, kind, attributes }
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text without its character references. */
function decoded(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]{1,8})|#([0-9]{1,8})|(amp|lt|gt|quot|apos));/gi, (whole, hex, number, name) => {
    if (name !== undefined) return NAMED[name] ?? whole
    const point = hex === undefined ? Number(number) : Number.parseInt(hex, 16)
    return point > 0x10ffff ? whole : String.fromCodePoint(point)
  })
}

function local(name: string): string {
  return name.toLowerCase().replace(/^.*:/, '')
}

/** What `url(…)` names in a style or a presentation attribute. */
export function urlReferences(style: string): readonly string[] {
  return [...style.matchAll(/\burl\((?:\s|&quot;|["'])*([^"')&\s]*)/gi)].map(([, target = '']) => target)
}

/** The id that a reference names: a browser takes its percent signs for what they stand for. */
export function fragmentOf(reference: string): string {
  try {
    return decodeURIComponent(reference.slice(1)).trim()
  } catch {
    return reference.slice(1).trim()
  }
}
