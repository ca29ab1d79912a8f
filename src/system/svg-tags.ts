/** One tag of a drawing. */
export interface SvgTag {
  /** In small letters, without the prefix of its name space. */
  readonly name: string
  readonly kind: 'open' | 'close' | 'empty'
  /** Names in small letters, without prefix. */
  readonly attributes: readonly (readonly [name: string, value: string])[]
}

/** What stands between tags and is none: it ends where it says. */
const SKIPPED = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
] as const

/** The tags of a drawing in order, in one pass; undefined where one of them does not end. */
export function readSvgTags(svg: string): readonly SvgTag[] | undefined {
  const tags: SvgTag[] = []
  for (let at = svg.indexOf('<'); at !== -1; at = svg.indexOf('<', at)) {
    const skipped = SKIPPED.find(([start]) => svg.startsWith(start, at))
    const end = skipped === undefined ? tagEnd(svg, at) : svg.indexOf(skipped[1], at)
    if (end === -1) return undefined
    if (skipped === undefined) tags.push(readTag(svg.slice(at + 1, end)))
    at = end + 1
  }
  return tags
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
  const attributes = [...text.matchAll(/([^\s=/"'<>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
    ([, key = '', first, second]) => [local(key), first ?? second ?? ''] as const,
  )
  return { name, kind, attributes }
}

function local(name: string): string {
  return name.toLowerCase().replace(/^.*:/, '')
}

/** What `url(…)` names in a style or a presentation attribute. */
export function urlReferences(style: string): readonly string[] {
  return [...style.matchAll(/\burl\((?:\s|&quot;|["'])*([^"')&\s]*)/gi)].map(([, target = '']) => target)
}
