import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LIST_HELP, listOptionNames, readListLine } from '../../src/cli/list-options.ts'

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

test('every option of list is in its help and in the README', () => {
  const readme = readFileSync('README.md', 'utf8')
  for (const name of listOptionNames) {
    expect(LIST_HELP).toContain(`--${name}`)
    expect(readme).toMatch(new RegExp(`^\\| .*\`--${name}`, 'm'))
  }
})
