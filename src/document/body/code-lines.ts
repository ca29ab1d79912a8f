import type { Element } from 'hast'
import { hasClass, textOf } from '../../content/elements.ts'

/** The lines of a block of code, each as the texts of its tokens. What a print says of its code is held against it. */
export function linesOf(code: Element): string[][] {
  const lines = code.children.filter((child): child is Element => child.type === 'element' && hasClass(child, 'line'))
  return lines.map((line) => {
    const tokens = line.children.flatMap((token) =>
      token.type === 'element' && hasClass(token, 'aside') ? token.children : [token],
    )
    return tokens.map((token) => textOf(token).replace(/\n$/, '')).filter((token) => token.trim() !== '')
  })
}
