import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { startBrowser } from '../../src/browser/start-browser.ts'
import type { OpenPage, PageSource, Printer, Sheet } from '../../src/model/page.ts'
import { EarlyPage } from '../../src/pdf/early-page.ts'
import { ROOT, runCommand, temporaryFolder } from './command.ts'

const browser = startBrowser({ timeout: 30, fontFolder: join(ROOT, 'dist/fonts') })

afterAll(() => browser[Symbol.asyncDispose]())

/** The browser's printer, and what it opened. */
function counted(): { printer: Printer; opened: string[] } {
  const opened: string[] = []
  const open = (source: PageSource): Promise<OpenPage> => {
    opened.push(source.html)
    return browser.open(source)
  }
  return { printer: { open }, opened }
}

function sheet(blocks: readonly string[], { style = '', end = '<footer>The end</footer>' } = {}): Sheet {
  const html = `<!doctype html><title>T</title><style>${style}</style><main>\n${blocks.join('\n')}\n${end}</main>`
  return { html, blocks, files: new Map() }
}

/** What a page holds whose draft was opened early, and how often one was opened for it. */
async function finished(draft: Sheet, final: Sheet): Promise<{ page: string; opened: number }> {
  const { printer, opened } = counted()
  await using early = new EarlyPage(printer)
  early.open(draft)
  await using page = await early.finish(final)
  return { page: await page.evaluate(shown, null), opened: opened.length }
}

async function whole(final: Sheet): Promise<string> {
  await using page = await browser.open(final)
  return await page.evaluate(shown, null)
}

function shown(): string {
  return document.documentElement.outerHTML.replace(/\s*\n\s*/g, '')
}

describe('a page opened early', () => {
  const draft = sheet(['<p>One</p>', '<figure><svg></svg></figure>', '<p>Two</p>', '<figure></figure>'])

  test.each([
    ['other blocks', ['<p>One</p>', '<figure><svg><circle r="3"/></svg></figure>', '<p>Two</p>', '<pre>\n\na</pre>']],
    ['fewer blocks', ['<p>One</p>', '<div><figure></figure><p>Two</p></div>', '<figure></figure>']],
    ['more blocks', ['<p>One</p>', '<p>Why not.</p>', '<pre>code</pre>', '<p>Two</p>', '<figure></figure>']],
    ['the same blocks', draft.blocks],
  ])('becomes the finished one with %s, without another being opened', async (_, blocks) => {
    const final = sheet(blocks)
    expect(await finished(draft, final)).toEqual({ page: await whole(final), opened: 1 })
  })

  test.each([
    ['it has no block left', draft, sheet([])],
    ['its styles are others', draft, sheet(draft.blocks, { style: 'p { color: red }' })],
    ['what stands after the blocks is another', draft, sheet(draft.blocks, { end: '<footer>No end</footer>' })],
    [
      'the browser made other elements of its blocks than were written',
      sheet(['<p>One<div>in it</div></p>', '<p>Two</p>']),
      sheet(['<p>One<div>in it</div></p>', '<p>Three</p>']),
    ],
  ])('gives way to a new one where %s', async (_, first, final) => {
    expect(await finished(first, final)).toEqual({ page: await whole(final), opened: 2 })
  })

  test('gives way to a new one where it could not be opened', async () => {
    const { printer } = counted()
    let times = 0
    await using early = new EarlyPage({
      open: (source) => {
        times += 1
        return times === 1 ? Promise.reject(new Error('no')) : printer.open(source)
      },
    })
    early.open(draft)
    await using page = await early.finish(draft)
    expect(await page.evaluate(shown, null)).toBe(await whole(draft))
  })

  test('is closed where nobody finishes it', async () => {
    let closed = 0
    const close = async (): Promise<void> => {
      closed += 1
    }
    {
      await using early = new EarlyPage({
        open: async () => ({ [Symbol.asyncDispose]: close }) as unknown as OpenPage,
      })
      early.open(draft)
    }
    expect(closed).toBe(1)
  })

  test('waits for the images that its new blocks show', async () => {
    const image = (width: number): string =>
      `<p><img src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='${width}' height='9'/%3E"></p>`
    const { printer } = counted()
    await using early = new EarlyPage(printer)
    early.open(sheet([image(3)]))
    await using page = await early.finish(sheet([image(77)]))
    expect(await page.evaluate(() => document.images[0]?.naturalWidth, null)).toBe(77)
  })
})

test.each([
  'fixtures/small/diagrams.md',
  'fixtures/small/diagram-kinds.md',
  'fixtures/EP-012.md',
  'fixtures/everything.md',
])('%s has the same bytes with diagrams drawn anew and with kept ones', async (proposal) => {
  await using folder = await temporaryFolder()
  const run = async (out: string, ...args: string[]): Promise<Buffer> => {
    const env = { XDG_CACHE_HOME: join(folder.path, 'cache') }
    const { code, stderr } = await runCommand([proposal, '--pdf', '-o', join(folder.path, out), ...args], { env })
    expect(code, stderr).toBe(0)
    return await readFile(join(folder.path, out, proposal.replace(/^.*\/|\.md$/g, '').concat('.pdf')))
  }
  const anew = await run('anew', '--no-cache')
  await run('first')
  expect((await run('kept')).equals(anew)).toBe(true)
})
