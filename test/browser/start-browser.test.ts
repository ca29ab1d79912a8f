import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { startBrowser } from '../../src/browser/start-browser.ts'
import { scratch } from '../system/scratch.ts'
import { fakeBrowser } from './fake-browser.ts'

const PAGE = { html: '<p>Text', files: new Map() }

afterEach(() => vi.unstubAllEnvs())

async function failureOf(executable: string | undefined, folder: string): Promise<unknown> {
  vi.stubEnv('TMPDIR', folder)
  await using browser = startBrowser({ executable, timeout: 60, fontFolder: folder })
  return await browser.open(PAGE).catch((error: unknown) => error)
}

test('a browser that does not start is told with the last that it said', async () => {
  await using folder = await scratch()
  const executable = await fakeBrowser(folder.path, 'echo "[1:2:ERROR:x.cc(3)] Missing \u001b[31mthing." >&2; exit 1')
  expect(await failureOf(executable, folder.path)).toMatchObject({
    exitCode: 3,
    message: `The browser ${executable} (--browser) does not start. It ended with: Missing  [31mthing.`,
    hint: 'Name another with --browser.',
  })
})

test('a browser that dies in silence is told with its exit code', async () => {
  await using folder = await scratch()
  const executable = await fakeBrowser(folder.path, 'exit 7')
  expect(await failureOf(executable, folder.path)).toMatchObject({ message: expect.stringContaining('exit code 7') })
})

test('a file that cannot be run is no reason to try another browser than the one that was named', async () => {
  await using folder = await scratch()
  expect(await failureOf(join(folder.path, 'none'), folder.path)).toMatchObject({
    exitCode: 3,
    message: `There is no browser where --browser says: ${join(folder.path, 'none')} is not a file.`,
  })
})

test('a browser named by a variable counts as named', async () => {
  await using folder = await scratch()
  vi.stubEnv('CHROME_PATH', join(folder.path, 'none'))
  expect(await failureOf(undefined, folder.path)).toMatchObject({ message: expect.stringContaining('CHROME_PATH') })
})

test('an address where no browser answers is told as such', async () => {
  await using browser = startBrowser({ endpoint: 'ws://127.0.0.1:1/none', timeout: 60, fontFolder: '/' })
  await expect(browser.open(PAGE)).rejects.toMatchObject({
    exitCode: 3,
    message: 'No browser answers at ws://127.0.0.1:1/none.',
  })
})

test('the browser inherits no secret, and knows neither time zone nor language of the machine', async () => {
  await using folder = await scratch()
  const executable = await fakeBrowser(folder.path, 'env > "$0.env"; exit 1')
  vi.stubEnv('GITHUB_TOKEN', 'secret')
  vi.stubEnv('LC_ALL', 'de_DE.UTF-8')
  vi.stubEnv('TZ', 'Asia/Tokyo')
  await failureOf(executable, folder.path)
  const lines = (await readFile(`${executable}.env`, 'utf8')).trim().split('\n')
  const names = lines
    .map((line) => line.replace(/=.*/, ''))
    .filter((name) => !['PWD', '_', 'SHLVL', 'OLDPWD'].includes(name))
  expect(names.sort()).toEqual(['FONTCONFIG_FILE', 'HOME', 'LANG', 'PATH', 'TEMP', 'TMP', 'TMPDIR', 'TZ'])
  expect(lines).toContain('TZ=UTC')
})

test('a browser that does not start leaves no profile folder', async () => {
  await using folder = await scratch()
  const executable = await fakeBrowser(folder.path, 'exit 1')
  await failureOf(executable, folder.path)
  expect(await readdir(folder.path)).toEqual(['browser'])
})

test('a browser that never answers is given up after the time limit', async () => {
  await using folder = await scratch()
  vi.stubEnv('TMPDIR', folder.path)
  const executable = await fakeBrowser(folder.path, 'exec sleep 60')
  await using browser = startBrowser({ executable, timeout: 0.2, fontFolder: folder.path })
  await expect(browser.open(PAGE)).rejects.toMatchObject({
    exitCode: 3,
    message: expect.stringContaining('It ended with: no answer within 0.2 seconds.'),
  })
})

test('a browser is named by a path that is seen from here, though it runs elsewhere', async () => {
  await using folder = await scratch()
  const executable = await fakeBrowser(folder.path, 'echo "started" >&2; exit 1')
  expect(await failureOf(relative('.', executable), folder.path)).toMatchObject({
    message: `The browser ${executable} (--browser) does not start. It ended with: started.`,
  })
})
