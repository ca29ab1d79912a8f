import { cp, mkdir, readdir, readFile, utimes } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT, runCommand, temporaryFolder } from './command.ts'

/** A proposal with dates, one without any, and one whose characters need many fonts. */
const PROPOSALS = ['EP-012.md', 'small/no-title.md', 'small/cjk-and-emoji.md']

const ENDINGS = ['.html', '.pdf', '.slides', '.slides.html', '.slides.md', '.slides.pdf', '.slides.png', '.slides.pptx']

test('two folders, time zones and locales give the same bytes for every output', async () => {
  await using here = await temporaryFolder()
  await using there = await temporaryFolder()
  const deep = join(there.path, 'a', 'much deeper', 'folder')
  await exportIn(here.path, new Date('2001-02-03'), {
    TZ: 'Pacific/Auckland',
    LANG: 'C',
    LC_ALL: 'C',
    LANGUAGE: undefined,
  })
  await exportIn(deep, new Date('2024-12-31T23:59:59Z'), {
    TZ: 'America/Los_Angeles',
    LANG: 'de_DE.UTF-8',
    LC_ALL: 'de_DE.UTF-8',
    LANGUAGE: 'de',
  })
  const names = (await readdir(join(here.path, 'out'))).sort()
  expect(names).toEqual(
    ['EP-012', 'cjk-and-emoji', 'no-title'].flatMap((name) => ENDINGS.map((ending) => name + ending)).sort(),
  )
  const files = await filesIn(join(here.path, 'out'))
  expect(files.filter((name) => name.startsWith('EP-012.slides/')).length).toBeGreaterThan(8)
  expect(await filesIn(join(deep, 'out'))).toEqual(files)
  for (const name of files) {
    const [one, other] = await Promise.all([here.path, deep].map((folder) => readFile(join(folder, 'out', name))))
    expect(one !== undefined && other?.equals(one), name).toBe(true)
  }
})

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort()
}

async function exportIn(folder: string, day: Date, env: Record<string, string | undefined>): Promise<void> {
  await mkdir(folder, { recursive: true })
  await cp(join(ROOT, 'fixtures'), join(folder, 'fixtures'), { recursive: true })
  // The day of the file may not show either.
  for (const proposal of PROPOSALS) {
    await utimes(join(folder, 'fixtures', proposal), day, day)
  }
  const inputs = PROPOSALS.map((proposal) => join('fixtures', proposal))
  const { code, stderr } = await runCommand([...inputs, '--pdf', '--html', '--slides', '--pptx', '--png'], {
    cwd: folder,
    env,
  })
  expect(code, stderr).toBe(0)
}
