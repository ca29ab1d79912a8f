import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Artifact } from '../../src/model/artifact.ts'
import type { Report } from '../../src/model/report.ts'
import { exportWithReport, ROOT, type TemporaryFolder, temporaryFolder } from './command.ts'
import { matterhornFailures } from './matterhorn/matterhorn.ts'
import { readPrinted } from './printed.ts'
import { CORPUS_PROPOSALS, FIXTURES } from './proposals.ts'

const SOURCES = [...FIXTURES, ...CORPUS_PROPOSALS]

let folder: TemporaryFolder
let report: Report

beforeAll(async () => {
  folder = await temporaryFolder()
  report = (await exportWithReport([...SOURCES, '--pdf', '--slides', '-o', folder.path])).report
}, 600_000)

afterAll(async () => {
  await folder[Symbol.asyncDispose]()
})

function pdfsOf(source: string): readonly Artifact[] {
  return report.artifacts.filter((one) => one.source === source && /pdf$/.test(one.kind))
}

/** It has scripts whose joined letters Chrome gives no meaning. */
const EVERYTHING = FIXTURES.filter((source) => /everything/.test(source))

test.each(FIXTURES.filter((source) => !EVERYTHING.includes(source)))(
  '%s keeps what a program can check of PDF/UA-1, as document and as deck',
  async (source) => {
    const artifacts = pdfsOf(source)
    expect(artifacts).toHaveLength(2)
    for (const { path } of artifacts) {
      expect(await matterhornFailures(await readFile(resolve(ROOT, path))), path).toEqual([])
    }
  },
)

test.each([...CORPUS_PROPOSALS, ...EVERYTHING])(
  '%s claims PDF/UA-1 where it keeps it, and nowhere else',
  async (source) => {
    for (const { path } of pdfsOf(source)) {
      const failures = await matterhornFailures(await readFile(resolve(ROOT, path)))
      // A letter that no font has, or that has no meaning, is all that may keep a text from it.
      const others = failures.filter((failure) => !/^(31-028|31-030|10-001: code 0 )/.test(failure))
      const silent = failures.length > others.length
      expect(others, path).toEqual(silent ? ['06-002: XMP does not claim PDF/UA-1'] : [])
    }
  },
)

test.each(SOURCES)('%s has no text outside of its pages, no strange font and nothing that runs', async (source) => {
  for (const { path } of pdfsOf(source)) {
    const { pages, fonts, actions } = await readPrinted(await readFile(resolve(ROOT, path)))
    for (const { number, width, height, runs } of pages) {
      const outside = runs.filter(
        (run) => run.x < -0.5 || run.y < -0.5 || run.x + run.width > width + 0.5 || run.y + run.height > height + 0.5,
      )
      expect(outside, `${path}, page ${number}`).toEqual([])
    }
    expect(fonts.filter(({ embedded }) => !embedded)).toEqual([])
    expect(fonts.filter(({ name, type3 }) => type3 && !/emoji/i.test(name))).toEqual([])
    expect(actions.filter((action) => !/^(https?:\/\/|mailto:|\.\/[^/]+\.pdf(#|$))/.test(action))).toEqual([])
  }
})

const REDFISH = CORPUS_PROPOSALS.filter((source) => /EP-001-redfish/.test(source))

test.skipIf(REDFISH.length === 0)('a proposal of three diagrams and no images stays below 400 KB', () => {
  for (const source of REDFISH) {
    for (const { path, bytes } of pdfsOf(source)) expect(bytes, path).toBeLessThan(400_000)
  }
})

const qpdf = ((): boolean => {
  try {
    execFileSync('qpdf', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()
if (!qpdf) console.log('qpdf is not at hand: the test that asks it is skipped.')

test.skipIf(!qpdf)('qpdf finds nothing wrong with any of them', () => {
  for (const { path } of report.artifacts.filter(({ kind }) => /pdf$/.test(kind))) {
    expect(execFileSync('qpdf', ['--check', path], { cwd: ROOT, encoding: 'utf8' }), path).toContain(
      'No syntax or stream encoding errors found',
    )
  }
})
