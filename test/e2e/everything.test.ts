import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Report } from '../../src/model/report.ts'
import { artifactOf, exportWithReport, ROOT, temporaryFolder } from './command.ts'
import { type Printed, readPrinted, type TextRun } from './printed.ts'
import { EVERYTHING } from './proposals.ts'
import { folded } from './reading.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let report: Report
let printed: Printed
let bytes: Buffer

beforeAll(async () => {
  folder = await temporaryFolder()
  report = (await exportWithReport([EVERYTHING, '--pdf', '-o', folder.path])).report
  bytes = await readFile(resolve(ROOT, artifactOf(report, 'pdf', EVERYTHING).path))
  printed = await readPrinted(bytes)
})

afterAll(async () => {
  await folder[Symbol.asyncDispose]()
})

const runs = (): TextRun[] => printed.pages.flatMap((page) => [...page.runs])
/** The run that shows some text, on whatever page. */
function runWith(text: string): TextRun {
  const found = runs().find((run) => run.text.includes(text))
  if (found === undefined) throw new Error(`Nothing shows “${text}”.`)
  return found
}
const fontsLike = (name: RegExp): string[] => printed.fonts.map((font) => font.name).filter((one) => name.test(one))

/** Millimetres from the left edge, in points. */
const mm = (length: number): number => (length * 72) / 25.4
/** The column of prose on A4. */
const LEFT = mm(24 + 34)
const RIGHT = mm(210 - 24)

describe('a document with every script', () => {
  test('is told of nothing but the mark that turns code', () => {
    const codes = report.diagnostics.filter(({ severity }) => severity !== 'hint').map(({ code }) => code)
    expect(codes.filter((code) => !code.startsWith('missing-'))).toEqual(['hidden-direction'])
  })

  test.each([
    ['Chinese', /NotoSansSC/],
    ['Japanese', /NotoSansJP/],
    ['Korean', /NotoSansKR/],
    ['Arabic', /Vazirmatn/],
    ['Hebrew', /NotoSansHebrew/],
    ['Thai', /NotoSansThai/],
    ['Hindi', /NotoSansDevanagari/],
    ['formulas', /KaTeX_Main/],
  ])('embeds the font of %s', (_, font) => {
    expect(fontsLike(font)).not.toEqual([])
  })

  test('brings no font of formulas that no formula uses', () => {
    expect(fontsLike(/KaTeX_(?:Fraktur|Script|Typewriter|AMS)/)).toEqual([])
  })

  test('begins Arabic and Hebrew at the right, lists and tables too', () => {
    for (const script of [/[\u05d0-\u05ea]/, /[\u0620-\u064a\ufe70-\ufefc]/]) {
      const edges = runs()
        .filter(({ text }) => script.test(text))
        .map(({ x, width }) => x + width)
      expect(Math.max(...edges)).toBeGreaterThan(RIGHT - mm(2))
      expect(Math.max(...edges)).toBeLessThan(RIGHT + 1)
    }
    const [cell, English] = [runWith('3200'), runWith('Every script is set')]
    expect(cell.x).toBeGreaterThan((LEFT + RIGHT) / 2)
    expect(English.x).toBeLessThan(LEFT + mm(8))
  })

  test('keeps every word that is read from right to left', async () => {
    const words = (await readFile(resolve(ROOT, EVERYTHING), 'utf8')).match(/[\u0590-\u08ff]+/g) ?? []
    const lines = new Map<number, TextRun[]>()
    for (const [page, { runs: own }] of printed.pages.entries())
      for (const run of own) {
        const line = page * 10_000 + Math.round(run.y)
        lines.set(line, [...(lines.get(line) ?? []), run])
      }
    const read = [...lines.values()].map((line) => line.sort((a, b) => b.x - a.x).map(({ text }) => text))
    const text = folded(read.map((line) => line.join('')).join(' '))
    expect(words.length).toBeGreaterThan(30)
    expect(words.filter((word) => !text.includes(folded(word)))).toEqual([])
  })

  test('keeps code from left to right, and shows what would turn it', () => {
    expect(runs().some(({ text }) => text.includes('[U+202E]'))).toBe(true)
    expect(runs().some(({ text }) => text.includes('\u202e'))).toBe(false)
  })

  test('says the language of each foreign paragraph in its tags', async () => {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
    const languages = pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
      const language = object instanceof PDFDict ? object.lookup(PDFName.of('Lang')) : undefined
      return language instanceof PDFString || language instanceof PDFHexString ? [language.decodeText()] : []
    })
    expect([...new Set(languages)].sort()).toEqual(['ar', 'el', 'en', 'he', 'ja', 'ko', 'ru', 'th', 'zh-Hans'])
  })

  test('sets formulas on their lines, and in the middle where they stand alone', () => {
    const integrals = runs().filter(({ text }) => text.includes('∫'))
    expect(integrals).toHaveLength(2)
    expect(Math.max(...integrals.map(({ x }) => x))).toBeGreaterThan(LEFT + mm(40))
    expect(runs().some(({ text }) => /\\frac|\\int|\$\$/.test(text))).toBe(false)
    expect(runs().some(({ text }) => text.includes('$HOME, $5 and $6'))).toBe(true)
  })

  test('tags formulas as such, with their source for who does not see them', async () => {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
    const told = pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
      if (!(object instanceof PDFDict) || object.get(PDFName.of('S')) !== PDFName.of('Formula')) return []
      const words = object.lookup(PDFName.of('Alt'))
      return words instanceof PDFString || words instanceof PDFHexString ? [words.decodeText()] : ['']
    })
    expect(told.filter((words) => words.includes('\\int'))).toHaveLength(2)
    expect(told.every((words) => /^[ -~]+$/.test(words.replaceAll('\n', ' ')))).toBe(true)
  })

  test('sets each note at the end of its section, smaller, and with no bookmark', () => {
    const [note, other] = [runWith('A joule is a watt'), runWith('And only in as much')]
    expect(note.height).toBeLessThan(9.5)
    const pageOf = (run: TextRun): number => printed.pages.find((page) => page.runs.includes(run))?.number ?? 0
    expect(pageOf(note)).toBeLessThanOrEqual(pageOf(other))
    expect(printed.outline.map(({ title }) => title)).not.toContain('Footnotes')
  })

  test('shows emoji that are named, and tells them by their names', () => {
    expect(runs().some(({ text }) => text.includes(':tada:'))).toBe(false)
    expect(runs().some(({ text }) => text.includes('10:30:59'))).toBe(true)
  })
})
