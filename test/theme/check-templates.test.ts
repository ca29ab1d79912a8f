import { expect, test } from 'vitest'
import { checkTemplates } from '../../src/theme/check-templates.ts'

const check = (source: string): void => checkTemplates({ folder: 'brand', texts: new Map([['cover.hbs', source]]) })

test('a template that Handlebars reads passes', () => {
  expect(() => check('{{#if title}}{{title}}{{/if}}')).not.toThrow()
})

test.each([
  ['a block that ends under another name', '<p>\n{{#if title}}\n{{/each}}', /^brand\/cover\.hbs:2: /],
  ['a value that never ends', '<p>\n\n{{title', /^brand\/cover\.hbs:3: /],
])('%s is refused with file and line', (_name, source, message) => {
  expect(() => check(source)).toThrow(message)
})
