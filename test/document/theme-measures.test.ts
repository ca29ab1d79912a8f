import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

/** A pixel in points: lines of a page stand on whole ones. */
const PIXEL = 0.75

/** How much smaller code is than the text that it stands in. */
const CODE = 0.954

/** Points of a millimetre. */
const MILLIMETRE = 72 / 25.4

const valueIn = (css: string, selector: string, property: string): number | undefined => {
  const rule = new RegExp(`(?<=^|\\n)${selector.replaceAll('.', '\\.')} \\{([^}]*)\\}`).exec(css)?.[1]
  const [, value, unit] = new RegExp(`${property}: ([\\d.]+)(pt|mm);`).exec(rule ?? '') ?? []
  return value === undefined ? undefined : Number(value) * (unit === 'mm' ? MILLIMETRE : 1)
}

const ground = await readFile('themes/kepler/document.css', 'utf8')

test('the code in prose is as much smaller as it is said here', () => {
  expect(ground).toContain(`font-size: ${CODE}em;`)
})

/** Which readers of a PDF take for one text: what stands below by no more than one and a half of the size that it begins with. */
test.each(
  ['kepler', 'plain', 'folio', 'slate'].flatMap((theme) =>
    ['table', '.size-8 table'].map((one) => [theme, one] as const),
  ),
)(
  'in %s the lines of a cell that begins with code stand no further apart than belongs together: %s',
  async (theme, selector) => {
    const css = await readFile(`themes/${theme}/document.css`, 'utf8')
    const of = (property: string): number =>
      valueIn(css, selector, property) ?? valueIn(ground, selector, property) ?? Number.NaN
    const leading = Math.ceil(of('line-height') / PIXEL - 1e-9) * PIXEL
    expect(leading).toBeLessThan(1.5 * CODE * of('font-size'))
  },
)

/** The columns of code that are set at a theme's own size, and what a block of them has on both sides, in points. */
const [NARROW, WIDE, SIDES] = [67, 86, 17.5]

test.each(['kepler', 'plain', 'folio', 'slate'])('in %s a line of code fits where it is said to', async (theme) => {
  const css = await readFile(`themes/${theme}/document.css`, 'utf8')
  const of = (property: string): number => valueIn(css, ':root', property) ?? valueIn(ground, ':root', property) ?? 0
  const letter = 0.6 * of('--code-size')
  const area = 210 * MILLIMETRE - 2 * of('--margin-side')
  expect(letter * NARROW + SIDES).toBeLessThan(area - of('--hang'))
  expect(letter * WIDE + SIDES).toBeLessThan(area)
})

test('a block shrinks from the size of its theme, not from that of another', () => {
  expect(ground).toContain('calc(var(--code-size) * var(--code-share, 1) / 0.88)')
})
