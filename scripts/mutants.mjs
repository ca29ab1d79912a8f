// npm run mutants [-- read|check|fit ...] [--only GLOB ...] [--all] [--list]: whether the unit tests notice when the code
// is changed. Stryker changes an operator, a condition, a literal at a time. It is kept out of devDependencies, for it
// brings 150 packages, and is installed into a scratch folder when it is asked for. `--only` changes these files of the
// target alone; `--all` counts too what runs once at load, such as tables; `--list` tells each change that no test noticed.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const STRYKER = '9.6.1'

/** What is changed, and which tests must notice. What runs for seconds, at random or on real proposals judges nothing here. */
const TARGETS = {
  read: {
    mutate: ['src/read/**/*.ts'],
    tests: ['test/read/**/*.test.ts'],
    without: [
      'test/read/{stress,corpus,expected-facts}.test.ts',
      'test/read/profiles/reading.test.ts',
      'test/read/markdown/parse-pieces.test.ts',
    ],
  },
  check: {
    mutate: ['src/check/**/*.ts'],
    tests: ['test/check/*.test.ts'],
    without: ['test/check/{any-text,formats}.test.ts'],
  },
  // What measures runs in the browser alone.
  fit: { mutate: ['src/deck/fit/*.ts', '!src/deck/fit/probe.ts'], tests: ['test/deck/fit/*.test.ts'], without: [] },
}

const { values, positionals } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    all: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
  },
  allowPositionals: true,
})
const chosen = positionals.length > 0 ? positionals : Object.keys(TARGETS)
const unknown = chosen.find((name) => TARGETS[name] === undefined)
if (unknown !== undefined) throw new Error(`There is no ${unknown}; there are ${Object.keys(TARGETS).join(', ')}.`)

const root = fileURLToPath(new URL('..', import.meta.url))
const scratch = join(tmpdir(), 'ep-export-mutants')
const stryker = join(scratch, 'node_modules', '@stryker-mutator', 'core')
install()
for (const name of chosen) tell(name, run(name))

function install() {
  const manifest = join(stryker, 'package.json')
  if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === STRYKER) return
  mkdirSync(scratch, { recursive: true })
  writeFileSync(join(scratch, 'package.json'), '{ "private": true }\n')
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--save-exact']
  execFileSync('npm', ['install', ...flags, `@stryker-mutator/core@${STRYKER}`], { cwd: scratch, stdio: 'inherit' })
}

/** The report of Stryker on a target: files, each with its mutants. */
function run(name) {
  const { mutate, tests, without } = TARGETS[name]
  const folder = join(scratch, name)
  mkdirSync(folder, { recursive: true })
  const report = join(scratch, `${name}.json`)
  const config = join(scratch, `${name}.config.json`)
  writeFileSync(
    config,
    JSON.stringify({
      testRunner: 'memory',
      plugins: [join(root, 'scripts', 'mutants', 'runner.mjs')],
      memory: { tests, without },
      mutate: values.only ?? mutate,
      coverageAnalysis: 'perTest',
      ignoreStatic: !values.all,
      ignorePatterns: ['/dist', '/out'],
      tempDirName: folder,
      concurrency: 1,
      timeoutMS: 3000,
      reporters: ['json', 'progress-append-only'],
      jsonReporter: { fileName: report },
      // It would be read with an interface that TypeScript has no longer, and there is nothing in it to adapt.
      tsconfigFile: 'none',
      warnings: { unknownOptions: false },
    }),
  )
  const { status } = spawnSync(process.execPath, [join(stryker, 'bin', 'stryker.js'), 'run', config], {
    cwd: root,
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error(`Stryker ended with ${status}.`)
  return JSON.parse(readFileSync(report, 'utf8')).files
}

function tell(name, files) {
  const all = Object.values(files).flatMap(({ mutants }) => mutants)
  for (const [file, { mutants }] of Object.entries(files).toSorted()) row(file, mutants)
  row(name, all)
  row(
    '  without words and patterns',
    all.filter(({ mutatorName }) => !/StringLiteral|Regex/.test(mutatorName)),
  )
  if (!values.list) return
  for (const [file, { source, mutants }] of Object.entries(files)) {
    const lines = source.split('\n')
    for (const { status, mutatorName, replacement, location } of mutants) {
      if (status !== 'Survived' && status !== 'NoCoverage') continue
      const { line, column } = location.start
      const end = location.end.line === line ? location.end.column - 1 : undefined
      const before = lines[line - 1].slice(column - 1, end)
      console.log(`${file}:${line}:${column} ${status} ${mutatorName}: ${before} → ${replacement}`)
    }
  }
}

function row(name, mutants) {
  const count = (...states) => mutants.filter(({ status }) => states.includes(status)).length
  const killed = count('Killed', 'Timeout')
  const [survived, uncovered] = [count('Survived'), count('NoCoverage')]
  const total = killed + survived + uncovered
  const share = total === 0 ? '–' : `${((100 * killed) / total).toFixed(1)} %`
  console.log(
    `${name.padEnd(48)} ${share.padStart(7)}  killed ${count('Killed')}, too slow ${count('Timeout')}, survived ${survived}, never run ${uncovered}, left out ${count('Ignored')}`,
  )
}
