const BREAKING = /^(?:br|p|div|li|tr|h[1-6]|summary|details|table|ul|ol|dt|dd|blockquote|pre|hr)$/i
const HTML_NAMES = new Set(
  (
    'a abbr b bdi bdo blockquote br center cite code col colgroup dd del details dfn div dl dt em figcaption figure ' +
    'font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li mark nav ol p picture pre q s samp section small source ' +
    'span strike strong sub summary sup svg table tbody td tfoot th thead tr tt u ul var video wbr iframe script style'
  ).split(' '),
)

/** The words that raw HTML shows: comments, the contents of script and style, and known tags go; a tag nobody knows, such as `<namespace>`, is a word. */
export function htmlText(html: string): string {
  const lower = html.toLowerCase()
  let words = ''
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open === -1) return words + html.slice(at)
    words += html.slice(at, open)
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4)
      if (end === -1) return words
      at = end + 3
      continue
    }
    const close = html.indexOf('>', open)
    if (close === -1) return words + html.slice(open)
    const name = /^<\/?([a-zA-Z][\w-]*)/.exec(html.slice(open, open + 40))?.[1]
    at = close + 1
    if (name === undefined || !HTML_NAMES.has(name.toLowerCase())) words += html.slice(open, at)
    else if (/^(?:script|style)$/i.test(name) && html[open + 1] !== '/') at = endOf(lower, name, at)
    else if (BREAKING.test(name)) words += ' '
  }
  return words
}

function endOf(lower: string, name: string, from: number): number {
  const end = lower.indexOf(`</${name.toLowerCase()}`, from)
  return end === -1 ? lower.length : end
}
