import type { Element } from 'hast'
import { element, textOf } from '../../content/elements.ts'
import type { Formulas } from '../../content/formulas.ts'
import { MATH, MATH_LINE } from '../../content/to-html-tree.ts'

/** A block of code that is a formula, set; undefined for any other, and for a formula that cannot be set. */
export function formulaBlock(pre: Element, language: string | undefined, formulas: Formulas): Element | undefined {
  if (language?.toLowerCase() !== MATH) return undefined
  const markup = formulas.markup({ source: textOf(pre), display: true })
  return markup === undefined ? undefined : element('div', 'formula', [{ type: 'raw', value: markup }])
}

/** Code in a line that is a formula, set; undefined likewise. */
export function formulaInLine({ properties, ...code }: Element, formulas: Formulas): Element | undefined {
  const { className } = properties
  if (!Array.isArray(className) || !className.includes(`language-${MATH_LINE}`)) return undefined
  const markup = formulas.markup({ source: textOf({ ...code, properties }), display: false })
  return markup === undefined ? undefined : element('span', 'formula', [{ type: 'raw', value: markup }])
}
