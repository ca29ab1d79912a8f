import { execFileSync } from 'node:child_process'
import { appendFile, cp, mkdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Manifest } from '../../src/record/manifest.ts'
import { manifestSchema, readManifest } from '../../src/record/manifest-schema.ts'
import { ROOT, runCommand, type TemporaryFolder, temporaryFolder } from './command.ts'

let folder: TemporaryFolder
let out: string

beforeAll(async () => {
  folder = await temporaryFolder()
  out = join(folder.path, 'out')
  await mkdir(join(folder.path, 'docs'))
  await cp(join(ROOT, 'fixtures/EP-012.md'), join(folder.path, 'docs/EP-012.md'))
  await writeFile(join(folder.path, 'docs/EP-013.md'), '# EP-013: Small\n\nSee [the other](EP-012.md).\n')
  const git = (...args: readonly string[]): Buffer =>
    execFileSync('git', ['-C', folder.path, '-c', 'user.name=A', '-c', 'user.email=a@b.c', ...args])
  git('init', '-q')
  git('add', 'docs/EP-012.md')
  git('commit', '-qm', 'Add')
  const args = ['docs', '--pdf', '--slides', '--png', '--attach-source', '--manifest', '-q']
  const run = await runCommand(args, { cwd: folder.path })
  expect(run).toMatchObject({ code: 0, stderr: '' })
})

afterAll(async () => {
  await folder[Symbol.asyncDispose]()
})

async function manifest(): Promise<Manifest> {
  return readManifest(await readFile(join(out, 'manifest.json'), 'utf8'))
}

/** What verify says of a copy of the outputs after something was done to it. */
async function afterwards(change: (copy: string) => Promise<void>, ...args: readonly string[]) {
  await using scratch = await temporaryFolder()
  const copy = join(scratch.path, 'out')
  await cp(out, copy, { recursive: true })
  await change(copy)
  return await runCommand(['verify', copy, ...args], { cwd: folder.path })
}

test('the manifest fits its published schema, and names every file with its source, commit and pages', async () => {
  const made = await manifest()
  const validate = new Ajv2020({ strict: true, strictTypes: false }).compile(manifestSchema())
  expect(validate(JSON.parse(JSON.stringify(made))), JSON.stringify(validate.errors)).toBe(true)
  expect(made.sources).toMatchObject([
    { path: 'docs/EP-012.md', changed: false },
    { path: 'docs/EP-013.md', changed: true },
  ])
  expect(made.sources[0]?.commit).toMatch(/^[0-9a-f]{40}$/)
  const pdf = made.artifacts.find(({ path }) => path === 'EP-012.pdf')
  expect(pdf).toMatchObject({ kind: 'pdf', source: 'docs/EP-012.md' })
  expect(pdf?.pages).toBeGreaterThan(5)
  expect(made.artifacts.some(({ path }) => path === 'EP-013.slides/001.png')).toBe(true)
  expect(made.browser?.version).toMatch(/Chrome/)
})

test('no path of the machine and no time is in the manifest', async () => {
  const text = await readFile(join(out, 'manifest.json'), 'utf8')
  expect(text).not.toContain(folder.path)
  expect(text).not.toMatch(/\d{2}:\d{2}:\d{2}/)
})

test('sha256sum agrees with the list of checksums', () => {
  const said = execFileSync('sha256sum', ['--strict', '-c', 'SHA256SUMS'], { cwd: out, encoding: 'utf8' })
  expect(said).toContain('manifest.json: OK')
})

test('outputs that were left alone are verified, and come to the same bytes again', async () => {
  const run = await runCommand(['verify', 'out', '--source', '.'], { cwd: folder.path })
  expect(run).toMatchObject({ code: 0, stderr: '' })
  expect(run.stdout).toMatch(/^(\d+) files as the manifest says, \1 of them made again with the same bytes\.$/m)
})

test('a file that was changed, is missing or became a link is told', async () => {
  const changed = await afterwards((copy) => appendFile(join(copy, 'EP-012.pdf'), ' '))
  expect(changed).toMatchObject({ code: 1 })
  expect(changed.stdout).toContain('EP-012.pdf: It is not the file that the run made.')
  const missing = await afterwards((copy) => rm(join(copy, 'EP-012.slides.md')))
  expect(missing.stdout).toContain('EP-012.slides.md: It is not there.')
  const link = await afterwards(async (copy) => {
    await rm(join(copy, 'EP-012.pdf'))
    await symlink(join(out, 'EP-012.pdf'), join(copy, 'EP-012.pdf'))
  })
  expect(link.stdout).toContain('EP-012.pdf: It is a link, or stands behind one.')
  expect([missing.code, link.code]).toEqual([1, 1])
})

