import { createHash } from 'node:crypto'
import { copyFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exportWithReport, ROOT, type Run, runCommand, temporaryFolder } from './command.ts'
import { readPrinted } from './printed.ts'
import { WHOLE } from './proposals.ts'

const SMALL = join(ROOT, 'fixtures', 'small', 'front-matter.md')

/** The run ended with a code, one line that says why and what to do, and nothing on stdout. */
function expectTrouble({ code, stdout, stderr }: Run, exitCode: number, message: RegExp): void {
  expect({ code, stdout, lines: stderr.trim().split('\n') }, stderr).toEqual({
    code: exitCode,
    stdout: '',
    lines: [expect.stringMatching(message)],
  })
}

/** Nothing was written, not even a part of it. */
async function expectEmpty(folder: string): Promise<void> {
  expect(await readdir(folder).catch(() => [])).toEqual([])
}

describe('wrong usage ends with 2 and one line:', () => {
  test('an option that nobody offers, with the one that was meant', async () => {
    expectTrouble(await runCommand([WHOLE, '--slide']), 2, /no option --slide\..*Did you mean --slides\?/)
  })

  test('a value that an option does not take', async () => {
    await using folder = await temporaryFolder()
    expectTrouble(await runCommand([SMALL, '--paper', 'a3', '-o', join(folder.path, 'out')]), 2, /paper/)
    expectTrouble(await runCommand([SMALL, '--jobs', '0', '-o', join(folder.path, 'out')]), 2, /--jobs/)
    expectTrouble(await runCommand([SMALL, '--profile', 'kepp', '-o', join(folder.path, 'out')]), 2, /kepp.*kep\?/)
    expectTrouble(await runCommand([SMALL, '--theme', 'keplr', '-o', join(folder.path, 'out')]), 2, /keplr.*kepler/)
    await expectEmpty(folder.path)
  })

  test('a file that does not exist', async () => {
    await using folder = await temporaryFolder()
    const run = await runCommand(['EP-404.md', '--pdf'], { cwd: folder.path })
    expectTrouble(run, 2, /EP-404\.md/)
    await expectEmpty(folder.path)
  })

  test('a folder without proposals', async () => {
    await using folder = await temporaryFolder()
    await mkdir(join(folder.path, 'empty'))
    const run = await runCommand(['empty', '--pdf'], { cwd: folder.path })
    expectTrouble(run, 2, /empty/)
    expect(await readdir(folder.path)).toEqual(['empty'])
  })

  test('no file named and none found here, with the places where it looked', async () => {
    await using folder = await temporaryFolder()
    const run = await runCommand(['--pdf'], { cwd: folder.path })
    expectTrouble(run, 2, /EP-\*\.md.*docs/)
    await expectEmpty(folder.path)
  })

  test.each(['proposal.rst', 'proposal.txt', 'proposal.docx'])('%s, which is no Markdown', async (name) => {
    await using folder = await temporaryFolder()
    await writeFile(join(folder.path, name), 'Title\n=====\n')
    const run = await runCommand([name, '--pdf', '-o', 'out'], { cwd: folder.path })
    expectTrouble(run, 2, new RegExp(`${name}.*Markdown`))
    expect(await readdir(folder.path)).toEqual([name])
  })

  test('two proposals that would be written under one name', async () => {
    await using folder = await temporaryFolder()
    for (const place of ['a', 'b']) {
      await mkdir(join(folder.path, place))
      await copyFile(SMALL, join(folder.path, place, 'EP-001.md'))
    }
    const run = await runCommand(['a/EP-001.md', 'b/EP-001.md', '--pdf'], { cwd: folder.path })
    expectTrouble(run, 2, /a\/EP-001\.md and b\/EP-001\.md/)
  })

  test('a setting in the config that nobody knows, with the one that was meant', async () => {
    await using folder = await temporaryFolder()
    await copyFile(SMALL, join(folder.path, 'EP-001.md'))
    await writeFile(join(folder.path, 'ep-export.yaml'), 'papper: a4\n')
    const run = await runCommand(['--pdf'], { cwd: folder.path })
    expectTrouble(run, 2, /papper.*paper/)
  })
})

test('a file that holds no text is refused in one line', async () => {
  await using folder = await temporaryFolder()
  await writeFile(join(folder.path, 'EP-001.md'), Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255, 254, 0, 0]))
  const run = await runCommand(['EP-001.md', '--pdf'], { cwd: folder.path })
  expect([1, 2]).toContain(run.code)
  expect(run.stderr).toMatch(/EP-001\.md/)
  expect(run.stderr).not.toMatch(/^\s+at /m)
  expect(await readdir(folder.path)).toEqual(['EP-001.md'])
})

