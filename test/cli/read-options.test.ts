import { expect, test } from 'vitest'
import { readReadLine } from '../../src/cli/read-options.ts'
import { UserError } from '../../src/model/user-error.ts'

test('files and options of read may stand in any order', () => {
  expect(readReadLine(['a.md', '--json', 'b.md', '-q'])).toEqual({
    inputs: ['a.md', 'b.md'],
    json: true,
    quiet: true,
    config: undefined,
    help: false,
  })
})

test('a mistyped option of read names the one that was meant', () => {
  try {
    readReadLine(['--jsn'])
    expect.unreachable()
  } catch (error) {
    expect(error).toBeInstanceOf(UserError)
    expect(error).toMatchObject({ exitCode: 2, hint: 'Did you mean --json?' })
  }
})
