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

/** What somebody writes who uses the library: what must be taken, and what must not be. */
const USE = `import { checkFiles, exportProposals, type ExportRequest, type Proposal, readProposal, UserError } from 'ep-export'
import proposalSchema from 'ep-export/schema/proposal.schema.json' with { type: 'json' }

const request: ExportRequest = { inputs: ['EP-012.md'], outputs: ['pdf'], onArtifact: ({ path, pages }) => console.log(path, pages) }
const proposal: Proposal = readProposal('# A', 'a.md').value
export const blocks: number = proposal.root.children.length
export const codes: Promise<readonly string[]> = checkFiles().then(({ diagnostics }) => diagnostics.map(({ code }) => code))
export const schema: { title: string } = proposalSchema
export const exitCode = (error: unknown): number => (error instanceof UserError ? error.exitCode : 1)
await exportProposals(request)
// @ts-expect-error: There is no such output.
export const other: ExportRequest = { outputs: ['docx'] }
// @ts-expect-error: Nodes of the text have their types too.
export const words: string = proposal.root.children.length
`

test.each([
  ['node16', 'node16'],
  ['nodenext', 'nodenext'],
  ['esnext', 'bundler'],
])(
  'its types fit a program of module %s whose imports are resolved as %s, with nothing else installed',
  async (module, resolution) => {
    const consumer = join(folder.path, `types-${resolution}`)
    await mkdir(consumer)
    await writeFile(join(consumer, 'package.json'), '{ "type": "module" }')
    await writeFile(
      join(consumer, 'use.ts'),
      USE.replace(/^.*$/gm, (line) => (module === 'node16' ? line.replace(" with { type: 'json' }", '') : line)),
    )
    const compilerOptions = {
      module,
      moduleResolution: resolution,
      target: 'es2022',
      strict: true,
      exactOptionalPropertyTypes: true,
      resolveJsonModule: true,
      types: [],
      noEmit: true,
    }
    await writeFile(join(consumer, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['use.ts'] }))
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc')
    const { stdout } = await run(process.execPath, [tsc, '-p', consumer]).catch((error: { stdout: string }) => error)
    expect(stdout).toBe('')
  },
  60_000,
)

test('every name of the library has an example, and every example runs', async () => {
  const { default: _, ...library }: Record<string, unknown> = await import(join(installed, 'dist/index.js'))
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
