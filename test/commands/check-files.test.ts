import { existsSync } from 'node:fs'
import { relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type CheckReport, checkFiles } from '../../src/commands/check-proposals.ts'
import { scratch } from '../system/scratch.ts'

const CORPUS = '../shared/corpus/kepler/main'

function said({ diagnostics }: CheckReport, code: string): string[] {
  return diagnostics
    .filter((each) => each.code === code)
    .map(({ file, line, severity, message }) => `${file.split('/').at(-1)}:${line} ${severity} ${message}`)
}

describe('index-disagrees', () => {
  test('a wrong status, a missing row and a row without a file are told, and nothing else', async () => {
    expect(said(await checkFiles({ inputs: ['fixtures/check/index'] }), 'index-disagrees')).toEqual([
      'README.md:5 warning The table has no row for fixtures/check/index/EP-003-limits.md.',
      'README.md:5 error The table says that the status of EP-001 is “Draft”; the proposal says “Implemented”.',
      'README.md:7 error The row names “EP-004-gone.md”, which is not there.',
    ])
  })

  test
    .runIf(existsSync(CORPUS))
    .each([
      [[CORPUS]],
      [
        ['EP-001-redfish-support.md', 'EP-002-MSR-Fallback-Power-Meter.md', 'EP-TEMPLATE.md', 'index.md'].map(
          (name) => `${CORPUS}/${name}`,
        ),
      ],
    ])('the drift of a real index is told exactly: %j', async (inputs) => {
    expect(said(await checkFiles({ inputs }), 'index-disagrees')).toEqual([
      'index.md:10 error The table says that the status of EP-001 is “Draft”; the proposal says “Implemented”.',
      'index.md:11 error The table says that the author of EP-002 is “Kepler Development Team”; the proposal says “Sunil Thaha”.',
      'index.md:11 error The table says that the date of EP-002 is “2025-08-12”; the proposal says “2025-08-13”.',
    ])
  })

  test('an index that is named is checked as what it is', async () => {
    const report = await checkFiles({ inputs: ['fixtures/check/index/README.md'] })
    expect(said(report, 'index-disagrees')).toHaveLength(3)
    expect(report.diagnostics.every(({ code }) => code === 'index-disagrees')).toBe(true)
  })
})

describe('duplicate-id', () => {
  const text = '# EP-7: Queues\n\n**Status**: Draft\n'

  test('two files with one id are told, both checked or only one of them', async () => {
    await using folder = await scratch({ 'EP-007-a.md': text, 'EP-7-b.md': text, 'EP-008.md': '# EP-008: Other\n' })
    const both = said(await checkFiles({ inputs: [folder.path] }), 'duplicate-id')
    expect(both).toEqual([`EP-7-b.md:1 error The id EP-7 is that of ${shown(folder.path)}/EP-007-a.md too.`])
    const one = said(await checkFiles({ inputs: [`${folder.path}/EP-007-a.md`] }), 'duplicate-id')
    expect(one).toEqual([`EP-007-a.md:1 error The id EP-7 is that of ${shown(folder.path)}/EP-7-b.md too.`])
  })

  test('ids that are still to be given, and other families, are no duplicates', async () => {
    await using folder = await scratch({
      '0000-a.md': '# A\n',
      '0000-b.md': '# B\n',
      'EP-007.md': text,
      'RFC-007.md': '# RFC-7: R\n',
    })
    expect(said(await checkFiles({ inputs: [folder.path] }), 'duplicate-id')).toEqual([])
  })
})

describe('what links lead to', () => {
  test('files, folders, pages, anchors and pictures are looked for beside the proposal and from the root', async () => {
    await using folder = await scratch({
      '.git/HEAD': '',
      'docs/EP-001.md':
        '# EP-001: A\n\n[a](../src/) [b](/docs/page) [c](page.md#part) [d](page.md#none) [e](../../outside.md) [f](gone.txt) [g](a%20b.txt)\n\n![x](/docs/x.png)',
      'docs/page.md': '# Page\n\n## Part\n',
      'docs/a b.txt': '',
      'src/a.ts': '',
    })
    const { diagnostics } = await checkFiles({ inputs: [`${folder.path}/docs/EP-001.md`] })
    const broken = diagnostics
      .filter(({ code }) => code.startsWith('broken'))
      .map(({ code, message }) => `${code} ${message}`)
    expect(broken).toEqual([
      'broken-anchor No heading in “page.md” is called “#none”.',
      'broken-link The link leads to “gone.txt”, which is not there.',
      'broken-image The image “/docs/x.png” is not there.',
    ])
  })
})

test('a picture on a host that the config allows is no trouble, and is not asked for', async () => {
  await using folder = await scratch({
    'ep-export.yaml': 'allowHost: [images.example.invalid]\n',
    'EP-001.md':
      '# EP-001: A\n\n![x](https://images.example.invalid/a.png) ![y](https://other.example.invalid/a.png) ![z](http://images.example.invalid/a.png)\n',
  })
  const { diagnostics } = await checkFiles({ inputs: [`${folder.path}/EP-001.md`] })
  const told = diagnostics.filter(({ code }) => code === 'broken-image').map(({ message }) => message)
  expect(told).toHaveLength(2)
  expect(told.join()).not.toContain('https://images')
})

describe('the exit code', () => {
  test('is 1 for an error, and under --strict for a warning', async () => {
    await using folder = await scratch({
      'EP-001.md': '# EP-001: A\n\n![](a.png)\n',
      'EP-002.md': '# EP-002: B\n\nTBD\n',
    })
    expect((await checkFiles({ inputs: [`${folder.path}/EP-001.md`] })).exitCode).toBe(1)
    expect((await checkFiles({ inputs: [`${folder.path}/EP-002.md`] })).exitCode).toBe(0)
    expect((await checkFiles({ inputs: [`${folder.path}/EP-002.md`], strict: true })).exitCode).toBe(1)
  })

  test('a file that is no text does not stop the others', async () => {
    await using folder = await scratch({ 'EP-001.md': new Uint8Array(1000), 'EP-002.md': '# EP-002: B\n\nTBD\n' })
    const { failures, diagnostics, exitCode } = await checkFiles({ inputs: [folder.path] })
    expect(failures).toHaveLength(1)
    expect(diagnostics.length).toBeGreaterThan(0)
    expect(exitCode).toBe(1)
  })
})

describe('the rules of a config', () => {
  test('may be off or weigh more', async () => {
    await using folder = await scratch({
      'ep-export.yaml': 'rules:\n  placeholder: error\n  missing-section: off\n',
      'EP-002.md': '# EP-002: B\n\nTBD\n',
    })
    const { diagnostics, exitCode } = await checkFiles({ inputs: [folder.path] })
    expect(exitCode).toBe(1)
    expect(diagnostics.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      'missing-metadata warning',
      'missing-metadata warning',
      'missing-metadata warning',
      'placeholder error',
    ])
  })

  test('that nobody knows name the nearest', async () => {
    await using folder = await scratch({
      'ep-export.yaml': 'rules: { placeholders: off }',
      'EP-002.md': '# EP-002: B\n',
    })
    await expect(checkFiles({ inputs: [folder.path] })).rejects.toMatchObject({
      exitCode: 2,
      hint: 'Did you mean placeholder?',
    })
  })
})

test('the filled-in template has no error and no placeholder', async () => {
  const { diagnostics } = await checkFiles({ inputs: ['fixtures/EP-012.md'] })
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(new Set(diagnostics.map(({ code }) => code))).toEqual(
    new Set(['broken-link', 'untested-requirement', 'long-code-line']),
  )
})

function shown(path: string): string {
  return relative('.', path)
}
