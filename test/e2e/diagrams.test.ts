import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser } from '../../src/browser/start-browser.ts'
import type { Report } from '../../src/model/report.ts'
import { artifactOf, exportWithReport, ROOT, runCommand, type TemporaryFolder, temporaryFolder } from './command.ts'
import { type Printed, readPrinted } from './printed.ts'
import { bodyOf, folded } from './reading.ts'

const DIAGRAMS = 'fixtures/small/diagrams.md'
const KINDS = 'fixtures/small/diagram-kinds.md'

/** A word of each kind of diagram that only its drawing shows. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  flowchart: ['Reads the meter', 'every second', 'Enough', 'Cluster one', 'Ask again'],
  markdown: ['Some bold and slanted'],
  sequence: ['Agent', 'A note', 'declines'],
  class: ['Redfish', 'read() : float'],
  state: ['Idle', 'Inner', 'waits'],
  entities: ['NODE', 'runs', 'cores'],
  gantt: ['A plan', 'Reader', 'Ship'],
  pie: ['Fans [15]', '55%'],
  journey: ['A day', 'Read alerts'],
  c4: ['Operator', 'serves metrics'],
  block: ['Four'],
  mindmap: ['Sensors', 'RAPL', 'Linear'],
  timeline: ['History', 'Second release'],
  quadrant: ['Reach', 'Hand on'],
  sankey: ['Rack 100', 'Heat 100'],
  xychart: ['Load', 'Watts', 'mar'],
  git: ['develop', 'v1'],
  requirement: ['must be quick', 'satisfies'],
  architecture: ['Database', 'Storage'],
  packet: ['Destination Port'],
  kanban: ['Write the reader', 'knsv'],
  radar: ['Grades', 'Science', 'Alice'],
  treemap: ['Products', 'Shader'],
  config: ['Configured'],
}

let folder: TemporaryFolder
let report: Report

beforeAll(async () => {
  folder = await temporaryFolder()
  const env = { XDG_CACHE_HOME: join(folder.path, 'cache') }
  const args = [DIAGRAMS, KINDS, '--pdf', '--html', '--slides', '-o', folder.path]
  report = (await exportWithReport(args, { env })).report
})

afterAll(async () => {
  await folder[Symbol.asyncDispose]()
})

function textOf(printed: Printed): string {
  return folded(printed.pages.flatMap((page) => bodyOf(page).map(({ text }) => text)).join(' '))
}

function read(kind: Parameters<typeof artifactOf>[1], source: string): Promise<Buffer> {
  return readFile(resolve(ROOT, artifactOf(report, kind, source).path))
}

/** What a PDF says of its figures to who does not see them. */
async function figureTexts(bytes: Uint8Array): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  return pdf.context.enumerateIndirectObjects().flatMap(([, value]) => {
    if (!(value instanceof PDFDict) || value.get(PDFName.of('S')) !== PDFName.of('Figure')) return []
    const alt = value.get(PDFName.of('Alt'))
    return alt instanceof PDFString || alt instanceof PDFHexString ? [alt.decodeText()] : []
  })
}

describe('every kind of diagram is drawn', () => {
  test.each(Object.entries(SHOWN))('%s', async (_, words) => {
    const text = textOf(await readPrinted(await read('pdf', KINDS)))
    for (const word of words) expect(text).toContain(folded(word))
  })

  test('and none of them as its source', async () => {
    const html = (await read('html', KINDS)).toString()
    expect(html.match(/<svg [^>]*class="drawing"/g)).toHaveLength(Object.keys(SHOWN).length)
    expect(html).not.toContain('class="code"')
  })
})

