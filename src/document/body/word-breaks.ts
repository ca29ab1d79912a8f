import type { Element, ElementContent } from 'hast'
import { element, text } from '../../content/elements.ts'

/** Words shorter than this are left whole. In characters. */
const LONG = 18

/** Where a long name may break: after its punctuation, and before the capital of a new part. */
const JOINTS = /(?<=[/._:,=&?-])(?=[\p{L}\p{N}<{])|(?<=[\p{Ll}\p{N}])(?=\p{Lu}\p{Ll})/u

/** The parts of a word that stay whole: `cookie.`, `Lifetime`, `Type`. */
export function wordParts(word: string): string[] {
  return word.length < LONG ? [word] : word.split(JOINTS)
}

/** Lets the long names below an element break at their joints, in place. Nothing is added to the text. */
export function allowBreaks(parent: Element): void {
  parent.children = parent.children.flatMap((child): ElementContent[] => {
    if (child.type === 'element' && child.tagName !== 'pre') allowBreaks(child)
    return child.type === 'text' ? withBreaks(child.value) : [child]
  })
}

function withBreaks(value: string): ElementContent[] {
  const pieces: ElementContent[] = []
  let run = ''
  for (const word of value.split(/(\s+)/)) {
    const [first = '', ...rest] = wordParts(word)
    run += first
    for (const part of rest) {
      pieces.push(text(run), element('wbr', '', []))
      run = part
    }
  }
  return run === '' ? pieces : [...pieces, text(run)]
}
