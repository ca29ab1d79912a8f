import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fakeBrowser } from '../browser/fake-browser.ts'
import { ROOT, runCommand, temporaryFolder } from './command.ts'

const SMALL = join(ROOT, 'fixtures', 'small', 'front-matter.md')

test('a run keeps its pages with their files, the deck, timings, the log of Chrome and the report', async () => {
  await using folder = await temporaryFolder()
  const { code, stderr } = await runCommand([SMALL, '--pdf', '--slides', '-o', 'out', '--debug', 'kept'], {
    cwd: folder.path,
  })
  expect(code, stderr).toBe(0)
  expect(stderr).toContain(`paths and times of this machine: ${join(folder.path, 'kept', 'run-1')}`)
  const run = join(folder.path, 'kept', 'run-1')
  const names = await readdir(run, { recursive: true })
  expect((await readdir(run)).sort()).toEqual([
    'browser.log',
    'front-matter',
    'report.json',
    'run.json',
    'timings.json',
  ])
  expect(names).toEqual(expect.arrayContaining(['document', 'deck'].map((one) => `front-matter/${one}/page-1.html`)))
  expect(names.some((name) => /^front-matter\/document\/fonts\/.*\.woff2$/.test(name))).toBe(true)
  const read = (name: string) => readFile(join(run, name), 'utf8')
  expect(await read('front-matter/slides.md')).toMatch(/^---\n/)
  expect(await read('front-matter/document/page-1.html')).toMatch(
    /^<!doctype html>\s*<html[^>]*>\s*<head>\s*<meta http-equiv="Content-Security-Policy"/i,
  )
  expect(JSON.parse(await read('timings.json')).total).toBeGreaterThan(0)
  expect(JSON.parse(await read('report.json')).artifacts).toHaveLength(4)
  expect(await read('browser.log')).toMatch(/^\$ \/.*chromium\n {4}--headless/)
  expect((await readdir(folder.path)).sort()).toEqual(['kept', 'out'])
})

test('a browser that does not start leaves what it said, and the reason', async () => {
  await using folder = await temporaryFolder()
  const browser = await fakeBrowser(folder.path, 'echo "no such library" >&2; exit 1')
  const { code } = await runCommand([SMALL, '--pdf', '--browser', browser, '--debug', 'kept'], { cwd: folder.path })
  expect(code).toBe(3)
  const run = join(folder.path, 'kept', 'run-1')
  expect(await readFile(join(run, 'browser.log'), 'utf8')).toMatch(
    /--headless[\s\S]*no such library\nEnded with 1\.\n$/,
  )
  expect(await readFile(join(run, 'error.txt'), 'utf8')).toContain('does not start')
  expect(JSON.parse(await readFile(join(run, 'run.json'), 'utf8')).request.browser).toBe(browser)
})

test('a folder that cannot be made ends with 4, before anything else is done', async () => {
  await using folder = await temporaryFolder()
  await writeFile(join(folder.path, 'kept'), 'mine')
  const { code, stderr } = await runCommand([SMALL, '--html', '--debug', 'kept'], { cwd: folder.path })
  expect(code).toBe(4)
  expect(stderr).toMatch(/^error: kept cannot be written: .* Name another folder with --debug\.\n$/)
  expect(await readdir(folder.path)).toEqual(['kept'])
})

test('nothing is written over, and no link is followed', async () => {
  await using folder = await temporaryFolder()
  await Promise.all(['kept', 'elsewhere'].map((name) => mkdir(join(folder.path, name))))
  await symlink(join(folder.path, 'elsewhere'), join(folder.path, 'kept', 'run-1'))
  const { code } = await runCommand([SMALL, '--html', '--debug', 'kept'], { cwd: folder.path })
  expect(code).toBe(0)
  expect(await readdir(join(folder.path, 'elsewhere'))).toEqual([])
  expect((await readdir(join(folder.path, 'kept'))).sort()).toEqual(['run-1', 'run-2'])
})
