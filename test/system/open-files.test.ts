import { chmod, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { openFiles } from '../../src/system/open-files.ts'
import { type Scratch, scratch } from './scratch.ts'

const NAME = process.platform === 'darwin' ? 'open' : 'xdg-open'

/** A desktop on which each call of the opener writes down what it was given, one a line. */
async function desktop(): Promise<{ folder: Scratch; env: NodeJS.ProcessEnv; opened(): Promise<string[]> }> {
  const folder = await scratch({ [NAME]: '#!/bin/sh\nprintf "%s %s\\n" "$#" "$1" >> "$(dirname "$0")/log"\n' })
  await chmod(join(folder.path, NAME), 0o755)
  const env = { PATH: `${folder.path}:/usr/bin:/bin`, DISPLAY: ':0' }
  const opened = async (): Promise<string[]> =>
    (await readFile(join(folder.path, 'log'), 'utf8').catch(() => '')).trim().split('\n').sort()
  return { folder, env, opened }
}

describe.skipIf(process.platform === 'win32')('outputs are opened', () => {
  test('each by its absolute name, which no shell reads', async () => {
    const { folder, env, opened } = await desktop()
    await using _ = folder
    const odd = '/out/a $(touch x) & "b".pdf'
    expect(await openFiles([odd, '-n.html'], env)).toBeUndefined()
    await vi.waitFor(async () => expect(await opened()).toEqual([`1 ${process.cwd()}/-n.html`, `1 ${odd}`].sort()))
  })

  test('as their folder where they are many', async () => {
    const { folder, env, opened } = await desktop()
    await using _ = folder
    await openFiles(
      Array.from({ length: 7 }, (_, at) => `/out/${at}.pdf`),
      env,
    )
    await vi.waitFor(async () => expect(await opened()).toEqual(['1 /out']))
  })

  test('not where an opener is missing, and it is said', async () => {
    const said = await openFiles(['/out/a.pdf'], { PATH: '/nonexistent', DISPLAY: ':0' })
    expect(said).toBe(`/out/a.pdf is not opened: there is no ${NAME}. Open it yourself.`)
  })
})

test('nothing is opened in CI, and it is said', async () => {
  const { folder, env, opened } = await desktop()
  await using _ = folder
  expect(await openFiles(['/out/a.pdf'], { ...env, CI: 'true' })).toBe('Nothing is opened, since this runs in CI.')
  expect(await opened()).toEqual([''])
})

test.runIf(process.platform === 'linux')('nothing is opened without a desktop, and it is said', async () => {
  expect(await openFiles(['/out/a.pdf'], {})).toMatch(/^Nothing is opened, since there is no desktop/)
})

test('where nothing was written nothing is said', async () => {
  expect(await openFiles([], { CI: 'true' })).toBeUndefined()
})
