import { expect, test } from 'vitest'
import { addressParts } from '../../src/content/address-parts.ts'
import { createRenderer } from '../../src/deck/marp/render.ts'
import { bodyOf, compose } from '../document/compose.ts'

test.each([
  [
    'https://example.org/a-long-path/of-names.html?first-key=1&b=2#end',
    ['https://example.org', '/a-long-path', '/of-names.html', '?first-key=1', '&b=2', '#end'],
  ],
  ['oci://registry.example.org/app-1', ['oci://registry', '.example', '.org', '/app-1']],
  [
    'https://example.org/a-file-with-a-name-that-is-long.tar.gz',
    ['https://example.org', '/a-file-with-a-name-that-is-long', '.tar', '.gz'],
  ],
  [
    'https://example.org/a-name-of-a-file-that-is-much-too-long-for-any-line',
    expect.arrayContaining(['/a', '-name', '-line']),
  ],
  ['see https://example.org/a-b', undefined],
  ['a-long-name-with-hyphens/and-more', undefined],
  [`https://example.org/${'a-/'.repeat(2000)}`, undefined],
])('%j may break between %j', (words, parts) => {
  expect(addressParts(words)).toEqual(parts)
})

const ADDRESS = 'https://example.org/a-long-path/b-c'
const PARTS = /example.org<\/span><wbr><span class="\w+">\/a-long-path<\/span><wbr><span class="\w+">\/b-c<\/span>/

test('an address in code or as a link breaks before its parts, on pages and on slides, and keeps its letters', () => {
  expect(bodyOf(compose(`## One\n\nLook at \`${ADDRESS}\` here.\n`))).toMatch(PARTS)
  expect(bodyOf(compose(`## One\n\nLook at <${ADDRESS}> here.\n`))).toMatch(PARTS)
  const slide = createRenderer('', (code) => [{ type: 'text', value: code }], 'en').slides(`Look at \`${ADDRESS}\``)
  expect(slide.join('')).toMatch(PARTS)
})
