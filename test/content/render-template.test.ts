import { expect, test } from 'vitest'
import { renderTemplate } from '../../src/content/render-template.ts'
import { UserError } from '../../src/model/user-error.ts'

const render = (templates: Record<string, string>, values: object = {}): string =>
  renderTemplate(new Map(Object.entries(templates)), 'document', values)

test('a template is filled with its partials, and values are escaped', () => {
  expect(render({ document: '<p>{{a}}</p>{{> cover}}', cover: '{{a}}!' }, { a: '<b>' })).toBe(
    '<p>&lt;b&gt;</p>&lt;b&gt;!',
  )
})

test('a partial gets the values that it is given, and what stands in its block', () => {
  const templates = { document: '{{#each all}}{{> row x=this}}{{/each}}{{#> frame}}in{{/frame}}' }
  expect(render({ ...templates, row: '[{{x}}]', frame: '<{{> @partial-block}}>' }, { all: [1, 2] })).toBe('[1][2]<in>')
})

test.each([
  [
    'a value that is not there',
    { document: 'a\n{{> cover}}', cover: '\n\n{{titel}}' },
    'cover.hbs:3: there is no value titel here.',
  ],
  ['a value of what is not there', { document: '\n{{a.b.c}}' }, 'document.hbs:2: there is no value c here.'],
  [
    'a partial that is not there',
    { document: 'a\n{{> covver}}' },
    'document.hbs: The partial covver could not be found.',
  ],
  ['a helper that is not there', { document: 'a\n{{upper a 1}}' }, 'document.hbs:2: there is no value upper here.'],
  ['a template that cannot be read', { document: 'a\n{{#if a}}' }, /^document\.hbs:2: Parse error on line 2\.$/],
])('%s is an error that names template and line', (_, templates, message) => {
  const filling = (): string => render(templates as unknown as Record<string, string>, { a: {} })
  expect(filling).toThrow(UserError)
  expect(filling).toThrow(message)
})

test('a template that calls itself is an error, not a bug', () => {
  expect(() => render({ document: '{{> cover}}', cover: '{{> cover}}' })).toThrow(/^cover\.hbs: /)
})
