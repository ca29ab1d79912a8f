import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Report } from '../../src/model/report.ts'
import { CANARIES, layGround, readAttacks } from './attack-ground.ts'
import { unpacked } from './attack-traces.ts'
import { exportWithReport, type Run, type TemporaryFolder, temporaryFolder } from './command.ts'
import { type DeckBrowser, openDeckBrowser } from './deck-browser.ts'
import { type Listener, listen } from './listener.ts'
import { readPrinted } from './printed.ts'
import { folded } from './reading.ts'

const attacks = await readAttacks()

let folder: TemporaryFolder
let listener: Listener
let browser: DeckBrowser
let repository: string
let run: Run
let report: Report

beforeAll(async () => {
  folder = await temporaryFolder()
  listener = await listen()
  browser = await openDeckBrowser()
  repository = await layGround(folder.path, listener.address, attacks)
  const done = await exportWithReport(
    [...attacks.map(({ name }) => `${name}.md`), '--pdf', '--html', '--slides', '-o', 'out'],
    { cwd: repository, env: { SECRET_TOKEN: 'CANARY-ENVIRONMENT' } },
  )
  run = done.run
  report = done.report
}, 600_000)

afterAll(async () => {
  await browser?.[Symbol.asyncDispose]()
  await listener?.[Symbol.asyncDispose]()
  await folder?.[Symbol.asyncDispose]()
})

const outputsOf = async (name: string): Promise<{ path: string; bytes: Buffer }[]> => {
  const paths = report.artifacts
    .filter(({ source }) => source === `${name}.md`)
    .map(({ path }) => resolve(repository, path))
  return await Promise.all(paths.map(async (path) => ({ path, bytes: await readFile(path) })))
}

test('there are at least eighty attacks, and each says what it is', () => {
  expect(attacks.length).toBeGreaterThanOrEqual(80)
  expect(attacks.filter(({ what }) => what === '')).toEqual([])
})

test('no attack fails the run, shows a stack, or writes anywhere but into the folder of outputs', async () => {
  expect(run.stderr).not.toMatch(/^\s+at /m)
  expect(report.failures).toEqual([])
  expect([0, 1]).toContain(run.code)
  expect((await readdir(folder.path)).sort()).toEqual(
    ['repository', 'repository-evil', 'secret.jpg', 'secret.png', 'secret.txt', 'theme'].sort(),
  )
  expect(existsSync(join(repository, 'RAN'))).toBe(false)
  const expected = [...attacks.map(({ name }) => `${name}.md`), '.git', 'images', 'out'].sort()
  expect((await readdir(repository)).sort()).toEqual(expected)
})

test('while all of them were made, nobody asked the listener for anything', () => {
  expect(listener.heard).toEqual([])
})

test('the terminal is told nothing that commands it or the CI', () => {
  for (const line of [...run.stderr.split('\n'), ...run.stdout.split('\n')]) {
    expect(line).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
    expect(line).not.toMatch(/^\s*(?:::|##\[)/)
  }
})

describe.each(attacks)('$name: $what', ({ name, must, mustNot }) => {
  test('its harmless words are printed', async () => {
    const outputs = await outputsOf(name)
    expect(outputs.map(({ path }) => path.replace(/^.*\/out\/[^.]*/, ''))).toEqual(
      expect.arrayContaining(['.pdf', '.html', '.slides.html', '.slides.pdf', '.slides.md']),
    )
    const pdf = outputs.find(({ path }) => path.endsWith(`${name}.pdf`))
    const { pages } = await readPrinted(pdf?.bytes ?? Buffer.alloc(0))
    const text = folded(pages.flatMap(({ runs }) => runs.map((one) => one.text)).join(''))
    for (const words of ['This paragraph must be seen', ...must]) expect(text, words).toContain(folded(words))
  })

  test('no output holds what it must not', async () => {
    for (const { path, bytes } of await outputsOf(name)) {
      const all = unpacked(bytes)
      for (const canary of [...CANARIES, 'SCRIPT-RAN', ...mustNot])
        expect(all.includes(canary), `${canary} in ${path}`).toBe(false)
    }
  })

  test('its PDFs run nothing and lead only to the web, to mail and to themselves', async () => {
    for (const { path, bytes } of (await outputsOf(name)).filter((output) => output.path.endsWith('.pdf'))) {
      const { actions } = await readPrinted(bytes)
      expect(
        actions.filter((action) => !/^(?:https?:\/\/[^/\\]|mailto:)/i.test(action)),
        path,
      ).toEqual([])
    }
  })

  test('opened in a browser that runs scripts, its pages run none and ask for nothing', async () => {
    for (const { path } of (await outputsOf(name)).filter((output) => output.path.endsWith('.html'))) {
      const page = await browser.present(path)
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
