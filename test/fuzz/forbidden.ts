import { Parser } from 'htmlparser2'

/** Elements that no page made of an author's text may hold. */
const ELEMENTS: ReadonlySet<string> = new Set(
  (
    'script style link meta base iframe frame frameset object embed applet form button select option textarea title template noscript ' +
    'xmp plaintext listing noembed noframes portal fencedframe audio video source track canvas dialog slot html head body isindex keygen marquee'
  ).split(' '),
)

const ADDRESSES: ReadonlySet<string> = new Set([
  'href',
  'src',
  'action',
  'formaction',
  'poster',
  'background',
  'srcset',
  'data',
  'ping',
  'cite',
  'xlink:href',
])

/** What a piece of sanitised HTML holds that it must not, by a parser that had no part in making it. */
export function forbiddenIn(html: string, allowed: { readonly style: boolean } = { style: false }): string[] {
  const found: string[] = []
  const parser = new Parser({
    onopentag(name, attributes) {
      if (ELEMENTS.has(name)) found.push(`<${name}>`)
      for (const [key, value] of Object.entries(attributes)) {
        if (/^on/i.test(key)) found.push(`${name} ${key}`)
        if (key === 'style' && !allowed.style) found.push(`${name} style`)
        if (key === 'style' && /url\(|expression|@import|javascript:/i.test(value)) found.push(`${name} style=${value}`)
        if (key === 'srcdoc' || key === 'name') found.push(`${name} ${key}`)
        if (key === 'id' && !value.startsWith('s-')) found.push(`${name} id=${value}`)
        if (ADDRESSES.has(key) && !isHarmless(name, value)) found.push(`${name} ${key}=${value}`)
      }
    },
    oncomment(words) {
      found.push(`comment ${words.slice(0, 40)}`)
    },
    onprocessinginstruction(name) {
      found.push(`<${name}>`)
    },
  })
  parser.end(html)
  return found
}

/** Pictures are given their bytes later, by what is known of them: until then their address is the author's. */
function isHarmless(name: string, value: string): boolean {
  return name === 'img' || value.startsWith('#') || /^(?:https?:\/\/[^/\\]|mailto:)/i.test(value)
}
