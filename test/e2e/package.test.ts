import { execFile } from 'node:child_process'
import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { publint } from 'publint'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROOT, type TemporaryFolder, temporaryFolder } from './command.ts'

const run = promisify(execFile)

/** Megabytes that the package may have, without the browser. */
const LARGEST = 15

/** What npm says of a package that it made. */
interface Packed {
  readonly size: number
  readonly filename: string
  readonly files: readonly { readonly path: string }[]
}

let folder: TemporaryFolder
let packed: Packed
/** The package as it is installed, with nothing of this checkout around it but its one dependency. */
let installed: string

beforeAll(async () => {
  folder = await temporaryFolder()
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder.path]
  const { stdout } = await run('npm', args, { cwd: ROOT, maxBuffer: 16 * 1024 * 1024 })
  ;[packed] = JSON.parse(stdout) as [Packed]
  await run('tar', ['-xzf', join(folder.path, packed.filename), '-C', folder.path])
  const modules = join(folder.path, 'node_modules')
  installed = join(modules, 'ep-export')
  await mkdir(join(modules, '@sparticuz'), { recursive: true })
  await cp(join(folder.path, 'package'), installed, { recursive: true })
  await symlink(join(ROOT, 'node_modules/@sparticuz/chromium'), join(modules, '@sparticuz/chromium'))
  await cp(join(ROOT, 'fixtures/EP-012.md'), join(folder.path, 'EP-012.md'))
}, 60_000)

afterAll(async () => {
  await folder[Symbol.asyncDispose]()
})

test(`the package has at most ${LARGEST} MB, and no test and no fixture`, () => {
  expect(packed.size / 1e6).toBeLessThanOrEqual(LARGEST)
  const strangers = packed.files.filter(({ path }) =>
    /(?:^|\/)(?:test|tests|fixtures|shared|src)\/|\.test\.|\.map$/.test(path),
  )
  expect(strangers).toEqual([])
})

test('publint finds nothing in it', async () => {
  const { messages } = await publint({ pkgDir: installed, strict: true, pack: false })
  expect(messages).toEqual([])
})

test('it brings no program that runs when it is installed, and one dependency, pinned', async () => {
  const { scripts, dependencies } = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8'))
  expect(Object.keys(scripts).filter((name) => /^(?:pre|post)?install$/.test(name))).toEqual([])
  expect(dependencies).toEqual({ '@sparticuz/chromium': expect.stringMatching(/^\d+\.\d+\.\d+$/) })
})

test('the command runs from it, away from this checkout', async () => {
  const { stdout } = await run(process.execPath, [join(installed, 'dist/cli.js'), 'EP-012.md', '--pdf'], {
    cwd: folder.path,
    env: { ...process.env, CI: undefined },
  })
  expect(stdout).toMatch(/^out\/EP-012\.pdf {2}\d+ pages/)
})

test('every name of the library has an example, and every example runs', async () => {
  const library: object = await import(join(installed, 'dist/index.js'))
  const told = new Map<string, string>()
  for (const file of await readdir(join(installed, 'dist/types'), { recursive: true })) {
    if (!file.endsWith('.d.ts')) continue
    const text = await readFile(join(installed, 'dist/types', file), 'utf8')
    // A comment ends before the declaration that it belongs to.
    for (const [, comment = '', name = ''] of text.matchAll(
      /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export declare (?:async )?(?:function\*?|const|class) (\w+)/g,
    )) {
      const [, example] = /@example\s*\n \* ```ts\n([\s\S]*?) \* ```/.exec(comment) ?? []
      if (example !== undefined) told.set(name, example.replace(/^ \* ?/gm, ''))
    }
  }
  expect(Object.keys(library).filter((name) => !told.has(name))).toEqual([])
  for (const [name, example] of told) {
    const file = join(folder.path, `${name}.mjs`)
    await writeFile(file, example)
    const { stdout, stderr } = await run(process.execPath, [file], { cwd: folder.path })
    expect(stdout, name).not.toBe('')
    expect(stderr, name).toBe('')
  }
}, 120_000)
