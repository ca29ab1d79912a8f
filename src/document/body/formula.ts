import type { Element } from 'hast'
import { element, hasClass, textOf } from '../../content/elements.ts'
import type { FormulaSource, Formulas } from '../../content/formulas.ts'
import { MATH, MATH_LINE } from '../../content/to-html-tree.ts'
import { FORMULA_MARK } from '../../model/formula-mark.ts'

/** The formulas of a page, set. */
export interface SetFormulas {
  /** A block of code that is a formula; undefined for any other, and for a formula that cannot be set. */
  block(pre: Element, language: string | undefined): Element | undefined
  /** Code in a line that is a formula; undefined likewise. */
  inLine(code: Element): Element | undefined
}

/**
 * Sets formulas for a screen, whose readers get KaTeX's MathML, or for print: the tags of Chrome's PDF know no MathML,
 * so there a formula is told by its source.
 */
export function makeFormulas(formulas: Formulas, forScreen: boolean): SetFormulas {
  const set = (tag: 'div' | 'span', formula: FormulaSource): Element | undefined => {
    const markup = formulas.markup(formula)
    if (markup === undefined) return undefined
    if (forScreen) return element(tag, 'formula', [{ type: 'raw', value: markup }])
    const label = { role: 'img', ariaLabel: FORMULA_MARK + formula.source.trim() }
    return element(tag, 'formula', [{ type: 'raw', value: forPrint(markup) }], label)
  }
  return {
    block: (pre, language) =>
      language?.toLowerCase() === MATH ? set('div', { source: textOf(pre), display: true }) : undefined,
    inLine: (code) =>
      hasClass(code, `language-${MATH_LINE}`) ? set('span', { source: textOf(code), display: false }) : undefined,
  }
}

function forPrint(markup: string): string {
  return markup
    .replace(/<span class="katex-mathml">.*?<\/math><\/span>/gs, '')
    .replace('<span class="katex-html" aria-hidden="true">', '<span class="katex-html">')
}
