import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Marp } from '@marp-team/marp-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Report } from '../../src/model/report.ts'
import { elements, openPresentation, parseXml } from '../deck/pptx/presentation.ts'
import { forbiddenIn } from '../fuzz/forbidden.ts'
import { CANARIES, layGround, readAttacks, TOOLS } from './attack-ground.ts'
import { chunksOf, unpacked } from './attack-traces.ts'
import { exportWithReport, type Run, runCommand, type TemporaryFolder, temporaryFolder } from './command.ts'
import { type DeckBrowser, openDeckBrowser } from './deck-browser.ts'
import { type Listener, listen } from './listener.ts'
import { readPrinted } from './printed.ts'
import { folded } from './reading.ts'

const attacks = await readAttacks()

const KINDS = ['pdf', 'html', 'slides-html', 'slides-pdf', 'slides-md', 'slides-pptx']

/** Where a link of an output may lead. */
const OUTWARD = /^(?:https?:\/\/[^/\\]|mailto:)/i

/** And in a PDF besides: to that of another proposal of the same run. */
const SIBLING = /^\.\/[\w.%-]+\.pdf(?:#nameddest=[\w-]+)?$/

/** Attacks by what is shown of them: those that an option may show elsewhere. */
const RESENT = /^(?:image-names|marp|name|sidecar|template|text)/

let folder: TemporaryFolder
let listener: Listener
let browser: DeckBrowser
let repository: string
/** What every attack becomes. */
let made: { readonly run: Run; readonly report: Report }
/** And what options make of some: pictures, the handout, the whole deck, the file inside the PDF. */
let sent: { readonly run: Run; readonly report: Report }
/** What other commands say of all of them, by their arguments. */
const told = new Map<string, Run>()

const TOLD = ['check', ...['json', 'sarif', 'github', 'junit'].map((format) => `check --format ${format}`)]
const READ = ['read', 'read --json', 'list', 'list --json']

beforeAll(async () => {
  folder = await temporaryFolder()
  listener = await listen()
  browser = await openDeckBrowser()
  repository = await layGround(folder.path, listener.address, attacks)
  const surroundings = {
    cwd: repository,
    env: { SECRET_TOKEN: 'CANARY-ENVIRONMENT', PATH: `${join(folder.path, 'bin')}:${process.env.PATH}` },
  }
  const paths = attacks.map(({ path }) => `./${path}`)
  const resent = attacks.filter(({ name }) => RESENT.test(name)).map(({ path }) => `./${path}`)
  made = await exportWithReport(
    [...paths, '--pdf', '--html', '--slides', '--pptx', '--history', '-o', 'out'],
    surroundings,
  )
  sent = await exportWithReport(
    [...resent, '--pdf', '--slides', '--png', '--handout', '--attach-source', '--deck', 'full', '-o', 'sent'],
    surroundings,
  )
  for (const line of [...TOLD, ...READ]) {
    const [command = '', ...options] = line.split(' ')
    told.set(line, await runCommand([command, ...paths, ...options], surroundings))
  }
}, 900_000)

afterAll(async () => {
  await browser?.[Symbol.asyncDispose]()
  await listener?.[Symbol.asyncDispose]()
  await folder?.[Symbol.asyncDispose]()
})

interface Output {
  readonly kind: string
  readonly path: string
  readonly bytes: Buffer
}

const outputsOf = async ({ report }: { readonly report: Report }, path: string): Promise<Output[]> => {
  const artifacts = report.artifacts.filter(({ source }) => resolve(repository, source) === resolve(repository, path))
  return await Promise.all(
    artifacts.map(async ({ kind, path: shown }) => ({
      kind,
      path: shown,
      bytes: await readFile(resolve(repository, shown)),
    })),
  )
}

test('there are at least eighty attacks, and each says what it is', () => {
  expect(attacks.length).toBeGreaterThanOrEqual(80)
  expect(attacks.filter(({ what }) => what === '')).toEqual([])
})

test('no attack fails the run, shows a stack, or writes anywhere but into the folder of outputs', async () => {
  for (const { run, report } of [made, sent]) {
    expect(run.stderr).not.toMatch(/^\s+at /m)
    expect(report.failures).toEqual([])
    expect([0, 1]).toContain(run.code)
  }
  expect((await readdir(folder.path)).sort()).toEqual(
    ['bin', 'repository', 'repository-evil', 'secret.jpg', 'secret.png', 'secret.txt', 'theme'].sort(),
  )
  expect(existsSync(join(repository, 'RAN'))).toBe(false)
  const own = [...attacks.map(({ path }) => path), ...Object.keys(TOOLS)].map((path) => path.replace(/\/.*$/, ''))
  expect((await readdir(repository)).sort()).toEqual([...new Set([...own, '.git', 'images', 'out', 'sent'])].sort())
})

test('while all of them were made, nobody asked the listener for anything', () => {
  expect(listener.heard).toEqual([])
})

test('the terminal is told nothing that commands it or the CI', () => {
  const runs = [made.run, sent.run, ...told.values()]
  for (const [at, run] of runs.entries()) {
    // What the format for GitHub says is commands, of ours alone.
    const own = run === told.get('check --format github') ? /^::(?:error|warning|notice) [^:]*::/ : /^$/
    for (const line of [...run.stderr.split('\n'), ...run.stdout.split('\n')]) {
      expect(line, `run ${at}`).not.toMatch(
        /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]|##\w*\[/,
      )
      if (!own.test(line)) expect(line).not.toMatch(/^\s*::/)
    }
  }
})

