import type { Nodes } from 'mdast'
import type { Construct, Extension, State, TokenizeContext } from 'micromark-util-types'

/** The labels that references may name, each as the parser compares them. */
export interface Known {
  readonly definitions: ReadonlySet<string>
  readonly footnotes: ReadonlySet<string>
}

/** `!`, `[` and `]`: whatever begins or ends a reference. */
const MARKS = [33, 91, 93]

/** The parser asks a list for the label of every bracket; this one answers at once, however many there are. */
function listOf(known: ReadonlySet<string>): string[] {
  return Object.assign([] as string[], { includes: (label: string) => known.has(label) })
}

/** A syntax extension that lets brackets refer to what is defined in another piece of the text. */
export function knowReferences({ definitions, footnotes }: Known): Extension {
  const lists = { defined: listOf(definitions), gfmFootnotes: listOf(footnotes) }
  const construct: Construct = {
    name: 'knownReferences',
    tokenize(this: TokenizeContext, _effects, _ok, nok): State {
      Object.assign(this.parser, lists)
      return nok
    },
  }
  return { text: Object.fromEntries(MARKS.map((mark) => [mark, construct])) }
}

/** Bracketed text that can be a label: no bracket in it, but for escaped ones. */
const LABEL = /\[((?:[^[\]\\]|\\[\s\S]){1,999})\]/g

/** The form in which the parser compares labels. */
function labelForm(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
    .toLowerCase()
    .toUpperCase()
}

/** The labels that a text may define: a few too many, since code is not told from prose. */
export function likelyReferences(text: string): Known {
  const definitions = new Set<string>()
  const footnotes = new Set<string>()
  for (const match of text.matchAll(LABEL)) {
    const label = match[1] ?? ''
    if (text.charAt(match.index + match[0].length) !== ':') continue
    if (label.startsWith('^')) footnotes.add(labelForm(label.slice(1)))
    definitions.add(labelForm(label))
  }
  return { definitions, footnotes }
}

/** The labels that trees define. */
export function definedReferences(roots: readonly Nodes[]): Known {
  const definitions = new Set<string>()
  const footnotes = new Set<string>()
  const open: Nodes[] = [...roots]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'definition') definitions.add(node.identifier.toUpperCase())
    if (node.type === 'footnoteDefinition') footnotes.add(node.identifier.toUpperCase())
    if ('children' in node) for (const child of node.children) open.push(child)
  }
  return { definitions, footnotes }
}

/** Whether a text names a label that only one of two sets of known labels has. */
export function isReadOtherwise(text: string, one: Known, other: Known): boolean {
  for (const [, label = ''] of text.matchAll(LABEL)) {
    const form = labelForm(label)
    const note = form.startsWith('^') ? form.slice(1) : form
    if (one.definitions.has(form) !== other.definitions.has(form)) return true
    if (one.footnotes.has(note) !== other.footnotes.has(note)) return true
  }
  return false
}
