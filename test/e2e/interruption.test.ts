import { mkdir, readdir, readFile, readlink } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { ROOT, startCommand, temporaryFolder } from './command.ts'
import { WHOLE } from './proposals.ts'

const FINISHED = /^EP-012\.(pdf|html|slides\.(html|pdf|md))$/

/** Milliseconds after the start: while Chrome starts, while the text is read, while pages are printed. */
const MOMENTS = [60, 250, 500, 900, 1500]

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test.each(MOMENTS)(
    `${signal} after %i ms leaves no process, no profile folder and no half-written file`,
    async (moment) => {
      await using folder = await temporaryFolder()
      const [temporary, out] = [join(folder.path, 'tmp'), join(folder.path, 'out')]
      for (const place of [temporary, out]) await mkdir(place)
      const run = startCommand([WHOLE, '--pdf', '--slides', '--html', '-o', out], {
        cwd: ROOT,
        env: { TMPDIR: temporary },
      })
      await wait(moment)
      run.stop(signal)
      const { code, stderr } = await run.ended
      // A signal that comes before any of our code runs ends Node itself, which a shell reports as the same 130.
      expect([130, 0], stderr).toContain(code ?? 130)
      expect(stderr).not.toMatch(/^\s+at /m)
      expect((await readdir(out)).filter((name) => !FINISHED.test(name))).toEqual([])
      expect(await readdir(temporary)).toEqual([])
      await vi.waitFor(async () => expect(await processesAt(folder.path)).toEqual([]))
    },
  )
}

test('a run that ends by itself leaves no process and no profile folder', async () => {
  await using folder = await temporaryFolder()
  const temporary = join(folder.path, 'tmp')
  await mkdir(temporary)
  const { code } = await startCommand([WHOLE, '-o', join(folder.path, 'out')], { env: { TMPDIR: temporary } }).ended
  expect(code).toBe(0)
  expect(await readdir(temporary)).toEqual([])
  await vi.waitFor(async () => expect(await processesAt(folder.path)).toEqual([]))
})

/** Command lines of the processes that name a folder in their arguments, environment or open files (Linux only). */
async function processesAt(folder: string): Promise<string[]> {
  const found: string[] = []
  const ids = (await readdir('/proc').catch(() => [])).filter(
    (name) => /^\d+$/.test(name) && Number(name) !== process.pid,
  )
  for (const id of ids) {
    const [command = '', environment = ''] = await Promise.all(
      ['cmdline', 'environ'].map((file) => readFile(join('/proc', id, file), 'utf8').catch(() => '')),
    )
    const cwd = await readlink(join('/proc', id, 'cwd')).catch(() => '')
    if ([command, environment, cwd].some((text) => text.includes(folder))) found.push(command.replaceAll('\0', ' '))
  }
  return found
}
