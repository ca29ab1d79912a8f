import { expect, test } from 'vitest'
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
