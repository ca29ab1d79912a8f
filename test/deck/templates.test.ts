import { expect, test } from 'vitest'
import { loadTheme } from '../../src/commands/load-theme.ts'
import { deckHtml } from '../../src/deck/deck-html.ts'
import { handoutPage } from '../../src/deck/handout.ts'
import { newSlide } from '../../src/deck/slides/new-slide.ts'
import type { Theme } from '../../src/model/theme.ts'
import { UserError } from '../../src/model/user-error.ts'

const theme = await loadTheme('kepler')

const slides = [
  newSlide({ kind: 'title', heading: 'A <b> title', blocks: [], notes: { text: 'Say <i>this</i>.', lines: [1, 2] } }),
  newSlide({ kind: 'design', heading: 'Next', blocks: [], notes: { text: '' } }),
]

const parts = {
  head: { title: 'EP-7: A <b> title', author: '', lang: 'en', footer: '' },
  rendered: ['<svg data-marpit-svg="">1</svg>', '<svg data-marpit-svg="">2</svg>'],
  slides,
  fontCss: '',
  slidesCss: '',
  file: 'EP-7.md',
}

const deckOf = (own: Theme): string => deckHtml(own, parts, () => 'HASH')
const handoutOf = (own: Theme): string => handoutPage(own, { ...parts, paper: 'a4' })
const withTemplate = (name: string, source: string): Theme => ({
  ...theme,
  templates: new Map([...theme.templates, [name, source]]),
})

test('a deck names every slide to who does not see it, and has the notes as text', () => {
  const html = deckOf(theme)
  expect(html).toContain('aria-label="Slide 1 of 2: A &lt;b&gt; title"')
  expect(html).toContain('aria-label="Slide 2 of 2: Next"')
  expect(html).toContain('Say &lt;i&gt;this&lt;/i&gt;.')
  expect(html).toContain("script-src 'sha256-HASH'")
  expect(html).not.toContain('name="author"')
})

test('a handout has the notes under their slide, and lines to write on where there are none', () => {
  const [, first = '', second = ''] = handoutOf(theme).split('<article>')
  expect(first).toContain('>1</svg>')
  expect(first).toContain('<pre>Say &lt;i&gt;this&lt;/i&gt;.</pre>')
  expect(first).not.toContain('class="lines"')
  expect(second.match(/class="lines"/g)).toHaveLength(8)
})

test.each([
  ['deck', deckOf],
  ['handout', handoutOf],
])('a theme’s own template of the %s that asks for what is not there is told with its line', (name, make) => {
  const filling = (): string => make(withTemplate(name, '<p>\n{{titel}}</p>'))
  expect(filling).toThrow(UserError)
  expect(filling).toThrow(`${name}.hbs:2: there is no value titel here.`)
})
