import { expect, test } from 'vitest'
import { marksIn } from '../../../src/content/fence-meta.ts'
import { nodesOfType } from '../../../src/model/nodes.ts'
import { readProposal } from '../../../src/read/read-proposal.ts'

const fence = (info: string) => {
  const { root } = readProposal(`# EP-001: Code\n\n## Design\n\n~~~${info}\nx\n~~~\n`, 'EP-001.md').value
  const [code] = nodesOfType(root, 'code')
  return [code?.lang, code?.meta]
}

test.each([
  ['rust,ignore', 'rust', 'ignore'],
  ['rust,no_run,edition2021', 'rust', 'no_run,edition2021'],
  ['go:cmd/main.go', 'go', 'cmd/main.go'],
  ['python{1,3}', 'python', '{1,3}'],
  ['js {2-4}', 'js', '{2-4}'],
  ['{.python .numberLines}', 'python', '.numberLines'],
  ['{#one .c++ startFrom="3"}', 'c++', '#one startFrom="3"'],
  ['{r, echo=FALSE}', 'r', 'echo=FALSE'],
  ['{python}', 'python', null],
  ['c++', 'c++', null],
  ['objective-c', 'objective-c', null],
  ['asp.net title="x"', 'asp.net', 'title="x"'],
])('a fence called %s is in %s', (info, language, rest) => {
  expect(fence(info)).toEqual([language, rest])
})

test.each(['{}', '{#id}', '{.numberLines}', ':path', '目录', '{=html}'])(
  'one called %s stays as it is written',
  (info) => {
    expect(fence(info)).toEqual([info, null])
  },
)

test('the lines that it marks are still known', () => {
  expect(marksIn(fence('python{1,3}')[1])).toBe('1,3')
})

test.each([`a${':'.repeat(100_000)}`, `{${'.a'.repeat(50_000)}}`])('one as long as a page is no name', (info) => {
  expect(fence(info)).toEqual([info, null])
})
