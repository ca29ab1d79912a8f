import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadTheme } from '../../src/commands/load-theme.ts'
import { contrast, readColour } from '../../src/content/diagrams/colour.ts'
import { rootRule, rootValues } from '../../src/theme/root-values.ts'

const THEMES = new URL('../../themes/', import.meta.url)

test('the last value of a property counts, and only properties of the whole page', () => {
  const css = ':root { --ink: #111; --text: var(--ink) }\nsection { --ink: #222 }\n:root {\n  --ink: #333;\n}'
  expect([...rootValues(css)]).toEqual([
    ['ink', '#333'],
    ['text', 'var(--ink)'],
  ])
})

test('a rule sets what a style sheet has of the properties, and no other', () => {
  expect(rootRule(':root { --text: #111; --ink: #222; --size: 9pt }', ['ink', 'paper', 'text'])).toBe(
    ':root { --ink: #222; --text: #111; }',
  )
})

test.each(readdirSync(THEMES))('what stands around the slides of %s is legible', async (theme) => {
  const { slidesCss, templates } = await loadTheme(theme)
  const values = rootValues(`${templates.get('deck')}\n${slidesCss}`)
  const pairs = [
    ['text', 'wash'],
    ['quiet', 'wash'],
    ['text', 'paper'],
    ['stage-text', 'stage'],
    ['stage-quiet', 'stage'],
    ['stage-text', 'stage-key'],
    ['stage-text', 'stage-key-lit'],
    ['stage-mark', 'stage'],
  ]
  for (const [text = '', ground = ''] of pairs) {
    const [one, other] = [readColour(values.get(text) ?? ''), readColour(values.get(ground) ?? '')]
    expect(one && other && contrast(one, other), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
  }
})
