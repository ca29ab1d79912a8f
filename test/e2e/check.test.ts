import { existsSync } from 'node:fs'
import { chmod, copyFile, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import Ajv from 'ajv-draft-04'
import formats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { ROOT, runCommand, temporaryFolder } from './command.ts'
import { WHOLE } from './proposals.ts'

const KEPLER = join(ROOT, '../shared/corpus/kepler/main')

/** A proposal with an error in its last line. */
const BROKEN = `${await readFile(join(ROOT, WHOLE), 'utf8')}\n![A drawing](gone.png)\n`

async function proposalIn(folder: string, text: string, name = 'EP-012.md'): Promise<string> {
  await writeFile(join(folder, name), text)
  return name
}

describe('the exit code of check is', () => {
  test('0 for a proposal with nothing but hints', async () => {
    const { code, stdout, stderr } = await runCommand(['check', WHOLE])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/in 1 proposal\n$/)
  })

  test('1 for errors, and for warnings under --strict', async () => {
    await using folder = await temporaryFolder()
    const broken = await proposalIn(folder.path, '# EP-012: Power\n\n![A drawing](gone.png)\n')
    const warned = await proposalIn(folder.path, '# EP-013: Power\n\nTBD\n', 'EP-013.md')
    const codes = [[broken], [warned], [warned, '--strict']].map((args) =>
      runCommand(['check', ...args], { cwd: folder.path }).then(({ code }) => code),
    )
    expect(await Promise.all(codes)).toEqual([1, 0, 1])
  })

  test('2 for what nobody offers, with one line that says what was meant', async () => {
    const wrong = [['--fx'], ['--format', 'sarf'], ['--profile', 'kepp'], ['none.md']]
    for (const args of wrong) {
      const { code, stdout, stderr } = await runCommand(['check', ...args, WHOLE])
      expect([code, stdout, stderr.trim().split('\n').length], stderr).toEqual([2, '', 1])
    }
  })

  test.each(['proposal.rst', 'proposal.adoc'])('2 for %s, with the way to convert it', async (name) => {
    await using folder = await temporaryFolder()
    await proposalIn(folder.path, 'Title\n=====\n', name)
    const { code, stderr } = await runCommand(['check', name], { cwd: folder.path })
    expect(code).toBe(2)
    expect(stderr).toContain(`pandoc -t gfm ${name} -o proposal.md`)
  })
})

describe('check tells the same findings', () => {
  const tell = async (format: string): Promise<string> => {
    await using folder = await temporaryFolder()
    const file = await proposalIn(folder.path, BROKEN)
    const { code, stdout } = await runCommand(['check', file, '--format', format], { cwd: folder.path })
    expect(code).toBe(1)
    return stdout
  }
  const line = BROKEN.trimEnd().split('\n').length

  test('as text with the line that is meant', async () => {
    const told = await tell('pretty')
    expect(told).toContain(`EP-012.md:${line}:1 error The image “gone.png” is not there.`)
    expect(told).toContain(`> ${line} | ![A drawing](gone.png)`)
  })

  test('as JSON', async () => {
    const { diagnostics } = JSON.parse(await tell('json'))
    expect(diagnostics).toContainEqual(expect.objectContaining({ code: 'broken-image', severity: 'error', line }))
  })

  test('as SARIF that is valid', async () => {
    const log = JSON.parse(await tell('sarif'))
    const ajv = new Ajv({ strict: false, unicodeRegExp: false })
    formats.default(ajv as never)
    const validate = ajv.compile(
      createRequire(import.meta.url)('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'),
    )
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
    expect(log.runs[0].results).toContainEqual(expect.objectContaining({ ruleId: 'broken-image', level: 'error' }))
  })

  test('as annotations of a workflow run', async () => {
    expect(await tell('github')).toContain(`::error file=EP-012.md,line=${line},col=1,title=broken-image::`)
  })

  test('as a report of JUnit', async () => {
    const told = await tell('junit')
    expect(told).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites /)
    expect(told).toContain(`<testcase name="broken-image ${line}:1" classname="EP-012.md">`)
  })
})

describe('check --fix', () => {
  const text =
    '# EP-012: Power\n\n**Status**: Draft\n**Author**: @ana\n**Created**: 14 August 2025\n\n## summary\n\nWords.\n'

  test('writes only the file named, in one step, and leaves nothing else behind', async () => {
    await using folder = await temporaryFolder()
    const [mended, other] = [join(folder.path, 'EP-012.md'), join(folder.path, 'EP-013.md')]
    await writeFile(mended, text)
    await writeFile(other, text.replace('012', '013'))
    await chmod(mended, 0o640)
    const [before, untouched] = await Promise.all([stat(mended), stat(other)])
    const { code } = await runCommand(['check', 'EP-012.md', '--fix'], { cwd: folder.path })
    const [after, still] = await Promise.all([stat(mended), stat(other)])
    expect(code).toBe(0)
    expect(await readFile(mended, 'utf8')).toMatch(/\*\*Created\*\*: 2025-08-14\n\n## Summary\n\nWords\.\n\n## Problem/)
    expect(after.ino).not.toBe(before.ino)
    expect(after.mode & 0o777).toBe(0o640)
    expect([still.ino, still.mtimeMs]).toEqual([untouched.ino, untouched.mtimeMs])
    expect((await readdir(folder.path)).sort()).toEqual(['EP-012.md', 'EP-013.md'])
  })

  test('changes nothing the second time', async () => {
    await using folder = await temporaryFolder()
    const file = await proposalIn(folder.path, text)
    await runCommand(['check', file, '--fix'], { cwd: folder.path })
    const once = await readFile(join(folder.path, file), 'utf8')
    const { stdout } = await runCommand(['check', file, '--fix'], { cwd: folder.path })
    expect(await readFile(join(folder.path, file), 'utf8')).toBe(once)
    expect(stdout).not.toContain('mended')
  })
})

test('a family of the config is asked for its own sections', async () => {
  await using folder = await temporaryFolder()
  await writeFile(
    join(folder.path, 'ep-export.yaml'),
    'profiles: { acme: { title: Acme RFC, signs: [{ file: "rfc-##.md" }], sections: [Dangers] } }\n',
  )
  await copyFile(join(ROOT, WHOLE), join(folder.path, 'rfc-12.md'))
  const args = ['check', 'rfc-12.md', '--format', 'github']
  const own = await runCommand(args, { cwd: folder.path })
  const named = await runCommand([...args, '--profile', 'kepler'], { cwd: folder.path })
  expect([own.stdout.includes('“Dangers”'), named.stdout.includes('“Dangers”')]).toEqual([true, false])
})

const real = existsSync(KEPLER)
if (!real) console.log(`No real proposals at ${KEPLER}; the drift of their index is not tried.`)

test.runIf(real)('the drift of a real index is told, and nothing else of it', async () => {
  const { code, stdout } = await runCommand(['check', KEPLER, '--json'])
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; file: string; message: string }[] }
  expect(code).toBe(1)
  expect(diagnostics.filter(({ file }) => file.endsWith('index.md')).map(({ message }) => message)).toEqual([
    'The table says that the status of EP-001 is “Draft”; the proposal says “Implemented”.',
    'The table says that the author of EP-002 is “Kepler Development Team”; the proposal says “Sunil Thaha”.',
    'The table says that the date of EP-002 is “2025-08-12”; the proposal says “2025-08-13”.',
  ])
})
