import { describe, expect, test } from 'vitest'
import { readCommandLine } from '../../src/cli/options.ts'
import { UserError } from '../../src/model/user-error.ts'

const read = (...argv: string[]) => readCommandLine(argv, '1.2.3')

const troubleOf = (...argv: string[]): UserError => {
  try {
    read(...argv)
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
  throw new Error('The command line was taken.')
}

describe('the command line', () => {
  test('what was not typed is undefined, so that a config can say it', () => {
    expect(read('EP-1.md')).toMatchObject({ inputs: ['EP-1.md'], pdf: undefined, out: undefined, strict: undefined })
  })

  test('outputs are named one by one', () => {
    expect(read('a.md', '--pptx', '--png')).toMatchObject({ pptx: true, png: true, slides: undefined, pdf: undefined })
  })

  test('options may stand before and after the files', () => {
    expect(read('--pdf', 'a.md', '-o', 'build', 'b.md')).toMatchObject({
      inputs: ['a.md', 'b.md'],
      pdf: true,
      out: 'build',
    })
  })

  test('a file whose name is a number stays a name', () => {
    expect(read('012')?.inputs).toEqual(['012'])
  })

  test('a mistyped option names the one that was meant', () => {
    expect(troubleOf('--slide')).toMatchObject({
      exitCode: 2,
      message: 'There is no option --slide.',
      hint: 'Did you mean --slides?',
    })
  })

  test('an option that is like no other sends to the help', () => {
    expect(troubleOf('--frobnicate').hint).toBe('ep-export --help lists them.')
  })

  test('a paper that nobody makes is refused', () => {
    expect(troubleOf('--paper', 'a3')).toMatchObject({ exitCode: 2 })
  })

  test('an option without its value is refused', () => {
    expect(troubleOf('a.md', '--out')).toMatchObject({ exitCode: 2 })
  })

  test('a number that is none is refused', () => {
    expect(troubleOf('--jobs', 'many').message).toBe('--jobs needs a number above 0.')
  })
})
