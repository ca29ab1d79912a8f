import { describe, expect, test } from 'vitest'
import { readCommandLine } from '../../src/cli/options.ts'
import { UserError } from '../../src/model/user-error.ts'

const read = (...argv: string[]) => readCommandLine(argv)

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
    expect(read('EP-1.md').request).toMatchObject({
      inputs: ['EP-1.md'],
      outputs: [],
      out: undefined,
      strict: undefined,
    })
  })

  test.each([
    ['--handout', ['--pdf'], '--slides'],
    ['--deck=brief', ['--pdf', '--html'], '--slides or --pptx or --png'],
    ['--attach-source', ['--html', '--slides'], '--pdf'],
    ['--history', ['--slides'], '--pdf or --html'],
  ])('%s is refused with %j alone, where it would change nothing', (option, outputs, wanted) => {
    const name = option.split('=')[0]
    expect(troubleOf('a.md', ...outputs, option).message).toBe(`${name} changes nothing in a run without ${wanted}.`)
  })

  test.each([
    ['--handout', '--slides'],
    ['--deck=brief', '--png'],
    ['--attach-source', '--pdf'],
    ['--history', '--html'],
  ])('%s is taken with %s, and with the usual outputs', (option, output) => {
    expect(read('a.md', option, output).request.outputs).toHaveLength(1)
    expect(read('a.md', option).request.outputs).toEqual([])
  })

  test('a file named as the folder to write into is refused', () => {
    expect(troubleOf('a.md', '--out', 'out/a.PDF').message).toBe(
      '--out names a folder, and out/a.PDF is the name of a file.',
    )
    expect(read('a.md', '--out', 'build/v1.2').request.out).toBe('build/v1.2')
  })

  test('outputs are named one by one', () => {
    expect(read('a.md', '--pptx', '--png').request.outputs).toEqual(['pptx', 'png'])
  })

  test('options may stand before and after the files', () => {
    expect(read('--pdf', 'a.md', '-o', 'build', 'b.md').request).toMatchObject({
      inputs: ['a.md', 'b.md'],
      outputs: ['pdf'],
      out: 'build',
    })
  })

  test('a file whose name is a number stays a name', () => {
    expect(read('012').request.inputs).toEqual(['012'])
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

  test('a value that an option does not take names those that it does', () => {
    expect(troubleOf('--paper', 'a3')).toMatchObject({
      exitCode: 2,
      message: '--paper cannot be a3.',
      hint: 'Did you mean a4?',
    })
    expect(troubleOf('--paper', 'folio').hint).toBe('It takes a4 or letter.')
  })

  test('an option without its value is refused, at the end and before another option', () => {
    expect(troubleOf('a.md', '--out').message).toBe('--out needs a value.')
    expect(troubleOf('a.md', '--out', '--pdf').message).toBe('--out needs a value.')
    expect(troubleOf('a.md', '--jobs').message).toBe('--jobs needs a value.')
  })

  test('a number that is none is refused', () => {
    expect(troubleOf('--jobs', 'many').message).toBe('--jobs needs a whole number above 0, and got many.')
    expect(troubleOf('--jobs', '-1').exitCode).toBe(2)
    expect(troubleOf('--timeout', '0').exitCode).toBe(2)
  })

  test('proposals are counted whole, and seconds need not be', () => {
    expect(troubleOf('--jobs', '1.5')).toMatchObject({
      exitCode: 2,
      message: '--jobs needs a whole number above 0, and got 1.5.',
      hint: 'Write it in digits: --jobs 2.',
    })
    expect(read('--jobs', '3', '--timeout', '1.5').request).toMatchObject({ jobs: 3, timeout: 1.5 })
  })

  test('of an option that is given twice the last counts', () => {
    expect(read('--out', 'a', '--out=b').request.out).toBe('b')
  })

  test('a long option after a single hyphen is told as it was typed', () => {
    expect(troubleOf('a.md', '-pdf')).toMatchObject({
      message: 'There is no option -pdf.',
      hint: 'Did you mean --pdf?',
    })
  })

  test('a key of every object is no option', () => {
    for (const name of ['--constructor', '--__proto__', '--toString']) {
      expect(troubleOf(name).message).toBe(`There is no option ${name}.`)
    }
  })

  test('words after two hyphens alone are files', () => {
    expect(read('--pdf', '--', '--slides').request).toMatchObject({ inputs: ['--slides'], outputs: ['pdf'] })
  })
})
