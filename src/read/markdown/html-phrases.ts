import type { Image, PhrasingContent, Text } from 'mdast'
import { attributeOf, decoded, type Mark, marksOf } from './html-marks.ts'
import type { Position } from './html-places.ts'

/** What may stand in a heading. */
const WORDS: ReadonlySet<string> = new Set(
  'a abbr b big center cite code del em font i ins kbd mark s samp small span strike strong sub sup tt u var'.split(
    ' ',
  ),
)

/** Elements in a heading that show nothing of their own there. */
const SILENT: ReadonlySet<string> = new Set('p picture source wbr'.split(' '))

/** Whether a tag or a comment may stand in a heading. */
export function mayStandIn({ name }: Mark): boolean {
  return name === '' || name === 'br' || name === 'img' || WORDS.has(name) || SILENT.has(name)
}

/** What stands in a heading, as Markdown would have it; breaks at its edges are none. */
export function phrasesIn(html: string, position: Position): PhrasingContent[] {
  const phrases: PhrasingContent[] = []
  let from = 0
  const say = (until: number): void => {
    const value = decoded(html.slice(from, until)).replace(/\s+/g, ' ')
    const isEdge = phrases.length === 0 || phrases.at(-1)?.type === 'break'
    const shown = isEdge ? value.trimStart() : value
    if (shown !== '') phrases.push({ type: 'text', value: shown, position } satisfies Text)
  }
  for (const { start, end, name } of marksOf(html)) {
    say(start)
    from = end
    if (name === 'br') {
      if (phrases.length > 0) phrases.push({ type: 'break', position })
    } else if (name === 'img' || WORDS.has(name))
      phrases.push({ type: 'html', value: html.slice(start, end), position })
  }
  say(html.length)
  while (phrases.at(-1)?.type === 'break' || isBlank(phrases.at(-1))) phrases.pop()
  return phrases
}

/** Pictures give a heading their names where it has no words: beside these, a logo mostly repeats them. */
export function namedByPictures(children: readonly PhrasingContent[]): readonly PhrasingContent[] {
  if (saysAnything(children)) return children
  return children.flatMap((child) => {
    const [mark] = child.type === 'html' ? marksOf(child.value) : []
    return mark?.name === 'img' && child.position ? imagesOf(mark.attributes, child.position) : [child]
  })
}

/** Whether any of it is words or a picture. */
export function saysAnything(children: readonly PhrasingContent[]): boolean {
  return children.some((child) => child.type !== 'html' && child.type !== 'break' && !isBlank(child))
}

function isBlank(phrase: PhrasingContent | undefined): boolean {
  return phrase?.type === 'text' && phrase.value.trim() === ''
}

function imagesOf(attributes: string, position: Position): Image[] {
  const url = attributeOf(attributes, 'src')
  if (url === undefined) return []
  const alt = decoded(attributeOf(attributes, 'alt') ?? '')
  const asked = ['width', 'height'].map((name) => [name, attributeOf(attributes, name)] as const)
  const hProperties = Object.fromEntries(asked.filter((pair): pair is [string, string] => pair[1] !== undefined))
  return [{ type: 'image', url, alt, data: { hProperties }, position }]
}