test('what is told of them is whole in every format, without a canary', () => {
  for (const [line, { code, stdout, stderr }] of told) {
    expect([0, 1], line).toContain(code)
    expect(stderr, line).not.toMatch(/^\s+at /m)
    for (const canary of CANARIES)
      expect(unpacked(Buffer.from(stdout)).includes(canary), `${canary} in ${line}`).toBe(false)
  }
  for (const line of ['check --format json', 'check --format sarif', 'read --json', 'list --json'])
    expect(() => JSON.parse(told.get(line)?.stdout ?? ''), line).not.toThrow()
  expect(() => parseXml(told.get('check --format junit')?.stdout ?? '')).not.toThrow()
  const commands = (told.get('check --format github')?.stdout ?? '').split('\n').filter((line) => line !== '')
  expect(commands.filter((line) => !/^::(?:error|warning|notice) [^:]*::/.test(line))).toEqual([])
  expect(JSON.parse(told.get('read --json')?.stdout ?? '')).toHaveLength(attacks.length)
})

test('pictures of their slides hold nothing but pixels', async () => {
  const pictures = sent.report.artifacts.filter(({ kind }) => kind.endsWith('-png'))
  expect(pictures.length).toBeGreaterThan(100)
  for (const { path } of pictures) {
    const kinds = chunksOf(await readFile(resolve(repository, path)))
    expect(
      kinds.filter((kind) => !/^(?:IHDR|IDAT|IEND|PLTE|sRGB|sBIT|gAMA|pHYs)$/.test(kind)),
      path,
    ).toEqual([])
  }
})

describe.each(attacks)('$name: $what', ({ path, must, mustNot }) => {
  test('its harmless words are printed', async () => {
    const outputs = await outputsOf(made, path)
    expect(outputs.map(({ kind }) => kind)).toEqual(expect.arrayContaining(KINDS))
    const pdf = outputs.find(({ kind }) => kind === 'pdf')
    const { pages } = await readPrinted(pdf?.bytes ?? Buffer.alloc(0))
    const text = folded(pages.flatMap(({ runs }) => runs.map((one) => one.text)).join(''))
    for (const words of ['This paragraph must be seen', ...must]) expect(text, words).toContain(folded(words))
  })

  test('no output holds what it must not', async () => {
    for (const { path: shown, bytes } of await outputsOf(made, path)) {
      const all = unpacked(bytes)
      for (const canary of [...CANARIES, 'SCRIPT-RAN', ...mustNot])
        expect(all.includes(canary), `${canary} in ${shown}`).toBe(false)
    }
    for (const { kind, path: shown, bytes } of await outputsOf(sent, path)) {
      const all = unpacked(bytes)
      // The author's own file is inside the document.
      for (const canary of [...CANARIES, ...(kind === 'pdf' ? [] : ['SCRIPT-RAN', ...mustNot])])
        expect(all.includes(canary), `${canary} in ${shown}`).toBe(false)
    }
  })

  test('its PDFs run nothing and lead only to the web, to mail and to themselves', async () => {
    const outputs = [...(await outputsOf(made, path)), ...(await outputsOf(sent, path))]
    for (const { path: shown, bytes } of outputs.filter(({ kind }) => kind.endsWith('pdf'))) {
      const { actions } = await readPrinted(bytes)
      expect(
        actions.filter((action) => !OUTWARD.test(action) && !SIBLING.test(action)),
        shown,
      ).toEqual([])
    }
  })

  test('its presentation is well-formed, runs nothing, and refers to nothing but the web and mail', async () => {
    const [output] = (await outputsOf(made, path)).filter(({ kind }) => kind === 'slides-pptx')
    const presentation = await openPresentation(output?.bytes ?? Buffer.alloc(0))
    expect(presentation.names.filter((name) => /vba|activeX|embeddings|\.bin$|ole|webextension/i.test(name))).toEqual(
      [],
    )
    for (const name of presentation.names.filter((one) => /\.(?:xml|rels)$/.test(one))) {
      const tree = presentation.tree(name)
      expect(presentation.text(name), name).not.toMatch(
        /<!DOCTYPE|<!ENTITY|ppaction:\/\/(?!hlinksldjump|noaction)|macro/i,
      )
      for (const relation of elements(tree, 'Relationship')) {
        if (relation.getAttribute('TargetMode') !== 'External') continue
        expect(relation.getAttribute('Target'), name).toMatch(OUTWARD)
        expect(relation.getAttribute('Type'), name).toMatch(/\/hyperlink$/)
      }
    }
  })

  test('its deck, opened as freely as any Marp tool may be set to, holds nothing that runs or loads', async () => {
    for (const run of [made, sent]) {
      const [output] = (await outputsOf(run, path)).filter(({ kind }) => kind === 'slides-md')
      const { html } = FREELY.render(output?.bytes.toString() ?? '', { htmlAsArray: true })
      const found = forbiddenIn(html.join(''), { style: true }).filter(
        (what) => !/^(?:section|foreignObject) (?:id|style)/.test(what),
      )
      expect(found).toEqual([])
    }
  })

  test('opened in a browser that runs scripts, its pages run none and ask for nothing', async () => {
    for (const { path: shown } of (await outputsOf(made, path)).filter((output) => output.kind.endsWith('html'))) {
      const page = await browser.present(resolve(repository, shown))
      try {
        const { title, pwned } = await page.evaluate(() => ({ title: document.title, pwned: 'pwned' in globalThis }))
        expect({ ran: title.includes('SCRIPT-RAN'), pwned }).toEqual({ ran: false, pwned: false })
      } finally {
        await page.close()
      }
    }
    expect(listener.heard).toEqual([])
  })
})

/** Marp as an operator may have set it. */
const FREELY = new Marp({
  html: true,
  script: false,
  emoji: { unicode: false, shortcode: false },
  math: false,
  slug: false,
  // Marp makes links of bare addresses too, as every reader of Markdown may.
  markdown: { linkify: false },
})
