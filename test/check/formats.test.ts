import { createRequire } from 'node:module'
import Ajv from 'ajv-draft-04'
import formats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { RULES } from '../../src/check/rules.ts'
import { tellGithub } from '../../src/cli/check-github.ts'
import { tellJson } from '../../src/cli/check-json.ts'
import { tellJunit } from '../../src/cli/check-junit.ts'
import { tellPretty } from '../../src/cli/check-pretty.ts'
import { tellSarif } from '../../src/cli/check-sarif.ts'
import { type CheckReport, checkFiles } from '../../src/commands/check-proposals.ts'

const HOSTILE = 'a, b: 100%\r\n::error::x \u001b[31m<&"> \ud800 ##[group]'

const report: CheckReport = {
  files: ['docs/EP-001, one.md', 'docs/EP-002.md', 'EP-003.md'],
  diagnostics: [
    {
      code: 'broken-link',
      severity: 'error',
      message: HOSTILE,
      hint: HOSTILE,
      file: 'docs/EP-001, one.md',
      line: 2,
      column: 11,
    },
    { code: 'placeholder', severity: 'warning', message: 'A TBD.', file: 'docs/EP-002.md', line: 1 },
    { code: 'invalid-encoding', severity: 'hint', message: 'Bytes.', file: 'docs/EP-002.md' },
  ],
  failures: [{ file: 'EP-003.md', message: 'EP-003.md is not text.', exitCode: 1 }],
  fixed: [],
  texts: new Map([
    ['docs/EP-001, one.md', '# T\n\tSee \u001b[0m [a](b).\n'],
    ['docs/EP-002.md', 'TBD'],
  ]),
  exitCode: 1,
}

const quiet: CheckReport = { ...report, diagnostics: [], failures: [], exitCode: 0 }

describe('github', () => {
  test('every finding is one command that the runner reads back', () => {
    expect(tellGithub(report)).toBe(
      '::error file=docs/EP-001%2C one.md,line=2,col=11,title=broken-link::' +
        'a, b: 100%25%0D%0A::error::x �[31m<&"> \ud800 #�[group] a, b: 100%25%0D%0A::error::x �[31m<&"> \ud800 #�[group]\n' +
        '::warning file=docs/EP-002.md,line=1,title=placeholder::A TBD.\n' +
        '::notice file=docs/EP-002.md,title=invalid-encoding::Bytes.\n' +
        '::error file=EP-003.md::EP-003.md is not text.\n',
    )
  })

  test('a colon in a file name does not end the property', () => {
    const [first] = report.diagnostics
    const told = tellGithub({ ...quiet, diagnostics: first ? [{ ...first, file: 'a::b%.md' }] : [] })
    expect(told).toContain('file=a%3A%3Ab%25.md,')
  })

  test('nothing found is nothing said', () => {
    expect(tellGithub(quiet)).toBe('')
  })
})

describe('sarif', () => {
  const require = createRequire(import.meta.url)
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
  formats.default(ajv as never)
  const validate = ajv.compile(require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'))

  test.each([report, quiet])('the log is valid against the schema of SARIF 2.1.0', (one) => {
    validate(JSON.parse(tellSarif(one)))
    expect(validate.errors).toBeNull()
  })

  test('the log of real proposals is valid too', async () => {
    validate(JSON.parse(tellSarif(await checkFiles({ inputs: ['fixtures/check/index', 'fixtures/small'] }))))
    expect(validate.errors).toBeNull()
  })

  test('a finding names its rule, level and place', () => {
    const [run] = JSON.parse(tellSarif(report)).runs
    expect(run.tool.driver.rules[run.results[0].ruleIndex].id).toBe('broken-link')
    expect(run.results[0]).toMatchObject({
      ruleId: 'broken-link',
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'docs/EP-001%2C%20one.md' },
            region: { startLine: 2, startColumn: 11 },
          },
        },
      ],
    })
    expect(run.results[2].level).toBe('note')
    expect(run.invocations[0]).toMatchObject({ executionSuccessful: false, exitCode: 1 })
    expect(run.tool.driver.rules.length).toBeGreaterThan(RULES.length)
  })
})

describe('junit', () => {
  const told = tellJunit(report)

  test('suites count their cases, and a file without findings has one that passes', () => {
    expect(told).toContain('<testsuites name="ep-export check" tests="4" failures="2" errors="1">')
    expect(tellJunit(quiet)).toContain('<testsuite name="EP-003.md" tests="1" failures="0" errors="0">')
  })

  test('only letters that XML may hold are in it, and marks of XML are escaped', () => {
    expect(told).not.toMatch(/[\u0000-\u0008\u000b-\u001f]|\p{Surrogate}/u)
    expect(told).toContain('&lt;&amp;&quot;&gt; � #�[group]')
    expect(told.match(/<(?!\/?(?:testsuites?|testcase|failure|error|system-out|\?xml)\b)/g)).toBeNull()
  })
})

describe('pretty', () => {
  const told = tellPretty(report, false)

  test('an error shows its line with a mark below its column', () => {
    expect(told).toContain('  1 | # T\n> 2 |   See �[0m [a](b).\n    |            ^\n')
  })

  test('no control character and no command of a CI service reaches the terminal', () => {
    expect(told).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/)
    expect(told.split('\n').some((line) => line.startsWith('::'))).toBe(false)
  })

  test('the last line counts', () => {
    expect(told.endsWith('1 error, 1 warning, 1 hint in 3 proposals\n')).toBe(true)
    expect(tellPretty(quiet, false)).toBe('nothing to mend in 3 proposals\n')
    expect(tellPretty(quiet, true)).toBe('')
  })

  test('a long line is cut around its column', () => {
    const line = `${'x'.repeat(300)}[a](b)${'y'.repeat(300)}`
    const long = tellPretty(
      {
        ...quiet,
        diagnostics: [
          { code: 'broken-link', severity: 'error', message: 'M.', file: 'EP-003.md', line: 1, column: 301 },
        ],
        texts: new Map([['EP-003.md', line]]),
      },
      true,
    ).split('\n')
    expect(long[1]?.length).toBeLessThan(115)
    expect(long[1]?.[long[2]?.indexOf('^') ?? 0]).toBe('[')
  })
})

test('json is one object with everything in it', () => {
  const { texts: _, exitCode: __, ...told } = report
  expect(JSON.parse(tellJson(report))).toMatchObject(JSON.parse(JSON.stringify(told)))
})
