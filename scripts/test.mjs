// Everything that must hold before a change lands: style, types, dead code, unit tests, and end-to-end tests with a
// real Chrome. Runs all of it whatever fails, and ends with one line that counts.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const scratch = mkdtempSync(join(tmpdir(), 'ep-export-test-'))
let passed = 0
let failed = 0

function run(name, command, args) {
  console.log(`\n── ${name}`)
  return (
    spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' })
      .status === 0
  )
}

for (const [name, script] of [
  ['format and lint', 'lint'],
  ['types', 'types'],
  ['dead code', 'unused'],
]) {
  if (run(name, 'npm', ['run', '--silent', script])) passed += 1
  else failed += 1
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
  let counts = { numPassedTests: 0, numFailedTests: 0 }
  try {
    counts = JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    console.error(`The ${project} tests left no report.`)
  }
  passed += counts.numPassedTests
  // A file that cannot be loaded fails the run without failing a test.
  failed += counts.numFailedTests || (good ? 0 : 1)
}
rmSync(scratch, { recursive: true, force: true })
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
