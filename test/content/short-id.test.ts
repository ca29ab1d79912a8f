import { expect, test } from 'vitest'
import { shortId } from '../../src/content/short-id.ts'
import { bodyOf, compose } from '../document/compose.ts'

const LONG = `s-${'a-word-'.repeat(30)}`

test.each(['s-summary', 's-概要', `s-${'x'.repeat(118)}`])('%j is short enough', (id) => {
  expect(shortId(id)).toBe(id)
})

test.each([LONG, `s-${'章'.repeat(40)}`, `s-${'😀'.repeat(80)}`, `s-\ud800${'x'.repeat(300)}`])(
  '%j is cut to a name',
  (id) => {
    const short = shortId(id)
    expect(encodeURIComponent(short.toWellFormed()).length).toBeLessThanOrEqual(120)
    expect(short).toMatch(/^s-.*-[\da-f]{8}$/u)
    expect(shortId(id)).toBe(short)
    expect(shortId(`${id}x`)).not.toBe(short)
  },
)

test('links in the text and in the contents lead to a heading with a long id', () => {
  const words = 'Many words '.repeat(14).trim()
  const slug = words.toLowerCase().replaceAll(' ', '-')
  const composed = compose(`# EP-007: T\n\n## ${words}\n\nWords.\n\n## Other\n\nSee [it](#${slug}).\n`)
  const id = shortId(`s-${slug}`)
  expect(id.length).toBeLessThan(slug.length)
  expect(composed.page.html.split(`href="#${id}"`).length - 1).toBeGreaterThanOrEqual(2)
  expect(bodyOf(composed)).toContain(`id="${id}"`)
})