test('one proposal that cannot be read does not stop the others', async () => {
  await using folder = await temporaryFolder()
  await writeFile(join(folder.path, 'EP-001.md'), Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 255, 254, 0, 0]))
  await copyFile(SMALL, join(folder.path, 'EP-002.md'))
  const { run, report } = await exportWithReport(['--pdf'], { cwd: folder.path })
  expect(run.code).toBe(1)
  expect(report.artifacts.map(({ path }) => path)).toEqual(['out/EP-002.pdf'])
})

test('no usable browser ends with 3, one line, and nothing written', async () => {
  await using folder = await temporaryFolder()
  const out = join(folder.path, 'out')
  expectTrouble(await runCommand([SMALL, '--pdf', '--browser', '/nonexistent', '-o', out]), 3, /\/nonexistent/)
  await expectEmpty(folder.path)
})

test('html alone needs no browser', async () => {
  await using folder = await temporaryFolder()
  const run = await runCommand([SMALL, '--html', '--browser', '/nonexistent', '-o', folder.path])
  expect(run.code, run.stderr).toBe(0)
  expect(await readdir(folder.path)).toEqual(['front-matter.html'])
})

test('a file where the output folder should be ends with 4 and stays as it is', async () => {
  await using folder = await temporaryFolder()
  const out = join(folder.path, 'out')
  await writeFile(out, 'mine')
  const run = await runCommand([SMALL, '--pdf', '--slides', '-o', out])
  expect(run.code).toBe(4)
  expect(run.stderr).toContain(out)
  expect(run.stderr).not.toMatch(/^\s+at /m)
  // One for the document, one for the deck.
  expect(run.stderr.match(/^error: /gm)).toHaveLength(2)
  expect(await readFile(out, 'utf8')).toBe('mine')
  expect(await readdir(folder.path)).toEqual(['out'])
})

test('a folder where an output should be ends with 4 and leaves no half of it', async () => {
  await using folder = await temporaryFolder()
  await mkdir(join(folder.path, 'front-matter.pdf', 'inside'), { recursive: true })
  const run = await runCommand([SMALL, '--pdf', '-o', folder.path])
  expect(run.code).toBe(4)
  expect(run.stderr).not.toMatch(/^\s+at /m)
  expect(await readdir(folder.path)).toEqual(['front-matter.pdf'])
})

test('without a file it exports the proposals found here, and no template, index or README', async () => {
  await using folder = await temporaryFolder()
  for (const name of ['EP-001.md', 'draft-quiet.md', 'EP-TEMPLATE.md', 'README.md', 'notes.md']) {
    await copyFile(SMALL, join(folder.path, name))
  }
  for (const place of ['docs', 'enhancements', 'node_modules']) await mkdir(join(folder.path, place))
  await copyFile(SMALL, join(folder.path, 'docs', 'EP-002.md'))
  await copyFile(SMALL, join(folder.path, 'docs', 'index.md'))
  await copyFile(SMALL, join(folder.path, 'enhancements', 'EP_003.md'))
  await copyFile(SMALL, join(folder.path, 'node_modules', 'EP-004.md'))
  const { run, report } = await exportWithReport(['--html'], { cwd: folder.path })
  expect(run.code).toBe(0)
  const sources = report.artifacts.map(({ source }) => source).sort()
  expect(sources).toEqual(['EP-001.md', 'docs/EP-002.md', 'draft-quiet.md', 'enhancements/EP_003.md'])
  expect((await readdir(join(folder.path, 'out'))).sort()).toEqual([
    'EP-001.html',
    'EP-002.html',
    'EP_003.html',
    'draft-quiet.html',
  ])
})

test('with no output named it makes the document and the deck', async () => {
  await using folder = await temporaryFolder()
  const run = await runCommand([SMALL, '-o', folder.path])
  expect(run.code, run.stderr).toBe(0)
  expect((await readdir(folder.path)).sort()).toEqual([
    'front-matter.pdf',
    'front-matter.slides.html',
    'front-matter.slides.md',
    'front-matter.slides.pdf',
  ])
})

