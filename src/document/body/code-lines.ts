import type { Element, Root } from 'hast'
import { elementsOf, textOf } from '../../content/elements.ts'

/**
 * The lines of every `<code>` of a body in order, each as the texts of its tokens; none for code within prose. What the
 * print says of its code is held against it.
 */
export function codeLinesOf(body: Root): string[][][] {
  return [...elementsOf(body)].filter(({ tagName }) => tagName === 'code').map(linesOf)
}

function linesOf(code: Element): string[][] {
  const lines = code.children.filter((child): child is Element => child.type === 'element' && isLine(child))
  return lines.map((line) =>
    line.children.map((token) => textOf(token).replace(/\n$/, '')).filter((token) => token.trim() !== ''),
  )
}

function isLine({ properties }: Element): boolean {
  return Array.isArray(properties.className) && properties.className.includes('line')
}
