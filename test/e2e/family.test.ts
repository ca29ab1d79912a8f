import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { PDFDict } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Report } from '../../src/model/report.ts'
import { artifactOf, exportWithReport, ROOT, type TemporaryFolder, temporaryFolder } from './command.ts'
import { matterhornFailures } from './matterhorn/matterhorn.ts'
import { bytesOf, dictionaryAt, nameAt, readObjects, textAt, valueAt, valuesAt } from './matterhorn/pdf-objects.ts'
import { readPrinted } from './printed.ts'

const FIRST = `# EP-001: The first\r

## Summary\r

It leads to [the risks of the second](./EP-002.md#risks), to [all of it](EP-002.md), to [one that is not
made](EP-003.md), to [what stands beside it](EP-002.pdf) and to [somebody's own](https://proposal.invalid/secret.pdf).
`
const SECOND = '# EP-002: The second\n\n## Summary\n\nBack to [the first](EP-001.md#nowhere).\n\n## Risks\n\nNone.\n'

let folder: TemporaryFolder
let report: Report

beforeAll(async () => {
  folder = await temporaryFolder()
  const proposals = join(folder.path, 'proposals')
  await mkdir(proposals)
  await writeFile(join(proposals, 'EP-001.md'), FIRST)
  await writeFile(join(proposals, 'EP-002.md'), SECOND)
  report = (await exportWithReport([proposals, '--pdf', '--attach-source', '-o', join(folder.path, 'out')])).report
})

afterAll(async () => {
  await folder[Symbol.asyncDispose]()
})

async function bytesFor(name: string): Promise<Uint8Array> {
  const source = report.artifacts.find(({ source }) => source.endsWith(name))?.source ?? ''
  return readFile(resolve(ROOT, artifactOf(report, 'pdf', source).path))
}

describe('proposals of one run', () => {
  test('lead to one another’s PDFs, and to no other file', async () => {
    const { pages } = await readPrinted(await bytesFor('EP-001.md'))
    const links = pages.flatMap(({ links }) => links.flatMap(({ url }) => url ?? []))
    expect([...new Set(links)]).toEqual([
      './EP-002.pdf#nameddest=s-risks',
      './EP-002.pdf',
      'https://proposal.invalid/secret.pdf',
    ])
  })

  test('name the places that others lead to', async () => {
    const { catalog } = await readObjects(await bytesFor('EP-002.md'))
    expect(valueAt(dictionaryAt(catalog, 'Dests'), 's-risks')).toBeDefined()
  })
})

describe('a source that travels inside its PDF', () => {
  test('is the file byte for byte, under its name', async () => {
    const { catalog } = await readObjects(await bytesFor('EP-001.md'))
    const [specification] = valuesAt(catalog, 'AF')
    if (!(specification instanceof PDFDict)) throw new Error('There is no attachment.')
    expect(textAt(specification, 'UF')).toBe('EP-001.md')
    expect(nameAt(specification, 'AFRelationship')).toBe('Source')
    const stream = valueAt(dictionaryAt(specification, 'EF'), 'UF')
    expect(Buffer.from(bytesOf(stream)).toString('utf8')).toBe(FIRST)
    expect(valuesAt(dictionaryAt(dictionaryAt(catalog, 'Names'), 'EmbeddedFiles'), 'Names')).toHaveLength(2)
  })

  test('takes nothing from what the PDF claims', async () => {
    for (const name of ['EP-001.md', 'EP-002.md']) expect(await matterhornFailures(await bytesFor(name))).toEqual([])
  })
})

test('without being asked for, no source travels along', async () => {
  const again = await exportWithReport([join(folder.path, 'proposals', 'EP-002.md'), '--pdf', '-o', folder.path])
  const [artifact] = again.report.artifacts
  const { catalog } = await readObjects(await readFile(resolve(ROOT, artifact?.path ?? '')))
  expect(valueAt(catalog, 'AF')).toBeUndefined()
})
