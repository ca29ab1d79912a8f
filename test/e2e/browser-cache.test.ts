import { chmod, chown, mkdir, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findEmbedded } from '../../src/browser/embedded.ts'
import { isThere } from '../../src/system/is-there.ts'
import { type Run, runCommand, type TemporaryFolder, temporaryFolder } from './command.ts'

/** Below a cache, where the browser is unpacked to. */
const BROWSER = ((): string => {
  const found = findEmbedded()
  if ('missing' in found) throw new Error(`There is no embedded browser here: ${found.missing}.`)
  return join(`chromium-${found.version}`, 'chromium')
})()

const OWN = `ep-export-${process.getuid?.()}`

let folder: TemporaryFolder

beforeEach(async () => {
  folder = await temporaryFolder()
  await mkdir(at('temporary'))
  await mkdir(at('home'))
  await chmod(at('temporary'), 0o1777)
  await writeFile(at('EP-1.md'), '# EP-1: A\n\n## Summary\n\nWords.\n')
})

afterEach(() => folder[Symbol.asyncDispose]())

const at = (...parts: readonly string[]): string => join(folder.path, ...parts)

/** Exports with nothing of this user's but a home and a folder for temporary files. */
const run = (out: string, env: Readonly<Record<string, string | undefined>> = {}): Promise<Run> =>
  runCommand([at('EP-1.md'), '--pdf', '-o', at(out)], {
    cwd: folder.path,
    env: {
      HOME: at('home'),
      TMPDIR: at('temporary'),
      XDG_CACHE_HOME: undefined,
      EP_EXPORT_BROWSER: undefined,
      PUPPETEER_EXECUTABLE_PATH: undefined,
      CHROME_PATH: undefined,
      ...env,
    },
  })

/** Puts a program where a browser may be looked for, and leaves its folders as others made them. */
async function plant(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, `#!/bin/sh\ntouch '${at('RAN')}'\n`)
  await chmod(path, 0o755)
}

test('a browser that somebody put into a shared folder is never run', async () => {
  // Where the package itself unpacks to, and where we would in the folder that everybody can write to.
  await plant(at('temporary/chromium'))
  await plant(at('temporary', OWN, BROWSER))
  await chmod(at('temporary', OWN), 0o777)
  expect(await run('out')).toMatchObject({ code: 0 })
  expect(await isThere(at('RAN'))).toBe(false)
  expect(await readdir(at('out'))).toEqual(['EP-1.pdf'])
  expect((await stat(at('home/.cache/ep-export', BROWSER))).size).toBeGreaterThan(50_000_000)
})

/** Ways in which the only folder that a cache could be in is not this user's alone. */
const SHARED: Readonly<Record<string, () => Promise<void>>> = {
  'can be written to by everybody': () => chmod(at('temporary', OWN), 0o777),
  'can be written to by a group': () => chmod(at('temporary', OWN), 0o770),
  'is a link': async () => {
    await mkdir(at('planted'))
    await plant(at('planted', BROWSER))
    await rm(at('temporary', OWN), { recursive: true })
    await symlink(at('planted'), at('temporary', OWN))
  },
  ...(process.getuid?.() === 0 ? { 'is another user’s': () => chown(at('temporary', OWN), 65_534, 65_534) } : {}),
}

test.each(Object.keys(SHARED))('nor is one in the only folder there is, where that %s', async (how) => {
  await plant(at('temporary', OWN, BROWSER))
  await chmod(at('temporary', OWN), 0o700)
  await SHARED[how]?.()
  // No home, so that the shared folder is all that is left; then no browser, or one that is installed.
  const { code, stderr } = await run('out', { HOME: at('nowhere') })
  expect(await isThere(at('RAN'))).toBe(false)
  expect([0, 3]).toContain(code)
  expect(stderr).not.toMatch(/^\s+at /m)
})

test('a file by the name of the browser that this user cannot have unpacked is replaced by the browser', async () => {
  // Half of one, under the name of one that is being written.
  const cache = at('home/.cache/ep-export')
  await plant(join(cache, dirname(BROWSER), '.chromium.0123456789ab.ep-export-part'))
  await chmod(cache, 0o700)
  expect(await run('out')).toMatchObject({ code: 0 })
  expect(await isThere(at('RAN'))).toBe(false)
})

test('two first runs at once both succeed, and leave one browser', async () => {
  const runs = await Promise.all([run('one'), run('two')])
  expect(runs.map(({ code, stderr }) => ({ code, stderr: code === 0 ? '' : stderr }))).toEqual([
    { code: 0, stderr: '' },
    { code: 0, stderr: '' },
  ])
  const files = await readdir(at('home/.cache/ep-export', dirname(BROWSER)))
  expect(files).toContain('chromium')
  expect(files.filter((name) => name.startsWith('.'))).toEqual([])
  expect([await readdir(at('one')), await readdir(at('two'))]).toEqual([['EP-1.pdf'], ['EP-1.pdf']])
})