test('--json prints one object that says what stands on disk', async () => {
  await using folder = await temporaryFolder()
  const { run, report } = await exportWithReport([WHOLE, '--pdf', '--slides', '--html', '-o', folder.path])
  expect(run.code).toBe(0)
  expect(report.version).toBe(JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')).version)
  const kinds = report.artifacts.map(({ kind }) => kind).sort()
  expect(kinds).toEqual(['html', 'pdf', 'slides-html', 'slides-md', 'slides-pdf'])
  for (const artifact of report.artifacts) {
    const bytes = await readFile(resolve(ROOT, artifact.path))
    expect(artifact.bytes).toBe(bytes.length)
    expect(artifact.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(artifact.source).toBe(WHOLE)
    if (artifact.kind === 'pdf') expect(artifact.pages).toBe((await readPrinted(bytes)).pages.length)
    if (artifact.kind.startsWith('slides')) expect(artifact.slides).toBeGreaterThan(8)
  }
  expect(Array.isArray(report.diagnostics)).toBe(true)
  expect(Object.values(report.timings).every((time) => time >= 0)).toBe(true)
})

test('diagnostics name code, severity, file and line', async () => {
  await using folder = await temporaryFolder()
  const source = 'fixtures/small/images.md'
  const { report } = await exportWithReport([source, '--html', '-o', folder.path])
  const missing = report.diagnostics.find(({ message }) => message.includes('not-there.png'))
  expect(missing).toMatchObject({ severity: 'warning', file: source, line: 15 })
  expect(missing?.code).toMatch(/^[a-z]+(-[a-z]+)*$/)
})

test('--strict turns a warning into exit code 1, and writes all the same', async () => {
  await using folder = await temporaryFolder()
  const args = ['fixtures/small/images.md', '--html', '-o', folder.path]
  expect((await runCommand(args)).code).toBe(0)
  expect((await runCommand([...args, '--strict'])).code).toBe(1)
  expect(await readdir(folder.path)).toEqual(['images.html'])
})

test('--quiet says nothing where there is no error', async () => {
  await using folder = await temporaryFolder()
  const run = await runCommand([WHOLE, '--html', '--quiet', '-o', folder.path])
  expect(run).toEqual({ code: 0, stdout: '', stderr: '' })
})

test('--verbose names the browser and whether its sandbox is on', async () => {
  await using folder = await temporaryFolder()
  const run = await runCommand([SMALL, '--pdf', '--verbose', '-o', folder.path])
  expect(run.stderr).toMatch(/browser: .*sandbox (on|off)/)
})

test('without a terminal no colour is used', async () => {
  await using folder = await temporaryFolder()
  const run = await runCommand(['fixtures/small/images.md', '--html', '--verbose', '-o', folder.path])
  expect(run.stdout + run.stderr).not.toContain('\u001b')
})

test('--paper letter prints on letter paper, and a4 is the default', async () => {
  await using folder = await temporaryFolder()
  const sizeOf = async (): Promise<number[]> => {
    const [page] = (await readPrinted(await readFile(join(folder.path, 'front-matter.pdf')))).pages
    return [Math.round(page?.width ?? 0), Math.round(page?.height ?? 0)]
  }
  await runCommand([SMALL, '--pdf', '-o', folder.path])
  expect(await sizeOf()).toEqual([595, 842])
  await runCommand([SMALL, '--pdf', '--paper', 'letter', '-o', folder.path])
  expect(await sizeOf()).toEqual([612, 792])
})

test('SOURCE_DATE_EPOCH wins over the dates of the document', async () => {
  await using folder = await temporaryFolder()
  await runCommand([SMALL, '--pdf', '-o', folder.path], { env: { SOURCE_DATE_EPOCH: '1700000000' } })
  const { information } = await readPrinted(await readFile(join(folder.path, 'front-matter.pdf')))
  expect(information.CreationDate).toMatch(/^D:20231114/)
})

test('--help groups the options and gives examples; --version says the version', async () => {
  const help = await runCommand(['--help'])
  expect(help.code).toBe(0)
  for (const words of ['--pdf', '--slides', '--html', '--out', '--jobs', 'EP-012.md --pdf', 'Exit codes']) {
    expect(help.stdout).toContain(words)
  }
  const version = await runCommand(['--version'])
  expect(version).toEqual({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), stderr: '' })
})

test('an input is never written to', async () => {
  await using folder = await temporaryFolder()
  const input = join(folder.path, 'EP-001.md')
  await copyFile(SMALL, input)
  const before = await stat(input)
  await runCommand(['EP-001.md', '--pdf', '--slides', '--html', '-o', '.'], { cwd: folder.path })
  const after = await stat(input)
  expect([after.mtimeMs, after.size, after.ino]).toEqual([before.mtimeMs, before.size, before.ino])
})

test.skipIf(process.getuid?.() !== 0)(
  '--sandbox require refuses to run where Chrome has none, before anything is written',
  async () => {
    await using folder = await temporaryFolder()
    const run = await runCommand([WHOLE, '--pdf', '--sandbox', 'require', '-o', join(folder.path, 'out')])
    expect(run.code).toBe(3)
    expect(run.stderr).toContain('Chrome would run without its sandbox')
    expect(await readdir(folder.path)).toEqual([])
  },
)
