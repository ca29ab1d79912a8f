import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { indexedPng } from '../pictures/indexed-png.ts'
import { artifactOf, exportWithReport, type TemporaryFolder, temporaryFolder } from './command.ts'
import { readPrinted } from './printed.ts'
import { bodyOf } from './reading.ts'

let folder: TemporaryFolder

beforeAll(async () => {
  folder = await temporaryFolder()
  const [width, height] = [400, 780]
  await writeFile(
    join(folder.path, 'tall.png'),
    indexedPng({ width, height, data: Buffer.alloc(width * height * 4, 0x99) }),
  )
})

afterAll(() => folder[Symbol.asyncDispose]())

/** So many paragraphs of a line each: some 28 of them fill a page. */
const lines = (name: string, count: number): string =>
  Array.from({ length: count }, (_, at) => `The ${name} of rack ${at + 1} is read and kept.\n\n`).join('')

const TALL = '![The rack, as high as a page](tall.png)\n\n'

/** A table with too many columns for an upright page. */
const WIDE = ((): string => {
  const row = (cell: string): string => `|${` ${cell} |`.repeat(11)}\n`
  return `${row('Temperatures')}${row('---')}${row('Measurement')}${row('Measurement')}\n`
})()

/** The print of a text, and a function that says on which page some words of it stand. */
async function printOf(name: string, text: string, ...more: readonly string[]) {
  const source = join(folder.path, `${name}.md`)
  await writeFile(source, `# Racks\n\n## Design\n\n${text}`)
  const { report } = await exportWithReport([source, '--pdf', '-o', folder.path, ...more])
  const bytes = await readFile(artifactOf(report, 'pdf').path)
  const printed = await readPrinted(Uint8Array.from(bytes))
  const texts = printed.pages.map((page) =>
    bodyOf(page)
      .map((run) => run.text)
      .join(' ')
      .replace(/\s+/g, ' '),
  )
  const pageOf = (words: string): number => texts.findLastIndex((one) => one.includes(words)) + 1
  return { bytes, pageOf, sizes: printed.pages }
}

test('text that follows a tall figure fills the page before it, as far as its section goes', async () => {
  const { pageOf } = await printOf(
    'later',
    `${lines('power', 12)}${TALL}${lines('heat', 4)}## Next\n\nThe end of it.\n`,
  )
  const figure = pageOf('Figure 1: The rack')
  expect(pageOf('The power of rack 12')).toBe(figure - 1)
  expect(pageOf('The heat of rack 4')).toBe(figure - 1)
  expect(pageOf('The end of it')).toBe(figure + 1)
})

test('a figure that its text leads to stays right after it', async () => {
  const { pageOf } = await printOf('led', `${lines('power', 12)}It is this:\n\n${TALL}${lines('heat', 4)}`)
  const figure = pageOf('Figure 1: The rack')
  expect(pageOf('It is this:')).toBe(figure)
  expect(pageOf('The power of rack 12')).toBe(figure - 1)
  expect(pageOf('The heat of rack 1 ')).toBe(figure)
})

test('a diagram of small text becomes hardly smaller where most of a page would be left empty for it', async () => {
  const calls = Array.from({ length: 22 }, (_, at) => `  A->>B: Call ${at + 1}\n`).join('')
  const diagram = `\`\`\`mermaid\nsequenceDiagram\n${calls}\`\`\`\n`
  const { pageOf } = await printOf('hardly-smaller', `${lines('power', 4)}${diagram}\n## Next\n\nThe end of it.\n`)
  expect(pageOf('Call 22')).toBe(pageOf('The power of rack 4'))
})

test('a turned page does not cut off the last lines of the text before it, and takes text that fits above it', async () => {
  const sooner = await printOf('sooner', `${lines('power', 33)}${WIDE}${lines('heat', 2)}`)
  const table = sooner.pageOf('Temperatures')
  expect(sooner.sizes[table - 1]).toMatchObject({ width: expect.closeTo(842, -1) })
  expect(sooner.pageOf('The power of rack 5 ')).toBe(table - 1)
  expect(sooner.pageOf('The power of rack 33')).toBe(table + 1)
  expect(sooner.pageOf('The heat of rack 2')).toBe(table + 1)
  const later = await printOf('later-turned', `${lines('power', 12)}${WIDE}${lines('heat', 5)}`)
  expect(later.pageOf('The heat of rack 5')).toBe(later.pageOf('Temperatures') - 1)
})

test('moved figures stand in the same places in a run that knows where, to the byte', async () => {
  const text = `${lines('power', 12)}${TALL}${lines('heat', 14)}${WIDE}${lines('noise', 3)}`
  const first = await printOf('known', text)
  const known = await printOf('known', text)
  const anew = await printOf('known', text, '--no-cache')
  expect(first.pageOf('The heat of rack 4')).toBe(first.pageOf('Figure 1: The rack') - 1)
  expect(known.bytes.equals(first.bytes)).toBe(true)
  expect(anew.bytes.equals(first.bytes)).toBe(true)
})
