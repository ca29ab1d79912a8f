import { describe, expect, test } from 'vitest'
import { readCheckLine } from '../../src/cli/check-options.ts'
import { UserError } from '../../src/model/user-error.ts'

function troubleOf(...argv: string[]): UserError {
  try {
    readCheckLine(argv)
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
  throw new Error('The command line was taken.')
}

describe('the command line of check', () => {
  test('files and options may stand in any order', () => {
    expect(readCheckLine(['a.md', '--format', 'sarif', 'b.md', '-q'])).toMatchObject({
      inputs: ['a.md', 'b.md'],
      format: 'sarif',
      quiet: true,
      fix: false,
      strict: undefined,
    })
  })

  test('--json is a short way to say --format json', () => {
    expect(readCheckLine(['--json']).format).toBe('json')
  })

  test('a mistyped option or format names the one that was meant', () => {
    expect(troubleOf('--stict')).toMatchObject({ exitCode: 2, hint: 'Did you mean --strict?' })
    expect(troubleOf('--format', 'sarf')).toMatchObject({ exitCode: 2, hint: 'Did you mean sarif?' })
  })

  test('an option without its value, and a value without use, are refused', () => {
    expect(troubleOf('--config').exitCode).toBe(2)
    expect(troubleOf('--fix=yes').exitCode).toBe(2)
  })
})
