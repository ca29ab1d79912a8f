import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { startBrowser } from '../../src/browser/start-browser.ts'
import type { OpenPage, PageSource, Printer } from '../../src/model/page.ts'
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

function whole(source: PageSource): Promise<string> {
  return browser.open(source).then(async (page) => {
    await using open = page
    return await open.evaluate(shown, null)
  })
}

function shown(): string {
  return document.documentElement.outerHTML.replace(/\s*\n\s*/g, '')
}

function text(body: string, style: string): PageSource {
  return { html: `<!doctype html><title>T</title><style>${style}</style><main>${body}</main>`, files: new Map() }
}

describe('a page opened early', () => {
  const STYLE = 'p { color: red }'
  const shell: PageSource = {
    html: `<!doctype html><html lang="en"><head><title></title><style>${STYLE}</style></head><body class="b"><p>a</p></body></html>`,
    files: new Map(),
  }

  test('becomes any other that has its style sheet, with all its attributes and what stands in its head', async () => {
    const { printer, opened } = counted()
    await using early = new EarlyPage(printer)
    early.open(shell)
    const html =
      '<!doctype html><html lang="de" dir="rtl"><head><meta charset="utf-8"><title>T</title><style>q { color: blue }</style>' +
      '<style>p { color: red }</style><meta name="x"></head><body class="c" id="d"><main><p>One</p></main></body></html>'
    const final = { html, files: new Map() }
    await using page = await early.finish(final)
    expect(await page.evaluate(shown, null)).toBe(await whole(final))
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('p') as Element).color, null)).toBe(
      'rgb(255, 0, 0)',
    )
    expect(opened).toHaveLength(1)
  })

  test('gives way to a new one where its style sheet is another', async () => {
    const { printer, opened } = counted()
    await using early = new EarlyPage(printer)
    early.open(shell)
    const final = text('<p>One</p>', 'p { color: blue }')
    await using page = await early.finish(final)
    expect(await page.evaluate(shown, null)).toBe(await whole(final))
    expect(opened).toHaveLength(2)
  })

  test('shows files that only the finished page has', async () => {
    const { printer } = counted()
    await using early = new EarlyPage(printer)
    early.open(shell)
    const bytes = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="31" height="9"/>')
    const final = text('<p><img src="images/1.svg" loading="lazy"></p>', STYLE)
    const files = new Map([['images/1.svg', { bytes, type: 'image/svg+xml' }]])
    await using page = await early.finish({ ...final, files })
    expect(await page.evaluate(() => document.images[0]?.naturalWidth, null)).toBe(31)
  })

  test('is filled before it is waited for, so that what is put in is there too', async () => {
    const { printer } = counted()
    await using early = new EarlyPage(printer)
    early.open(shell)
    const bytes = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="31" height="9"/>')
    const files = new Map([['images/1.svg', { bytes, type: 'image/svg+xml' }]])
    await using page = await early.finish({ ...text('<p>One</p>', STYLE), files }, async (one) => {
      await one.evaluate(() => document.body.append(Object.assign(new Image(), { src: 'images/1.svg' })), null)
    })
    expect(await page.evaluate(() => document.images[0]?.naturalWidth, null)).toBe(31)
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
    early.open(shell)
    await using page = await early.finish(text('<p>One</p>', STYLE))
    expect(await page.evaluate(shown, null)).toBe(await whole(text('<p>One</p>', STYLE)))
  })

  test('is of the size that was asked for, and so is another in its place', async () => {
    for (const style of [STYLE, 'p { color: blue }']) {
      await using early = new EarlyPage(browser, { width: 700, height: 333 })
      early.open(shell)
      await using page = await early.finish(text('<p>One</p>', style))
      expect(await page.evaluate(() => [innerWidth, innerHeight], null)).toEqual([700, 333])
    }
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
      early.open(shell)
    }
    expect(closed).toBe(1)
  })
})

test.each([
  ['fixtures/small/diagrams.md', 'plain'],
  ['fixtures/small/diagram-kinds.md', 'kepler'],
  ['fixtures/EP-012.md', 'folio'],
  ['fixtures/small/chinese.md', 'kepler'],
  ['fixtures/everything.md', 'slate'],
  ['fixtures/everything.md', 'kepler'],
])(
  '%s has the same bytes under %s with its pages opened early or late, its diagrams drawn anew or kept',
  async (proposal, theme) => {
    await using folder = await temporaryFolder()
    const run = async (out: string, ...args: string[]): Promise<Buffer[]> => {
      const env = { XDG_CACHE_HOME: join(folder.path, 'cache') }
      const all = [proposal, '--pdf', '--slides', '--theme', theme, '-o', join(folder.path, out), ...args]
      const { code, stderr } = await runCommand(all, { env })
      expect(code, stderr).toBe(0)
      const name = proposal.replace(/^.*\/|\.md$/g, '')
      const made = ['.pdf', '.slides.pdf', '.slides.html', '.slides.md'].map((end) =>
        join(folder.path, out, name + end),
      )
      return await Promise.all(made.map((path) => readFile(path)))
    }
    const anew = await run('anew', '--no-cache')
    await run('first')
    const isAsAnew = (made: readonly Buffer[]): boolean[] => made.map((one, at) => one.equals(anew[at] ?? Buffer.of()))
    expect(isAsAnew(await run('kept'))).toEqual([true, true, true, true])
    // It keeps its pages as they are opened: none is opened early.
    expect(isAsAnew(await run('late', '--debug', join(folder.path, 'debug')))).toEqual([true, true, true, true])
  },
)
