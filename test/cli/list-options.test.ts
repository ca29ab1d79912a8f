import { expect, test } from 'vitest'
import { readListLine } from '../../src/cli/list-options.ts'

test('files and options of list may stand in any order', () => {
  expect(readListLine(['a.md', '--since', 'main', 'b.md'])).toEqual({
    inputs: ['a.md', 'b.md'],
    since: 'main',
    json: false,
    config: undefined,
    help: false,
  })
})

test('what stands after two hyphens is a file, whatever it begins with', () => {
  expect(readListLine(['--json', '--', '-rf.md']).inputs).toEqual(['-rf.md'])
})
