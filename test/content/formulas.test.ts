import { describe, expect, test } from 'vitest'
import { loadFormulas } from '../../src/content/formulas.ts'
import { parseMarkdown } from '../../src/read/parse-markdown.ts'

const load = (markdown: string) => loadFormulas(parseMarkdown(markdown, undefined).root, 'EP-007.md')
const reasonFor = async (formula: string): Promise<string | undefined> =>
  (await load(`Text\n\n$$\n${formula}\n$$`)).notes[0]?.message

describe('the formulas of a text', () => {
  test('are set for readers and for the eye', async () => {
    const { value, notes } = await load('$$x^2$$')
    const markup = value.markup({ source: 'x^2', display: true })
    expect(notes).toEqual([])
    expect(markup).toContain('<math xmlns="http://www.w3.org/1998/Math/MathML" display="block">')
    expect(markup).toContain('class="katex-html"')
  })

  test('may be a fence of their own', async () => {
    const { value } = await load('```math\ny\n```')
    expect(value.markup({ source: 'y\n', display: true })).toBeDefined()
  })

  test('bring only the faces that they use', async () => {
    expect((await load('$$1 + 2$$')).value.faces).toEqual(['KaTeX_Main-Regular'])
    expect((await load('$$x \\in \\mathbb{R}$$')).value.faces).toEqual([
      'KaTeX_AMS-Regular',
      'KaTeX_Main-Regular',
      'KaTeX_Math-Italic',
    ])
    expect((await load('No formula.')).value.faces).toEqual([])
  })
})

describe('a formula that cannot be set', () => {
  test('is told with its line', async () => {
    const { value, notes } = await load('Text\n\nSo $$\\frac{a}{$$ is.')
    expect(value.markup({ source: '\\frac{a}{', display: false })).toBeUndefined()
    expect(notes).toMatchObject([{ code: 'broken-formula', severity: 'warning', file: 'EP-007.md', line: 3 }])
  })

  test.each([
    ['\\nothing{x}', 'Undefined control sequence: \\nothing'],
    ['\\href{javascript:alert(1)}{x}', 'it uses a command that formulas of a proposal may not'],
    ['\\includegraphics{https://example.com/x.png}', 'it uses a command that formulas of a proposal may not'],
    ['\\htmlStyle{position:fixed}{x}', 'it uses a command that formulas of a proposal may not'],
    ['x'.repeat(2001), 'it is longer than 2,000 characters'],
    ['\\kern-20em x', 'it is larger than a page'],
    ['\\def\\a{xx}\\def\\b{\\a\\a\\a\\a\\a\\a\\a\\a}\\b\\b\\b\\b\\b\\b\\b\\b', 'Too many expansions'],
    ['\\def\\a{\\a}\\a', 'Too many expansions'],
  ])('is refused: %.40s', async (formula, reason) => {
    expect(await reasonFor(formula)).toContain(`The formula cannot be set: ${reason}`)
  })

  test.each(['{', '\\sqrt{', '\\frac{1}{', '\\left(\\begin{matrix}'])(
    'throws nothing, however deep it goes: %s',
    async (open) => {
      const deep = open.repeat(Math.floor(1_990 / (open.length + 1)))
      const { value, notes } = await load(`$$\n${deep}\n$$\n\n$$\n${deep}${'}'.repeat(deep.length / open.length)}\n$$`)
      expect(value.all.length + notes.length).toBe(2)
    },
  )

  test('asks for no size beyond a few lines', async () => {
    const { value } = await load('$$\\rule{1000em}{1000em}$$')
    expect(value.markup({ source: '\\rule{1000em}{1000em}', display: true })).not.toContain('1000em;')
  })
})
