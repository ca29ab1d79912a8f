/** Tags that an author may write as HTML. All other are text: `<namespace>` is a word of the proposal, not markup. */
const TAGS = new Set(
  (
    'a abbr b blockquote br caption center cite code dd del details div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i ' +
    'img ins kbd li mark ol p picture pre q s samp small span strike strong sub summary sup table tbody td tfoot th thead tr tt u ul var wbr'
  ).split(' '),
)

/**
 * Elements that a page of ours has no use for, though a browser knows them: where the text ends some, they are markup,
 * of which the words in it are kept. `<section>` alone may be a word.
 */
const UNWRAPPED = new Set(
  (
    'address article aside audio bdi bdo big colgroup dfn embed font footer header hgroup iframe main nav nobr ' +
    'object section svg time video'
  ).split(' '),
)

/** What stands for nothing within an element that ends, by the name of that. */
const INNER: ReadonlyMap<string, string> = new Map([
  ['col', 'colgroup'],
  ['source', 'video audio'],
  ['track', 'video audio'],
])

/** What a drawing in the text is made of. */
const DRAWN = new Set(
  (
    'a animate circle clippath defs desc ellipse filter foreignobject g image line lineargradient marker mask path ' +
    'pattern polygon polyline radialgradient rect stop style symbol text textpath title tspan use'
  ).split(' '),
)

/** Elements that show a file, which is told in their place. */
const SHOWING = new Set('audio embed iframe object video'.split(' '))

/** The attributes that name the file. */
const SOURCE = /\ssrc\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))/i
const SOURCE_OF_OBJECT = /\sdata\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))/i

/** Where something begins that is no text of the page: a comment, a script, a style. */
const HIDDEN = /<!--(-?>)?|<(script|style)\b[^<>]*>/gi

/** Anything that looks like the begin of a tag. */
const TAG = /<(\/?)([a-z][a-z0-9-]*)?((?:[^<>"']|"[^"<]*"|'[^'<]*')*)(>?)/gi

/** Elements within elements that the page builder can walk: no author nests half as deep. */
const MOST_OPEN = 100

/** Elements that hold nothing, or that end where the next of their kind begins: leaving them open nests nothing. */
const NEVER_DEEP = new Set('br hr img source wbr p li dt dd tr td th thead tbody tfoot'.split(' '))

/**
 * What is known of all pieces of HTML in one text: which elements it ends, and how many stand open at the end of each
 * piece, so that all together nest no deeper than a page can be.
 */
export class OpenTags {
  readonly #ended: ReadonlySet<string>
  #open = 0
  #drawings = 0

  constructor(pieces: Iterable<string> = []) {
    const ended = new Set<string>()
    for (const piece of pieces) {
      for (const [, name = ''] of piece.matchAll(/<\/([a-z][a-z0-9]*)\s*>/gi)) ended.add(name.toLowerCase())
    }
    this.#ended = ended
  }

  /** Whether a tag may stay markup; counts it. */
  admits(name: string, closes: boolean): boolean {
    if (NEVER_DEEP.has(name)) return true
    if (closes) this.#open = Math.max(0, this.#open - 1)
    else if (this.#open >= MOST_OPEN) return false
    else this.#open += 1
    return true
  }

  /** Whether a tag is markup of which nothing is shown but the words in it; counts drawings. */
  unwraps(name: string, closes: boolean): boolean {
    if (this.#drawings > 0 && DRAWN.has(name)) return true
    if (
      INNER.get(name)
        ?.split(' ')
        .some((around) => this.#ended.has(around))
    )
      return true
    if (!UNWRAPPED.has(name) || !this.#ended.has(name)) return false
    if (name === 'svg') this.#drawings = Math.max(0, this.#drawings + (closes ? -1 : 1))
    return true
  }
}

/**
 * A piece of an author's HTML with only the tags that may be markup: comments, scripts and styles are dropped where
 * they end, and every other `<` becomes text, so that no tag can swallow what follows it.
 */
export function tameHtml(html: string, open: OpenTags = new OpenTags()): string {
  return withoutHidden(html).replace(
    TAG,
    (whole: string, slash: string, name: string | undefined, rest: string, end: string) => {
      const escaped = whole.replaceAll('<', '&lt;')
      if (end !== '>' || name === undefined) return escaped
      const [tag, closes] = [name.toLowerCase(), slash === '/']
      if (open.unwraps(tag, closes)) return closes ? '' : toldFile(tag, rest)
      return isMarkup(name, rest) && open.admits(tag, closes) ? whole : escaped
    },
  )
}

/** The address of what an element would show, as a link. */
function toldFile(tag: string, attributes: string): string {
  if (!SHOWING.has(tag) && tag !== 'source') return ''
  const match = (tag === 'object' ? SOURCE_OF_OBJECT : SOURCE).exec(attributes)
  const address = (match?.[1] ?? match?.[2] ?? match?.[3])?.replaceAll('"', '&quot;')
  return address === undefined || address === '' ? '' : `<a href="${address}">${address}</a> `
}

/** In one pass: a kind that has no end from here on is not looked for again. */
function withoutHidden(html: string): string {
  const endless = new Set<string>()
  let kept = ''
  let from = 0
  for (const match of html.matchAll(HIDDEN)) {
    const kind = match[2]?.toLowerCase() ?? '-->'
    if (match.index < from || endless.has(kind)) continue
    const end = match[1] ? match.index + match[0].length : endOf(html, kind, match.index + match[0].length)
    if (end === undefined) endless.add(kind)
    else {
      kept += html.slice(from, match.index)
      from = end
    }
  }
  return kept + html.slice(from)
}

function endOf(html: string, kind: string, from: number): number | undefined {
  const close = kind === '-->' ? /-->/g : new RegExp(`</${kind}\\s*>`, 'gi')
  close.lastIndex = from
  return close.exec(html) === null ? undefined : close.lastIndex
}

/** A lone capital is a type parameter: `Set<P>` is no paragraph. A `<source>` of a picture names its files; else it is a word. */
function isMarkup(name: string, rest: string): boolean {
  if (name.toLowerCase() === 'source') return /\ssrcset\s*=/i.test(rest)
  return TAGS.has(name.toLowerCase()) && !/^[A-Z]$/.test(name)
}
