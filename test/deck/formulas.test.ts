import { expect, test } from 'vitest'
import type { FigurePlace } from '../../src/deck/figures.ts'
import { formulaAddress } from '../../src/deck/formula-figures.ts'
import { marpMarkdown } from '../../src/deck/marp/markdown.ts'
import { presentable } from '../../src/deck/prose/presentable.ts'
import { definitionsOf } from '../../src/model/definitions.ts'
import { parseMarkdown } from '../../src/read/parse-markdown.ts'

/** A text as a slide's Markdown, where some formulas have a drawing. */
function written(markdown: string, drawn: readonly string[]): string {
  const { root } = parseMarkdown(markdown, undefined)
  const place: FigurePlace = (address) => {
    const at = drawn.indexOf(address)
    return at < 0 ? undefined : { url: `figures/${at + 1}`, width: 2, height: 1.2, unit: 'em' }
  }
  return marpMarkdown(presentable(root.children, definitionsOf(root)), place)
}

const inLine = formulaAddress({ source: 'x_1', display: false })
const block = formulaAddress({ source: 'y', display: true })

test('a formula is a picture of itself among the words, as large as they are', () => {
  expect(written('The $`x_1`$ counts.', [inLine])).toBe('The ![w:2em h:1.2em x_1](figures/1) counts.')
})

test('a formula on lines of its own, or in a fence, is a paragraph', () => {
  expect(written('A\n\n$$\ny\n$$', [block])).toBe('A\n\n![w:2em h:1.2em y](figures/1)')
  expect(written('```math\ny\n```', [block])).toBe('![w:2em h:1.2em y](figures/1)')
})

test('a formula that could not be drawn is told by its source', () => {
  expect(written('The $`x_1`$ counts.', [])).toBe('The `x_1` counts.')
})
