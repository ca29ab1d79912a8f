import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadTheme } from '../../src/commands/load-theme.ts'
import { type Colour, contrast, readColour } from '../../src/content/diagrams/colour.ts'
import { diagramLooks } from '../../src/theme/diagram-looks.ts'
import { rootValues } from '../../src/theme/root-values.ts'

/** Least contrast of text with what is behind it: level AA of WCAG 2. */
const LEAST = 4.5

/** So much must two grounds differ that are told apart: those of risks alone, those of diagrams with a line between them. */
const STEP = 1.08
const EDGED_STEP = 1.05

/** A colour as a printer without colours has it. */
function grey(css: string): Colour {
  const colour = readColour(css)
  if (colour === undefined) throw new Error(`${css} is no colour.`)
  const [red, green, blue] = colour
  const level = 0.299 * red + 0.587 * green + 0.114 * blue
  return [level, level, level, 1]
}

const between = (one: string, other: string): number => contrast(grey(one), grey(other))

describe.each(readdirSync(new URL('../../themes/', import.meta.url)))('%s in greys', (theme) => {
  test.each(['documentCss', 'slidesCss'] as const)(
    'graver risks of %s stand on a ground farther from paper, and all text on them is legible',
    async (sheet) => {
      const values = rootValues((await loadTheme(theme))[sheet])
      const colourOf = (name: string): string => values.get(name) ?? ''
      const heats = [1, 2, 3, 4].map((level) => colourOf(`heat-${level}`))
      const distances = heats.map((heat) => between(heat, colourOf('paper')))
      for (const [at, distance] of distances.entries())
        expect(distance).toBeGreaterThan((distances[at - 1] ?? 1) * STEP)
      for (const heat of heats) expect(between(colourOf('text'), heat), heat).toBeGreaterThanOrEqual(LEAST)
    },
  )

  test.each(['documentCss', 'slidesCss'] as const)(
    'text of diagrams of %s is legible on each of their grounds, and neighbours differ',
    async (sheet) => {
      const { ink, paper, fill, wash, series } = diagramLooks((await loadTheme(theme))[sheet])
      for (const ground of [paper, fill, wash, ...series])
        expect(between(ink, ground), ground).toBeGreaterThanOrEqual(LEAST)
      for (const [at, ground] of series.slice(1).entries()) {
        expect(between(ground, series[at] ?? ''), `${ground} beside ${series[at]}`).toBeGreaterThan(EDGED_STEP)
      }
    },
  )

  test('code is legible on its ground, on lines that are marked, added and taken away', async () => {
    const { documentCss } = await loadTheme(theme)
    const values = rootValues(documentCss)
    const codes = [...values].filter(([name]) => name.startsWith('code-') && name !== 'code-size')
    expect(codes.length).toBeGreaterThan(5)
    for (const [name, colour] of codes) {
      for (const ground of ['wash', 'marked-wash', 'good-wash', 'bad-wash']) {
        expect(between(colour, values.get(ground) ?? ''), `${name} on ${ground}`).toBeGreaterThanOrEqual(LEAST)
      }
    }
  })
})
