import type { CheckReport } from '../commands/check-proposals.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { printable } from './printable.ts'

/** A suite for each file, and in it a case for each finding; errors and warnings fail, hints are told beside. */
export function tellJunit({ files, diagnostics, failures }: CheckReport): string {
  const names = [...new Set([...files, ...diagnostics.map(({ file }) => file)])]
  const suites = names.map((file) => {
    const broken = failures.filter((failure) => failure.file === file)
    const found = diagnostics.filter((diagnostic) => diagnostic.file === file)
    const cases = [
      ...broken.map(
        ({ message }) =>
          `    <testcase${attributes({ name: 'read', classname: file })}>\n      <error${attributes({ message })}/>\n    </testcase>`,
      ),
      ...found.map(caseOf),
    ]
    const failing = found.filter(({ severity }) => severity !== 'hint').length
    // A suite without cases is taken for one that did not run.
    if (cases.length === 0) cases.push(`    <testcase${attributes({ name: 'check', classname: file })}/>`)
    const counts = { name: file, tests: cases.length, failures: failing, errors: broken.length }
    return { ...counts, text: `  <testsuite${attributes(counts)}>\n${cases.join('\n')}\n  </testsuite>\n` }
  })
  const sum = (key: 'tests' | 'failures' | 'errors'): number => suites.reduce((total, suite) => total + suite[key], 0)
  const totals = { name: 'ep-export check', tests: sum('tests'), failures: sum('failures'), errors: sum('errors') }
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes(totals)}>\n${suites.map(({ text }) => text).join('')}</testsuites>\n`
}

function caseOf({ code, severity, message, hint = '', file, line, column }: Diagnostic): string {
  const place = [line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':')
  const name = place === '' ? code : `${code} ${place}`
  const words = escapeXml(
    [`${file}${place === '' ? '' : `:${place}`}`, message, hint].filter((part) => part !== '').join(' '),
  )
  const told =
    severity === 'hint'
      ? `<system-out>${words}</system-out>`
      : `<failure${attributes({ type: severity, message })}>${words}</failure>`
  return `    <testcase${attributes({ name, classname: file })}>\n      ${told}\n    </testcase>`
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('')
}

/** Only what XML 1.0 may hold: no control character, no half of a pair. */
function escapeXml(text: string): string {
  return printable(text)
    .replace(/[\p{Surrogate}\ufffe\uffff]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
