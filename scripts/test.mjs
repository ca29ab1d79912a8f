// Everything that must hold before a change lands: style, types, dead code, unit tests, and end-to-end tests with a
// real Chrome. Runs all of it whatever fails, and ends with one line that counts.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'

const scratch = mkdtempSync(join(tmpdir(), 'ep-export-test-'))
let passed = 0
let failed = 0
/** What failed, by name: said once more at the end, since a log is mostly read from there. */
const failures = []

function run(name, command, args) {
  console.log(`\n── ${name}`)
  return (
    spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' })
      .status === 0
  )
}

/** The tests of a file that failed, each with the begin of why; the file where it could not be loaded. */
function namesOfFailed({ name, status, message, assertionResults }) {
  const file = relative(process.cwd(), name)
  const tests = assertionResults.filter((test) => test.status === 'failed')
  if (tests.length === 0 && status === 'failed') return [`${file}\n${beginOf(message)}`]
  return tests.map(({ fullName, failureMessages }) => `${file}: ${fullName}\n${beginOf(failureMessages[0])}`)
}

function beginOf(message) {
  return (message ?? '').split('\n').slice(0, 4).join('\n').slice(0, 1000)
}

for (const [name, script] of [
  ['format and lint', 'lint'],
  ['types', 'types'],
  ['dead code', 'unused'],
]) {
  if (run(name, 'npm', ['run', '--silent', script])) passed += 1
  else {
    failed += 1
    failures.push(name)
  }
}
for (const project of ['unit', 'e2e']) {
  const report = join(scratch, `${project}.json`)
  const good = run(`${project} tests`, 'npx', [
    'vitest',
    'run',
    '--project',
    project,
    '--reporter',
    'default',
    '--reporter',
    'json',
    '--outputFile.json',
    report,
  ])
  let counts = { numPassedTests: 0, numFailedTests: 0, testResults: [] }
  try {
    counts = JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    console.error(`The ${project} tests left no report.`)
  }
  passed += counts.numPassedTests
  // A file that cannot be loaded fails the run without failing a test.
  failed += counts.numFailedTests || (good ? 0 : 1)
  const named = counts.testResults.flatMap(namesOfFailed)
  failures.push(...(named.length > 0 || good ? named : [`the run of the ${project} tests`]))
}
rmSync(scratch, { recursive: true, force: true })
for (const failure of failures) console.log(`\nFailed: ${failure}`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