test('kinds that have colours of their own are drawn in those of the page', async () => {
  const html = (await read('html', KINDS)).toString()
  // A flow of Mermaid's sankey, the ground of its pictures of machines.
  expect(html).not.toMatch(/#4e79a7|#087ebf/i)
})

test('a flowchart too wide to be read is drawn from top to bottom, is told of, and is the same when it was kept', async () => {
  const steps = Array.from({ length: 14 }, (_, at) => `A${at}[The step number ${at} of all] --> A${at + 1}`)
  await writeFile(
    join(folder.path, 'wide.md'),
    `# EP-009: T\n\n\`\`\`mermaid\nflowchart LR\n${steps.join('\n')}\n\`\`\`\n`,
  )
  const env = { XDG_CACHE_HOME: join(folder.path, 'cache-wide') }
  const run = async (): Promise<string> => {
    const args = [join(folder.path, 'wide.md'), '--pdf', '-o', join(folder.path, 'wide')]
    const { report: wide } = await exportWithReport(args, { env })
    expect(wide.diagnostics.filter(({ code }) => /diagram/.test(code))).toMatchObject([
      { code: 'turned-diagram', severity: 'hint', line: 3 },
    ])
    return wide.artifacts[0]?.sha256 ?? 'none'
  }
  expect(await run()).toBe(await run())
})

describe('a diagram that does not parse', () => {
  test('is told of once, with its line', () => {
    expect(report.diagnostics.filter(({ code }) => code === 'broken-diagram')).toMatchObject([
      { file: DIAGRAMS, line: 63, severity: 'warning', message: expect.stringContaining('does not parse') },
    ])
  })

  test('is printed as its source', async () => {
    expect(textOf(await readPrinted(await read('pdf', DIAGRAMS)))).toContain(folded('Rack-xx>:nothing'))
  })
})

test('text of diagrams is text in the PDF, in our fonts', async () => {
  const printed = await readPrinted(await read('pdf', DIAGRAMS))
  const text = textOf(printed)
  for (const words of ['Rack controller', 'asked every second', 'Sample store', 'how many watts?', 'Node two'])
    expect(text).toContain(folded(words))
})

test('letters that a label names are set as such, and a milestone stands on its corner', async () => {
  const html = (await read('html', KINDS)).toString()
  expect(html.includes('Ask &#34;again&#34; ♥')).toBe(true)
  const [a, b] = /<rect[^>]* transform="matrix\(([-\d. ]+)\)"/.exec(html)?.[1]?.split(' ').map(Number) ?? []
  expect(Math.abs(a ?? 0)).toBeGreaterThan(0.1)
  expect(Math.abs(a ?? 0)).toBeCloseTo(Math.abs(b ?? 0), 3)
})

test('a diagram says what it is to who does not see it', async () => {
  const html = (await read('html', DIAGRAMS)).toString()
  expect(html).toContain(
    'aria-label="From the rack to the store. The reader asks the rack, shares its power out and keeps the shares."',
  )
  expect(html).toContain('aria-label="Graph: Rack, Node one, share, Node two"')
  const told = await figureTexts(await read('pdf', DIAGRAMS))
  expect(told).toContain('Graph: Rack, Node one, share, Node two')
  expect(told).toHaveLength(3)
})

test('the deck shows drawings inside its pages, and its Markdown as pictures that stand alone', async () => {
  const html = (await read('slides-html', DIAGRAMS)).toString()
  expect(html.match(/<svg [^>]*class="drawing"/g)?.length).toBeGreaterThanOrEqual(3)
  const markdown = (await read('slides-md', DIAGRAMS)).toString()
  expect(markdown.match(/content: url\("data:image\/svg\+xml;base64,/g)).toHaveLength(3)
  expect(textOf(await readPrinted(await read('slides-pdf', DIAGRAMS)))).toContain(folded('Sample store'))
})

test('the same text gives the same bytes, drawn anew or kept', async () => {
  const env = { XDG_CACHE_HOME: join(folder.path, 'cache') }
  for (const more of [['--no-cache'], []]) {
    const again = join(folder.path, `again${more.length}`)
    await runCommand([DIAGRAMS, KINDS, '--pdf', '--html', '--slides', '-o', again, ...more], { env })
    for (const { path } of report.artifacts) {
      const name = path.replace(/^.*[\\/]/, '')
      expect((await readFile(join(again, name))).equals(await readFile(resolve(ROOT, path))), name).toBe(true)
    }
  }
})

test('diagrams that were drawn before need no browser, and others are shown as their source where there is none', async () => {
  const cache = join(folder.path, 'cache')
  const args = [KINDS, '--html', '--browser', join(folder.path, 'no-browser'), '-o', join(folder.path, 'kept')]
  const kept = await exportWithReport(args, { env: { XDG_CACHE_HOME: cache } })
  expect(kept.run.code).toBe(0)
  expect(await readFile(join(folder.path, 'kept', 'diagram-kinds.html'))).toEqual(await read('html', KINDS))
  const anew = await exportWithReport([...args, '--no-cache'])
  expect(anew.run.code).toBe(0)
  expect(await readFile(join(folder.path, 'kept', 'diagram-kinds.html'), 'utf8')).toContain('sequenceDiagram')
  expect(anew.report.diagnostics.filter(({ code }) => code === 'unread-diagram')[0]).toMatchObject({
    message: 'There is no browser to draw the diagram with.',
  })
})

test('check needs no browser to know which diagrams do not parse', async () => {
  const env = { EP_EXPORT_BROWSER: join(folder.path, 'no-browser') }
  const { stdout } = await runCommand(['check', DIAGRAMS, KINDS, '--format', 'json'], { env })
  const found = (JSON.parse(stdout) as Report).diagnostics.filter(({ code }) => code === 'broken-diagram')
  expect(found).toMatchObject([{ file: DIAGRAMS, line: 63, severity: 'error' }])
})

test('a hostile diagram asks for nothing, runs nothing and links nowhere', async () => {
  let asked = 0
  await using listener = createServer((socket) => {
    asked += 1
    socket.destroy()
  })
  await new Promise<void>((done) => listener.listen(0, '127.0.0.1', done))
  const { port } = listener.address() as { port: number }
  const text = await readFile(join(ROOT, 'fixtures/diagrams/hostile.md'), 'utf8')
  const source = join(folder.path, 'hostile-diagrams.md')
  await writeFile(source, text.replaceAll('PORT', String(port)))
  const { report: made } = await exportWithReport([source, '--pdf', '--html', '--slides', '-o', folder.path])
  expect(made.failures).toEqual([])
  const html = await readFile(artifactOf(made, 'html').path, 'utf8')
  const drawn = [...html.matchAll(/<svg [^>]*class="drawing".*?<\/svg>/gs)].map(([svg]) => svg)
  expect(drawn.length).toBeGreaterThanOrEqual(4)
  for (const svg of drawn) {
    // Words that are shown may say anything.
    const bare = svg.replace(/>[^<]*</g, '><').replace(/ aria-label="[^"]*"/, '')
    expect(bare).not.toMatch(/<(?:script|style|image|a|use|foreignObject|iframe|animate|set)\b/i)
    expect(bare).not.toMatch(/\s(?:on\w+|href|src|xlink:href)\s*=/i)
    expect(bare).not.toMatch(/127\.0\.0\.1|javascript:|file:|url\((?!#)/)
  }
  const pdf = textOf(await readPrinted(await readFile(artifactOf(made, 'pdf').path)))
  for (const word of ['one', 'two', 'three', 'four', 'seven', 'eight']) expect(pdf).toContain(folded(`Label ${word}`))
  await new Promise((done) => setTimeout(done, 300))
  expect(asked).toBe(0)
})

test('a diagram that is too large is shown as its source', async () => {
  const source = join(folder.path, 'large.md')
  const edges = Array.from({ length: 1200 }, (_, at) => `  A${at % 40} --> B${at}`).join('\n')
  const long = `pie\n${'  "a" : 1\n'.repeat(6000)}`
  await writeFile(source, `# Large\n\n\`\`\`mermaid\nflowchart LR\n${edges}\n\`\`\`\n\n\`\`\`mermaid\n${long}\`\`\`\n`)
  const { report: made } = await exportWithReport([source, '--html', '-o', folder.path])
  expect(made.diagnostics.filter(({ code }) => code === 'broken-diagram')).toHaveLength(2)
  expect(await readFile(artifactOf(made, 'html').path, 'utf8')).toContain('A0 --')
})

test('a diagram comes out the same whether it was drawn ahead, while the text was read, or when it was asked for', async () => {
  const pages: string[][] = []
  // Without a print, no page is opened before the text is read.
  for (const outputs of [['--html'], ['--html', '--pdf']]) {
    const out = join(folder.path, outputs.join(''))
    const inputs = [DIAGRAMS, KINDS, 'fixtures/everything.md', 'fixtures/EP-012.md']
    const { report: made } = await exportWithReport([...inputs, ...outputs, '--no-cache', '-o', out])
    const html = made.artifacts.filter(({ kind }) => kind === 'html')
    expect(html).toHaveLength(inputs.length)
    pages.push(await Promise.all(html.map(({ path }) => readFile(path, 'utf8'))))
  }
  const drawings = (page: string): string[] => page.match(/<svg[\s\S]*?<\/svg>/g) ?? []
  expect(pages.map((all) => all.flatMap(drawings).length)[0]).toBeGreaterThan(30)
  expect(pages[1]?.map(drawings)).toEqual(pages[0]?.map(drawings))
  expect(pages[1]).toEqual(pages[0])
})

test('a page that draws without end is left, and another is as good as new', async () => {
  await using browser = startBrowser({ timeout: 30, fontFolder: join(ROOT, 'dist/fonts') })
  const script = Buffer.from('globalThis.spin = () => { for (;;); }; globalThis.add = (a, b) => a + b')
  const page = {
    html: '<!doctype html><body></body><script src="page.js"></script>',
    files: new Map([['page.js', { bytes: script, type: 'text/javascript' }]]),
  }
  {
    await using desk = await browser.openDesk(page)
    expect(await desk.call('spin', [], 1)).toBeUndefined()
  }
  await using desk = await browser.openDesk(page)
  expect(await desk.call('add', [2, 3], 5)).toBe(5)
})

test('a page that draws reaches nothing, whatever its scripts try', async () => {
  let asked = 0
  await using listener = createServer((socket) => {
    asked += 1
    socket.destroy()
  })
  await new Promise<void>((done) => listener.listen(0, '127.0.0.1', done))
  const { port } = listener.address() as { port: number }
  await using browser = startBrowser({ timeout: 30, fontFolder: join(ROOT, 'dist/fonts') })
  const script = `globalThis.reach = async () => {
    const to = 'http://127.0.0.1:${port}/'
    const tries = [
      () => fetch(to), () => new WebSocket(to.replace('http', 'ws')), () => new EventSource(to),
      () => navigator.sendBeacon(to, 'x'), () => import(to), () => new Worker(to), () => { new Image().src = to },
      () => { document.body.innerHTML = '<img src="' + to + '" onerror="globalThis.ran = 1"><iframe src="' + to + '"></iframe>' },
      () => new Function('globalThis.ran = 1')(), () => open(to),
    ]
    const ends = await Promise.all(tries.map(async (one) => { try { await one(); return 'done' } catch { return 'refused' } }))
    await new Promise((done) => setTimeout(done, 300))
    return { fetched: ends[0], evaluated: ends[8], ran: globalThis.ran ?? 0 }
  }`
  await using desk = await browser.openDesk({
    html: '<!doctype html><body></body><script src="page.js"></script>',
    files: new Map([['page.js', { bytes: Buffer.from(script), type: 'text/javascript' }]]),
  })
  expect(await desk.call('reach', [], 10)).toEqual({ fetched: 'refused', evaluated: 'refused', ran: 0 })
  expect(asked).toBe(0)
})
