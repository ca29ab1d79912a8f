import type { Root } from 'mdast'
import { nodesOfType } from '../../model/nodes.ts'

/** Words beyond this name no language. In characters. */
const LONGEST = 300

/** Classes that say how a listing is set, not what it is. */
const MANNERS = /^(?:number-?lines|line-?numbers|linenos|code|source|highlight|cell-code|hljs)$/i

/** Where a fence names no language, its first word may be a setting. */
const SETTING = /^[a-z_-]+=/i

/**
 * Gives fences the language alone for their name, in place, whatever dialect they are written in: `rust,ignore`,
 * `go:cmd/main.go`, `python{1,3}`, `{.python .numberLines}`, `{r, echo=FALSE}`. What else they say is their meta.
 */
export function nameFences(root: Root): void {
  for (const node of nodesOfType(root, 'code')) {
    const { lang, meta } = node
    if (!lang || lang.length > LONGEST || /^[\w+#.-]+$/.test(lang)) continue
    if (SETTING.test(lang)) {
      node.lang = null
      node.meta = [lang, meta ?? ''].join(' ').trim()
      continue
    }
    const said = [lang, meta ?? ''].join(' ').trim().slice(0, LONGEST)
    const [name, rest] = lang.startsWith('{') ? inBraces(said) : beforeMark(said)
    if (name === undefined) continue
    node.lang = name
    node.meta = rest === '' ? null : rest
  }
}

/** The language and the rest of attributes as Pandoc and its kin write them. */
function inBraces(said: string): [name: string | undefined, rest: string] {
  const words = said.replace(/^\{\s*|\}[^}]*$/g, '').split(/[\s,]+/)
  const isName = (word: string): boolean => /^\.?[a-z][\w+#-]*$/i.test(word) && !MANNERS.test(word.replace('.', ''))
  const word = words.find((one) => one.startsWith('.') && isName(one)) ?? words.slice(0, 1).find(isName)
  return [word?.replace(/^\./, ''), words.filter((one) => one !== word).join(' ')]
}

function beforeMark(said: string): [name: string | undefined, rest: string] {
  const [, name, rest = ''] = /^([a-z][\w+#.-]*)(?=[:,;{([])[:,;]?(.*)$/is.exec(said) ?? []
  return [name, rest.trim()]
}