test('a manifest that was changed together with a file is betrayed by the checksums', async () => {
  const run = await afterwards(async (copy) => {
    const file = join(copy, 'manifest.json')
    await writeFile(file, (await readFile(file, 'utf8')).replace('"kepler"', '"plain"'))
  })
  expect(run.code).toBe(1)
  expect(run.stdout).toContain('manifest.json: SHA256SUMS says something else of it than manifest.json.')
})

test('a file that the manifest does not name is told, and fails under --strict', async () => {
  const add = (copy: string): Promise<void> => writeFile(join(copy, 'EP-099.pdf'), 'x')
  const run = await afterwards(add)
  expect(run).toMatchObject({ code: 0 })
  expect(run.stdout).toContain('EP-099.pdf: The manifest does not name it.')
  expect(await afterwards(add, '--strict')).toMatchObject({ code: 1 })
})

test('a source that changed is told before anything is made from it', async () => {
  await using elsewhere = await temporaryFolder()
  await cp(join(folder.path, 'docs'), join(elsewhere.path, 'docs'), { recursive: true })
  await appendFile(join(elsewhere.path, 'docs/EP-013.md'), 'More.\n')
  const run = await runCommand(['verify', 'out', '--source', elsewhere.path], { cwd: folder.path })
  expect(run).toMatchObject({ code: 1 })
  expect(run.stdout).toContain('docs/EP-013.md: It is not the proposal that the run read.')
})

test('where other bytes come out, what differs is told', async () => {
  const run = await runCommand(['verify', 'out', '--source', '.', '--theme', 'plain'], { cwd: folder.path })
  expect(run).toMatchObject({ code: 1 })
  expect(run.stdout).toContain('EP-012.pdf: docs/EP-012.md comes to other bytes now.')
  expect(run.stdout).toMatch(/The theme was kepler [0-9a-f]{64}, and is plain [0-9a-f]{64}\./)
  expect(run.stdout).not.toContain('The tool was')
})

test.each([
  ['is not there', undefined],
  ['is no JSON', 'hello'],
  ['names a file outside', '{"manifest":1,"artifacts":[{"path":"../x"}]}'],
])('a manifest that %s is wrong usage', async (_, text) => {
  await using scratch = await temporaryFolder()
  if (text !== undefined) await writeFile(join(scratch.path, 'manifest.json'), text)
  const run = await runCommand(['verify', scratch.path])
  expect(run).toMatchObject({ code: 2, stdout: '' })
  expect(run.stderr).toContain('manifest.json')
})

test('CI has a manifest without asking, unless told otherwise or another file has its name', async () => {
  await using scratch = await temporaryFolder()
  await writeFile(join(scratch.path, 'EP-001.md'), '# EP-001: A\n\nText.\n')
  const run = (args: readonly string[], CI: string | undefined) =>
    runCommand(['EP-001.md', '--html', '-q', '-o', '.', ...args], { cwd: scratch.path, env: { CI } })
  const file = join(scratch.path, 'manifest.json')
  const there = (): Promise<boolean> =>
    readFile(file).then(
      () => true,
      () => false,
    )
  await run([], undefined)
  await run([], 'false')
  await run(['--no-manifest'], 'true')
  expect(await there()).toBe(false)
  await run([], 'true')
  expect(await there()).toBe(true)
  await writeFile(file, '{"name":"an app"}')
  expect(await run([], 'true')).toMatchObject({ code: 0 })
  const asked = await run(['--manifest'], undefined)
  expect(asked).toMatchObject({ code: 4 })
  expect(asked.stderr).toContain('is not a manifest of ep-export')
  expect(await readFile(file, 'utf8')).toBe('{"name":"an app"}')
})

test('a manifest in a checkout that is a link to what never ends is not read', async () => {
  await using scratch = await temporaryFolder()
  await writeFile(join(scratch.path, 'EP-001.md'), '# EP-001: A\n\nText.\n')
  const file = join(scratch.path, 'manifest.json')
  await symlink('/dev/zero', file)
  const run = await runCommand(['EP-001.md', '--html', '-q', '-o', '.'], { cwd: scratch.path, env: { CI: 'true' } })
  expect(run).toMatchObject({ code: 0 })
  expect(await readlink(file)).toBe('/dev/zero')
})
