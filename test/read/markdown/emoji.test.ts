import { expect, test } from 'vitest'
import { mayNameEmoji } from '../../../src/read/markdown/emoji.ts'
import { readProposal } from '../../../src/read/read-proposal.ts'
import { bodyOf, compose } from '../../document/compose.ts'

const emoji = { rocket: '🚀', '+1': '👍' }
const read = (text: string) => readProposal(`# EP-007: Go :rocket:\n\n${text}`, 'EP-007.md', { emoji }).value

test('a known name between colons is an emoji, in titles too', () => {
  const { title, root } = read('So :rocket: and :+1:!')
  expect(title).toBe('Go 🚀')
  expect(root.children[1]).toMatchObject({
    children: [
      { value: 'So ' },
      { type: 'emoji', value: '🚀', name: ':rocket:' },
      { value: ' and ' },
      { value: '👍' },
      { value: '!' },
    ],
  })
})

test('other names, times, names in words and code stay as they are', () => {
  const text = 'At 10:30:59 a:rocket:b :nothing: `:rocket:` ::rocket::.'
  const [, paragraph] = read(text).root.children
  expect(JSON.stringify(paragraph)).not.toContain('🚀')
})

test('an emoji is told by its name where the text of a print is told', async () => {
  const composed = compose('# EP-007: Go\n\nSo :rocket:', { emoji })
  expect(bodyOf(composed)).toContain('<code class="emoji" data-emoji=":rocket:" title=":rocket:">🚀</code>')
  expect((await composed.colour(() => [])).codes).toEqual([[[':rocket:']]])
})

const wordsOf = (text: string) => {
  const [, paragraph] = read(text).root.children
  return paragraph?.type === 'paragraph'
    ? paragraph.children.map((node) => ('value' in node ? node.value : node.type))
    : []
}

test('emoji leave the words around them, and no empty ones', () => {
  expect(wordsOf(':rocket:')).toEqual(['🚀'])
  expect(wordsOf(':rocket: go')).toEqual(['🚀', ' go'])
  expect(wordsOf('go :rocket:')).toEqual(['go ', '🚀'])
  expect(wordsOf(':nothing: or :rocket:')).toEqual([':nothing: or ', '🚀'])
  expect(wordsOf('go: :constructor: on')).toEqual(['go: :constructor: on'])
  expect(read('**:rocket:**').root.children[1]).toMatchObject({ children: [{ children: [{ type: 'emoji' }] }] })
})

test('an emoji and the words beside it know the line that they stand on', () => {
  expect(read('One.\n\nSo :rocket: go').root.children[2]).toMatchObject({
    children: [
      { type: 'text', position: { start: { line: 5 } } },
      { type: 'emoji', position: { start: { line: 5 } } },
      { type: 'text', position: { start: { line: 5 } } },
    ],
  })
})

test.each([
  [':rocket:', true],
  ['go :anything_at-all+1:', true],
  ['at 10:30:59', false],
  ['a:b:', false],
  ['Scope: all', false],
])('whether %j may name emoji: %s', (text, may) => {
  expect(mayNameEmoji(text)).toBe(may)
})
