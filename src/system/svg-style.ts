import { fragmentOf, type SvgTag, urlReferences } from './svg-tags.ts'

/** Gives the ids that style sheets make an element refer to. */
export type StyleReferences = (tag: SvgTag) => readonly string[]

/** The last part of a selector where it is no more than names: `rect`, `.cls-1`, `#a`. */
const SIMPLE = /^([\w-]*)((?:[.#][\w-]+)*)$/

/**
 * What the rules of a drawing's style sheets refer to, by whom they may be meant for. A rule of which that is not plain
 * counts for every element.
 */
export function styleReferences(style: string): StyleReferences {
  const rules = new Map<string, string[]>()
  for (const piece of style.split('}')) {
    const brace = piece.lastIndexOf('{')
    const ids = urlReferences(piece.slice(brace + 1)).flatMap((one) => (one.startsWith('#') ? [fragmentOf(one)] : []))
    if (ids.length === 0) continue
    const head = brace < 0 ? '*' : piece.slice(0, brace).replace(/^.*[{;]/s, '')
    for (const subject of head.split(',').map(subjectOf)) {
      const known = rules.get(subject)
      if (known === undefined) rules.set(subject, [...ids])
      else known.push(...ids)
    }
  }
  if (rules.size === 0) return () => []
  return ({ name, attributes }) => {
    const names = ['*', name]
    for (const [key, value] of attributes) {
      if (key === 'id') names.push(`#${value.trim()}`)
      if (key === 'class') names.push(...value.split(/\s+/).map((one) => `.${one}`))
    }
    return names.flatMap((one) => rules.get(one) ?? [])
  }
}

/** What an element must have for a selector to mean it: its last class or id, or its name; a star where that is not plain. */
function subjectOf(selector: string): string {
  const last =
    selector
      .trim()
      .split(/[\s>+~]+/)
      .at(-1) ?? ''
  const [, name = '', marks = ''] = SIMPLE.exec(last) ?? []
  return /[.#][\w-]+$/.exec(marks)?.[0] ?? (name === '' ? '*' : name.toLowerCase())
}
