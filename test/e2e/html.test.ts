import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Report } from '../../src/model/report.ts'
import { artifactOf, exportWithReport, ROOT, type TemporaryFolder, temporaryFolder } from './command.ts'
import { FIXTURES, WHOLE } from './proposals.ts'

let folder: TemporaryFolder
let report: Report

beforeAll(async () => {
  folder = await temporaryFolder()
  report = (await exportWithReport([...FIXTURES, '--html', '-o', folder.path])).report
})

afterAll(async () => {
  await folder[Symbol.asyncDispose]()
})

const read = (source: string): Promise<string> =>
  readFile(resolve(ROOT, artifactOf(report, 'html', source).path), 'utf8')

describe.each(FIXTURES)('%s', (source) => {
  test('is one file that asks for nothing else', async () => {
    const html = await read(source)
    const asked = [
      ...html.matchAll(
        /<(?:img|source|link|script|iframe|object|embed)\b[^>]*?(?:src|href|srcset|data)\s*=\s*"([^"]*)"/gi,
      ),
    ]
    expect(
      asked.map(([, address = '']) => address.slice(0, 60)).filter((address) => !address.startsWith('data:')),
    ).toEqual([])
    const styled = [...html.matchAll(/url\(\s*['"]?([^'")]*)/gi)]
    expect(
      styled.map(([, address = '']) => address.slice(0, 60)).filter((address) => !/^(data:|#)/.test(address)),
    ).toEqual([])
  })

  test('holds no script and no handler', async () => {
    const html = await read(source)
    expect(html).not.toMatch(/<script\b/i)
    expect(html).not.toMatch(/<[a-z][^>]*\son[a-z]+\s*=/i)
    expect(html).not.toMatch(/href\s*=\s*["']?\s*javascript:/i)
  })
})

test('the pictures of the proposal are inside the file', async () => {
  const html = await read(WHOLE)
  for (const type of ['image/png', 'image/svg+xml', 'image/jpeg']) expect(html).toContain(`data:${type}`)
})
