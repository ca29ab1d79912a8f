import type { Nodes } from 'mdast'

/** Elements of HTML that change how text looks or stands but are no text themselves. */
const ELEMENTS: ReadonlySet<string> = new Set(
  (
    'a abbr article b blockquote br center code dd del details dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 ' +
    'h5 h6 header hr i img ins kbd li main mark nav ol p picture pre q s samp section small source span strike strong sub ' +
    'summary sup table tbody td tfoot th thead tr tt u ul var video wbr'
  ).split(' '),
)

/** Blocks whose children are set apart by a line break. */
const CONTAINERS: ReadonlySet<string> = new Set([
  'root',
  'blockquote',
  'list',
  'listItem',
  'table',
  'footnoteDefinition',
])

/** Words that raw HTML adds to a text: none for comments and elements, but all of `<namespace>`, which is meant as text. */
export function textOfHtml(html: string): string {
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
    .replace(/<\/?([A-Za-z][A-Za-z0-9-]*)(?:\s[^<>]*)?\/?>/g, (tag, name: string) => {
      if (!ELEMENTS.has(name.toLowerCase())) return tag
      return name.toLowerCase() === 'br' ? ' ' : ''
    })
}

/** What a reader of the page would read aloud, on one line: no marks, comments, footnote numbers or pictures (but their alternative text). */
export function plainText(node: Nodes | readonly Nodes[]): string {
  const parts: string[] = []
  const rest: (Nodes | string)[] = Array.isArray(node) ? [...node].reverse() : [node as Nodes]
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    if (typeof next === 'string') parts.push(next)
    else if (next.type === 'html') parts.push(textOfHtml(next.value))
    else if (next.type === 'image' || next.type === 'imageReference') parts.push(next.alt ?? '')
    else if (next.type === 'break') parts.push(' ')
    else if (next.type === 'yaml' || next.type === 'definition') continue
    else if ('value' in next) parts.push(next.value)
    else if ('children' in next) {
      const gap = CONTAINERS.has(next.type) ? '\n' : next.type === 'tableRow' ? ' | ' : undefined
      for (let at = next.children.length - 1; at >= 0; at -= 1) {
        const child = next.children[at]
        if (child) rest.push(child)
        if (gap && at > 0) rest.push(gap)
      }
    }
  }
  return parts.join('').replace(/\s+/g, ' ').trim()
}
