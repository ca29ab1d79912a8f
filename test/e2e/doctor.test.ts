import { execFile } from 'node:child_process'
import { cp, mkdir, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Health } from '../../src/commands/doctor.ts'
import { fakeBrowser } from '../browser/fake-browser.ts'
import { ROOT, type Run, runCommand, temporaryFolder } from './command.ts'

async function examine(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
): Promise<{ run: Run; health: Health }> {
  const run = await runCommand(['doctor', '--json', ...args], { env })
  expect(run.stderr).toBe('')
  return { run, health: JSON.parse(run.stdout) }
}

const finding = ({ findings }: Health, name: string) => findings.find((one) => one.name === name)

describe('where all is well', () => {
  let health: Health
  beforeAll(async () => {
    const found = await examine([])
    expect(found.run.code).toBe(0)
    health = found.health
  })

  test('a page is printed and its text read back', () => {
    expect(finding(health, 'test page')).toMatchObject({ state: 'good', fact: expect.stringContaining('read back') })
  })

  test('one browser is used, and the reason is said', () => {
    expect(health.browsers.filter(({ used }) => used)).toMatchObject([{ source: 'embedded' }])
    expect(health.why).toContain('embedded')
    expect(health.browsers.map(({ source }) => source).slice(0, 5)).toEqual([
      '--browser',
      'EP_EXPORT_BROWSER',
      'PUPPETEER_EXECUTABLE_PATH',
      'CHROME_PATH',
      'embedded',
    ])
  })

  test('the embedded browser is held against its package', () => {
    expect(finding(health, 'embedded')?.fact).toMatch(/SHA-256 [0-9a-f]{16}…, as in the package$/)
  })

  test('nothing needs to be done', () => {
    expect(health.first).toBeUndefined()
    expect(health.exitCode).toBe(0)
  })
})

test('for programs it is told without what commands a terminal or a CI service', async () => {
  await using folder = await temporaryFolder()
  const out = join(folder.path, 'a\u202eb##[error]')
  const { run, health } = await examine(['--out', out])
  expect(finding(health, 'output')?.fact).toContain(out)
  expect(run.stdout).not.toMatch(/\u202e|##\[/)
})

test('for people it is told in aligned lines without control codes', async () => {
  await using folder = await temporaryFolder()
  const browser = await fakeBrowser(folder.path, `printf 'no \\033[31mlibrary\\n::error::x' >&2; exit 1`)
  const { code, stdout } = await runCommand(['doctor', '--browser', browser])
  expect(code).toBe(3)
  expect(stdout.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f]/)
  expect(stdout).not.toMatch(/^\s*::/m)
  const rows = stdout.split('\n').filter((line) => /^(ok {2}|note|bad ) {2}/.test(line))
  expect(rows.length).toBeGreaterThan(8)
  const [, firstName = ''] = /^.{4} {2}(\w+ \w+)/.exec(rows[0] ?? '') ?? []
  expect(firstName).toBe('test page')
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('The first thing to do: Name another with --browser.')
})

test('a broken browser that was named ends with 3, and no other is used in its place', async () => {
  await using folder = await temporaryFolder()
  const browser = await fakeBrowser(folder.path, 'echo "missing library" >&2; exit 1')
  const { run, health } = await examine([], { CHROME_PATH: browser })
  expect(run.code).toBe(3)
  expect(health.browsers.find(({ source }) => source === 'CHROME_PATH')).toMatchObject({
    executable: browser,
    trouble: 'does not start: missing library',
  })
  expect(health.browsers.some(({ used }) => used)).toBe(false)
  expect(health.first).toBe('Name another with --browser.')
})

test('a home that cannot be written to costs nothing but the cache below it', async () => {
  const { run, health } = await examine([], { HOME: '/proc', XDG_CACHE_HOME: undefined })
  expect(run.code).toBe(0)
  expect(finding(health, 'cache')?.fact).not.toContain('/proc')
})

test('a folder for temporary files that is not there is told, and another one used', async () => {
  await using folder = await temporaryFolder()
  const { run, health } = await examine([], { TMPDIR: join(folder.path, 'none') })
  expect(run.code).toBe(0)
  expect(finding(health, 'temporary')).toMatchObject({
    state: 'poor',
    fact: expect.stringMatching(/none cannot be written: it is not there; \/tmp is used$/),
    remedy: 'Set TMPDIR to a folder that can be written to.',
  })
})

test('no git and no home are told, and are no trouble', async () => {
  const { run, health } = await examine([], { PATH: '/nonexistent', HOME: undefined })
  expect(run.code).toBe(0)
  expect(finding(health, 'git')).toMatchObject({ state: 'poor', remedy: 'Install git.' })
})

test('an output folder that cannot be written ends with 4', async () => {
  await using folder = await temporaryFolder()
  await writeFile(join(folder.path, 'file'), '')
  const { run, health } = await examine(['--out', join(folder.path, 'file')])
  expect(run.code).toBe(4)
  expect(health.first).toBe('Name another folder with --out.')
})

test('a config with a mistake ends with 2', async () => {
  await using folder = await temporaryFolder()
  const file = join(folder.path, 'ep-export.yaml')
  await writeFile(file, 'papper: a4\n')
  const { run, health } = await examine(['--config', file])
  expect(run.code).toBe(2)
  expect(health.first).toBe('Did you mean paper?')
})

describe('where the package holds no browser', () => {
  test('it ends with 3 and says what to install', async () => {
    await using folder = await temporaryFolder()
    const place = join(folder.path, 'ep-export')
    await mkdir(place)
    for (const part of [
      'package.json',
      'dist/cli.js',
      'dist/main.js',
      'dist/package.json',
      'dist/chunks',
      'dist/fonts/source-sans-3',
      'dist/fonts/system',
    ]) {
      await mkdir(dirname(join(place, part)), { recursive: true })
      await cp(join(ROOT, part), join(place, part), { recursive: true })
    }
    for (const part of ['templates', 'themes']) await symlink(join(ROOT, part), join(place, part))
    const env = { PATH: '/nonexistent', HOME: folder.path }
    const said = await new Promise<{ code: unknown; stdout: string }>((resolve) => {
      execFile(process.execPath, [join(place, 'dist/cli.js'), 'doctor'], { env, cwd: folder.path }, (error, stdout) =>
        resolve({ code: error?.code ?? 0, stdout }),
      )
    })
    expect(said.code, said.stdout).toBe(3)
    expect(said.stdout).toContain('None of them can be used.')
    expect(said.stdout).toContain('the package @sparticuz/chromium is not installed')
    expect(said.stdout).toMatch(/The first thing to do: Install .*, or name a browser with --browser\.\n$/)
  })
})
