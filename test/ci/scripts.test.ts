import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { OUTPUTS } from '../../src/record/outputs.ts'
import { scratch } from '../system/scratch.ts'

// Scripts run as they are, without types.
const load = (name: string): Promise<Record<string, (...given: unknown[]) => never>> => import(`../../ci/${name}.mjs`)
const { logLine, markdownCode, markdownText, workflowCommand } = await load('text')
const { githubService } = await load('github')
const { readInputs } = await load('inputs')
const { gatherFindings } = await load('findings')
const { writeSummary } = await load('summary')
const { askTool } = await load('tool')

interface Finding {
  readonly severity: 'error' | 'warning' | 'hint'
  readonly code: string
  readonly file?: string
  readonly line?: number
  readonly message: string
  readonly onDiff?: boolean
}

const finding = (given: Partial<Finding>): Finding => ({
  severity: 'warning',
  code: 'placeholder',
  file: 'docs/EP-1.md',
  message: 'A fact.',
  ...given,
})

describe('text of strangers', () => {
  test('is one line of a log, and no command in it', () => {
    expect(logLine?.('a\n::error::b\r\u001b[2Jc\u2028d')).toBe('a ::error::b [2Jc d')
    expect(logLine?.('  ::set-env::x ##[command]y')).toBe('\ufffd  ::set-env::x #\ufffd[command]y')
  })

  test('is shown by Markdown as it is, and mentions nobody', () => {
    expect(markdownText?.('*a* <b>|`c` ![d](e) @f #1')).toBe(
      '&#42;a&#42; &#60;b&#62;&#124;&#96;c&#96; &#33;&#91;d&#93;&#40;e&#41; &#64;\u200bf &#35;\u200b1',
    )
    expect(markdownCode?.('a\n@b')).toBe('<code>a &#64;b</code>')
  })

  test('ends no annotation and no property of one', () => {
    const command = workflowCommand?.('error', { file: 'a,b:c\n::d%', line: undefined, col: 3 }, '50 %\r\n::error::x')
    expect(command).toBe('::error file=a%2Cb%3Ac%0A%3A%3Ad%25,col=3::50 %25%0D%0A::error::x')
  })
})

describe('findings', () => {
  test('of an export and a check are told once, as grave as the graver says', () => {
    const place = { line: 3, column: 1 }
    const told = gatherFindings?.([
      { diagnostics: [finding({ ...place }), finding({ message: 'Another.', severity: 'hint' })] },
      { diagnostics: [finding({ ...place, severity: 'error' })] },
      { failures: [{ file: 'docs/EP-2.md', message: 'It is no text.', hint: 'Give one.', exitCode: 1 }] },
    ]) as unknown as readonly Finding[]
    expect(told.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
      'error It is no text.',
      'error A fact.',
      'hint Another.',
    ])
  })

  test('on changed lines come first, since GitHub shows ten of each severity', () => {
    const many = Array.from({ length: 30 }, (_, index) => finding({ line: index + 1, onDiff: index === 29 }))
    const service = githubService?.({}) as unknown as { findingLines(all: readonly Finding[]): readonly string[] }
    const lines = service.findingLines([...many, finding({ severity: 'error' })])
    expect(lines).toHaveLength(11)
    expect(lines[0]).toBe('::warning file=docs/EP-1.md,line=30,title=placeholder::A fact.')
    expect(lines.at(-1)).toBe('::error file=docs/EP-1.md,title=placeholder::A fact.')
  })
})

describe('a summary', () => {
  const write = (findings: readonly Finding[], proposals: readonly object[] = []): string =>
    writeSummary?.({
      title: 'Run',
      proposals,
      findings,
      notes: [],
      facts: [],
      link: () => undefined,
    }) as unknown as string

  test('stays below what GitHub takes, and says that it was cut', () => {
    const long = Array.from({ length: 4000 }, (_, index) =>
      finding({ file: `EP-${index}.md`, message: 'x'.repeat(400) }),
    )
    const summary = write(long)
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024)
    expect(summary).toContain('There is more than a summary can hold')
    expect(write(long.slice(0, 3))).not.toContain('There is more')
  })

  test('tells fifty findings of a proposal, and how many more there are', () => {
    const summary = write(Array.from({ length: 60 }, (_, line) => finding({ line })))
    expect(summary.match(/<li>/g)).toHaveLength(51)
    expect(summary).toContain('<li>and 10 more</li>')
  })

  test('counts errors and warnings of each proposal in a row', () => {
    const proposal = { source: 'docs/EP-1.md', pages: 3, slides: undefined, bytes: 1_234_567 }
    expect(write([finding({}), finding({ severity: 'hint' })], [proposal])).toContain(
      '| <code>docs&#47;EP&#45;1&#46;md</code> | 3 | – | 0 | 1 | 1.2 MB |',
    )
  })
})

test('the command is told where programs and its cache are, and no secret and no option of Node', async () => {
  await using folder = await scratch({ 'cli.mjs': 'console.log(JSON.stringify(process.env))' })
  const env = {
    PATH: '/bin',
    HOME: '/home/ana',
    GH_TOKEN: 'a',
    NODE_OPTIONS: '--require=x',
    ACTIONS_RUNTIME_TOKEN: 'b',
  }
  const told = askTool?.(join(folder.path, 'cli.mjs'), [], folder.path, env) as unknown as { value: object }
  expect(told.value).toEqual({
    PATH: '/bin',
    HOME: '/home/ana',
    CI: 'true',
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'safe.directory',
    GIT_CONFIG_VALUE_0: folder.path,
  })
})

describe('inputs', () => {
  test('may ask for every output, and the action tells which there are', () => {
    expect(readInputs?.({ EP_EXPORT_FORMATS: OUTPUTS.join(', ') })).toMatchObject({ formats: OUTPUTS })
    const { description } = parse(readFileSync('action.yml', 'utf8')).inputs.formats
    for (const output of OUTPUTS) expect(description).toMatch(new RegExp(`\\b${output}\\b`))
  })

  test('that are empty are as if they were not given', () => {
    expect(readInputs?.({ EP_EXPORT_FILES: ' \n', EP_EXPORT_THEME: ' ', EP_EXPORT_STRICT: '' })).toMatchObject({
      files: [],
      formats: [],
      theme: undefined,
      strict: false,
      check: true,
      scope: 'auto',
    })
  })

  test('may have several lines of files, with any character in them', () => {
    expect(readInputs?.({ EP_EXPORT_FILES: 'a b.md\r\n$(c).md\n', EP_EXPORT_FORMATS: 'pdf, png\npdf' })).toMatchObject({
      files: ['a b.md', '$(c).md'],
      formats: ['pdf', 'png'],
    })
  })

  test.each([
    { EP_EXPORT_STRICT: 'yes' },
    { EP_EXPORT_DECK: 'long' },
    { EP_EXPORT_SCOPE: '--all' },
    { EP_EXPORT_FORMATS: 'pdf;rm' },
  ])('%o is refused', (given) => {
    expect(() => readInputs?.(given)).toThrow()
  })
})
