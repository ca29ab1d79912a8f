import { expect, test } from 'vitest'
import { siblingsOf } from '../../src/commands/siblings.ts'

const jobs = [
  { file: 'EP-1.md', path: '/repo/docs/EP-1.md', name: 'EP-1' },
  { file: 'EP-7.md', path: '/repo/docs/EP-7.md', name: 'EP-7' },
  { file: 'b/README.md', path: '/repo/b/README.md', name: 'b' },
]
const [first] = jobs as [(typeof jobs)[number]]
const pdf = (address: string) => siblingsOf(first, jobs, 'pdf').find(address)

test.each([
  ['EP-7.md', './EP-7.pdf'],
  ['./EP-7.md#risks', './EP-7.pdf#nameddest=s-risks'],
  ['../docs/EP-7.md?plain=1', './EP-7.pdf'],
  ['../b/README.md', './b.pdf'],
  ['EP%2D7.md#%E7%9B%AE', './EP-7.pdf'],
])('a link to %s leads to %s', (address, target) => {
  expect(pdf(address)).toBe(target)
})

test.each([
  'EP-8.md',
  'EP-1.md',
  '/repo/docs/EP-7.md',
  'file:///repo/docs/EP-7.md',
  'EP-7.pdf',
  '..\\docs\\EP-7.md',
  '//host/EP-7.md',
  '%00',
  '',
])('a link to %j leads to no document of the run', (address) => {
  expect(pdf(address)).toBeUndefined()
})

test('beside HTML, links lead to HTML', () => {
  expect(siblingsOf(first, jobs, 'html').find('EP-7.md#目')).toBe('./EP-7.html#s-%E7%9B%AE')
})
