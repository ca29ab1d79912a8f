import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Browser } from '../../src/browser/browser.ts'
import { findEmbedded } from '../../src/browser/embedded.ts'
import { lackingLibraries } from '../../src/browser/libraries.ts'
import { stopBrowsers } from '../../src/browser/running.ts'
import { type BrowserOptions, startBrowser } from '../../src/browser/start-browser.ts'
import type { FileContent, PageSource } from '../../src/model/page.ts'
import { fakeBrowser } from '../browser/fake-browser.ts'
import { scratch } from '../system/scratch.ts'
import { ROOT } from './command.ts'

const MEASURING = { tagged: false, outline: false }

afterEach(() => vi.unstubAllEnvs())

function start(options: Partial<BrowserOptions> = {}): Browser {
  return startBrowser({ timeout: 30, fontFolder: join(ROOT, 'dist/fonts'), ...options })
}

function source(html: string, files: Readonly<Record<string, FileContent>> = {}): PageSource {
  return { html: `<!doctype html>${html}`, files: new Map(Object.entries(files)) }
}

const svg = (width: number): FileContent => ({
  bytes: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="10"/>`),
  type: 'image/svg+xml',
})

/** What starts the embedded browser in a shell, with the libraries that this system lacks. */
async function embedded(): Promise<string> {
  await using browser = start()
  await browser.facts()
  const found = findEmbedded()
  if (!('folder' in found) || found.folder === undefined) throw new Error('There is no embedded browser here.')
  const libraries = await lackingLibraries(found, found.folder)
  return `LD_LIBRARY_PATH="${libraries.join(':')}" exec "${join(found.folder, 'chromium')}"`
}

/** Command lines of all processes that name a folder (Linux only). */
async function processesIn(folder: string): Promise<readonly string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const lines = await Promise.all(ids.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')))
  return lines.filter((line) => line.includes(folder))
}

/** Ids of the processes that show pages, of the browser whose profile is in a folder (Linux only). */
async function renderersOf(folder: string): Promise<readonly number[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const processes = await Promise.all(
    ids.map(async (id) => {
      const [line, stat] = await Promise.all(
        ['cmdline', 'stat'].map((file) => readFile(`/proc/${id}/${file}`, 'utf8').catch(() => '')),
      )
      return { id: Number(id), line: line ?? '', group: stat?.replace(/^.*\) /s, '').split(' ')[2] }
    }),
  )
  const group = processes.find(({ line }) => line.includes(folder))?.group
  return processes.filter((one) => one.group === group && one.line.includes('--type=renderer')).map(({ id }) => id)
}

test('a page is printed with its text, tags and bookmarks', async () => {
  await using browser = start()
  await using page = await browser.open(source('<html lang=en><title>T</title><h1>Heading</h1><p>Text'))
  const pdf = Buffer.from(await page.print({ tagged: true, outline: true })).toString('latin1')
  expect(pdf).toContain('/StructTreeRoot')
  expect(pdf).toContain('/Outlines')
  const bare = Buffer.from(await page.print(MEASURING)).toString('latin1')
  expect(bare).not.toContain('/Outlines')
  expect(await browser.facts()).toMatchObject({
    version: expect.stringMatching(/^HeadlessChrome\/\d/),
    source: 'embedded',
  })
})

test('a probe runs in the page, waits for promises and gives its result back', async () => {
  await using browser = start()
  await using page = await browser.open(source('<p>One<p>Two'), { width: 640, height: 360 })
  expect(await page.evaluate((selector) => document.querySelectorAll(selector).length, 'p')).toBe(2)
  expect(
    await page.evaluate(async () => [await document.fonts.ready.then(() => innerWidth), innerHeight], null),
  ).toEqual([640, 360])
})

test('no script of a page runs', async () => {
  await using browser = start()
  await using page = await browser.open(
    source(
      `<title>still</title><script>document.title = 'ran'</script><img src=none onerror="document.title = 'ran'">
       <body onload="document.title = 'ran'"><svg onload="document.title = 'ran'"></svg>
       <a href="javascript:document.title='ran'">x</a><iframe srcdoc="<script>top.document.title='ran'</script>"></iframe>`,
    ),
  )
  expect(await page.evaluate(() => document.title, null)).toBe('still')
})

test('styles, images and fonts come from the files of the page, and wait for nothing else', async () => {
  const font = await readFile(join(ROOT, 'dist/fonts/system/DejaVuSansMono.ttf'))
  await using browser = start()
  await using page = await browser.open(
    source(
      `<link rel=stylesheet href="styles/a%20b.css"><img src="images/w.svg" loading=lazy><img src="images/none.png">
       <style>@font-face { font-family: Own; src: url(fonts/own.ttf) } p { font-family: Own }</style><p>Text`,
      {
        'styles/a b.css': { bytes: Buffer.from('p { color: rgb(1, 2, 3) }'), type: 'text/css' },
        'images/w.svg': svg(37),
        'fonts/own.ttf': { bytes: font, type: 'font/ttf' },
      },
    ),
  )
  const seen = await page.evaluate(
    () => ({
      colour: getComputedStyle(document.querySelector('p') as Element).color,
      widths: [...document.images].map((image) => image.naturalWidth),
      fonts: [...document.fonts].map((face) => face.status),
    }),
    null,
  )
  expect(seen).toEqual({ colour: 'rgb(1, 2, 3)', widths: [37, 0], fonts: ['loaded'] })
})

test('pages that name different files alike get each its own', async () => {
  await using browser = start()
  const widths = await Promise.all(
    [11, 22, 33].map(async (width) => {
      await using page = await browser.open(source('<img src="images/1.svg">', { 'images/1.svg': svg(width) }))
      return await page.evaluate(() => document.images[0]?.naturalWidth, null)
    }),
  )
  expect(widths).toEqual([11, 22, 33])
})

test('nothing that a page names is asked for on the network', async () => {
  let asked = 0
  await using listener = createServer((socket) => {
    asked += 1
    socket.destroy()
  })
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  const { port } = listener.address() as { port: number }
  const at = (path: string): string => `http://127.0.0.1:${port}/${path}`
  await using browser = start()
  await using page = await browser.open(
    source(
      `<link rel=prefetch href="${at('prefetch')}"><link rel=preconnect href="${at('')}"><link rel=dns-prefetch href="${at('')}">
       <link rel=preload as=image href="${at('preload')}"><link rel=stylesheet href="${at('css')}"><link rel=icon href="${at('icon')}">
       <link rel=manifest href="${at('manifest')}"><link rel=modulepreload href="${at('module')}"><base href="${at('base')}">
       <style>@import "${at('import')}"; @font-face { font-family: F; src: url(${at('font')}) } p { font-family: F; background: url(${at('background')}) }</style>
       <script type=speculationrules>{"prefetch":[{"urls":["${at('speculation')}"]}]}</script><script src="${at('script')}"></script>
       <img src="${at('img')}" srcset="${at('srcset')} 2x"><picture><source srcset="${at('source')}"><img src=x></picture>
       <video src="${at('video')}" poster="${at('poster')}" autoplay></video><audio src="${at('audio')}" autoplay></audio>
       <iframe src="${at('frame')}"></iframe><object data="${at('object')}"></object><embed src="${at('embed')}">
       <svg><image href="${at('svg')}"/><use href="${at('use')}#a"/></svg><input type=image src="${at('input')}">
       <p>Text`,
    ),
  )
  await page.print(MEASURING)
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(asked).toBe(0)
})

test('a page that leaves is an error', async () => {
  await using browser = start()
  const leaving = async (): Promise<void> => {
    await using page = await browser.open(
      source('<meta http-equiv=refresh content="0; url=https://example.com/?a"><p>Text'),
    )
    await new Promise((resolve) => setTimeout(resolve, 300))
    await page.print(MEASURING)
  }
  await expect(leaving()).rejects.toMatchObject({
    exitCode: 1,
    message: 'The page tried to leave for https://example.com/?a.',
  })
})

test('a print without its text is an error, one that has no text is not', async () => {
  await using fonts = await scratch({ 'system/none': '' })
  await using browser = start({ fontFolder: fonts.path })
  await using page = await browser.open(source('<p>Text'))
  await expect(page.print(MEASURING)).rejects.toMatchObject({ exitCode: 3, hint: expect.stringContaining('fonts') })
  await using drawing = await browser.open(source('<style>p{}</style><div style="background:red;height:9px"></div>'))
  expect((await drawing.print(MEASURING)).length).toBeGreaterThan(0)
})

describe('what is left behind:', () => {
  test('nothing, when a browser is closed', async () => {
    await using folder = await scratch()
    vi.stubEnv('TMPDIR', folder.path)
    {
      await using browser = start()
      await using page = await browser.open(source('<p>Text'))
      await page.print(MEASURING)
      expect(await processesIn(folder.path)).not.toEqual([])
    }
    expect(await processesIn(folder.path)).toEqual([])
    expect(await readdir(folder.path)).toEqual([])
  })

  test('nothing, when all browsers are stopped at once', async () => {
    await using folder = await scratch()
    vi.stubEnv('TMPDIR', folder.path)
    await using browser = start()
    await browser.open(source('<p>Text'))
    stopBrowsers()
    expect(await readdir(folder.path)).toEqual([])
    await vi.waitFor(async () => expect(await processesIn(folder.path)).toEqual([]))
  })

  test('no browser, when this process is killed', async () => {
    await using folder = await scratch()
    const executable = await fakeBrowser(folder.path, `echo $$ > "$0.pid"; ${await embedded()} "$@"`)
    const run = execFile(
      process.execPath,
      [join(ROOT, 'dist/cli.js'), join(ROOT, 'fixtures/EP-012.md'), '-o', folder.path, '--browser', executable],
      {
        env: { ...process.env, TMPDIR: folder.path },
      },
    )
    await vi.waitFor(async () => expect(await processesIn(`${folder.path}/ep-export-profile-`)).not.toEqual([]), {
      timeout: 10_000,
    })
    run.kill('SIGKILL')
    await vi.waitFor(async () => expect(await processesIn(`${folder.path}/ep-export-profile-`)).toEqual([]), {
      timeout: 10_000,
    })
  })
})

describe('a browser that dies', () => {
  test('ends every wait at once', async () => {
    await using folder = await scratch()
    const executable = await fakeBrowser(folder.path, `echo $$ > "$0.pid"; ${await embedded()} "$@"`)
    await using browser = start({ executable })
    await using page = await browser.open(source('<p>Text'))
    process.kill(Number(await readFile(`${executable}.pid`, 'utf8')), 'SIGKILL')
    const before = performance.now()
    for (const wait of [page.print(MEASURING), page.evaluate(() => 1, null), browser.open(source(''))]) {
      await expect(wait).rejects.toMatchObject({ exitCode: 3, message: expect.stringContaining('The browser died') })
    }
    expect(performance.now() - before).toBeLessThan(3000)
  })

  test('as it comes up is started once more, and no oftener', async () => {
    await using folder = await scratch()
    const crash = (times: number): string =>
      `echo >> "$0.starts"; [ "$(wc -l < "$0.starts")" -gt ${times} ] || kill -SEGV $$; `
    const once = await fakeBrowser(folder.path, `${crash(1)}${await embedded()} "$@"`)
    await using browser = start({ executable: once })
    expect(await browser.facts()).toMatchObject({ version: expect.stringContaining('Chrome') })
    await using other = await scratch()
    const always = await fakeBrowser(other.path, crash(9))
    await using dead = start({ executable: always })
    await expect(dead.facts()).rejects.toMatchObject({ exitCode: 3, message: expect.stringContaining('SIGSEGV') })
    expect(await readFile(`${always}.starts`, 'utf8')).toBe('\n\n')
  })

  test('in the process of one page fails that page and serves the next', async () => {
    await using folder = await scratch()
    vi.stubEnv('TMPDIR', folder.path)
    await using browser = start()
    await using page = await browser.open(source('<p>Text'))
    for (const id of await renderersOf(folder.path)) process.kill(id, 'SIGKILL')
    await new Promise((resolve) => setTimeout(resolve, 300))
    await expect(page.print(MEASURING)).rejects.toMatchObject({ exitCode: 3, message: 'The page crashed the browser.' })
    await using next = await browser.open(source('<p>Text'))
    expect((await next.print(MEASURING)).length).toBeGreaterThan(0)
  })

  test('while it shows a page that never ends is given up after the time limit', async () => {
    await using browser = start({ timeout: 2 })
    await using page = await browser.open(source('<p>Text'))
    const endless = page.evaluate(() => new Promise<never>(() => undefined), null)
    await expect(endless).rejects.toMatchObject({
      exitCode: 3,
      message: 'The browser was still measuring a page after 2 seconds.',
    })
  })
})

test('a page is loaded into what was reserved for it, and what nobody takes is no trouble', async () => {
  await using browser = start()
  browser.reserve()
  browser.reserve()
  await using first = await browser.open(source('<p>One'))
  await using second = await browser.open(source('<p>Two'))
  await using third = await browser.open(source('<p>Three'))
  browser.reserve()
  const texts = await Promise.all(
    [first, second, third].map((page) => page.evaluate(() => document.body.textContent, null)),
  )
  expect(texts).toEqual(['One', 'Two', 'Three'])
})

/** Starts a browser that others could use too, and ends it. */
async function withRunning(env: Record<string, string>, work: (endpoint: string) => Promise<void>): Promise<void> {
  await using folder = await scratch()
  const executable = await fakeBrowser(folder.path, `${await embedded()} "$@"`)
  const args = ['--headless', '--no-sandbox', '--disable-gpu', '--remote-debugging-port=0']
  const chrome = execFile(executable, [...args, `--user-data-dir=${folder.path}/profile`], {
    env: { ...process.env, ...env },
  })
  try {
    await work(
      await new Promise<string>((resolve) => {
        chrome.stderr?.on('data', (text: string) => {
          const found = /ws:\/\/\S+/.exec(text)
          if (found !== null) resolve(found[0])
        })
      }),
    )
  } finally {
    chrome.kill('SIGKILL')
    await new Promise((resolve) => chrome.once('close', resolve))
  }
}

test('a running browser is used through its address, and goes on running', () =>
  withRunning({}, async (endpoint) => {
    for (let run = 0; run < 2; run += 1) {
      await using browser = start({ endpoint })
      await using page = await browser.open(source('<p>Text'))
      expect(await page.evaluate(() => document.body.textContent, null)).toBe('Text')
      expect((await browser.facts()).source).toBe('--browser-endpoint')
    }
  }))

test('a page that draws has the time zone of no machine from its first script on', () =>
  withRunning({ TZ: 'Asia/Kolkata' }, async (endpoint) => {
    await using browser = start({ endpoint })
    await using page = await browser.open(source('<p>Text'))
    expect(await page.evaluate(() => new Date(0).getTimezoneOffset(), null)).toBe(-330)
    const script = 'const minutes = new Date(0).getTimezoneOffset(); globalThis.offset = () => minutes'
    for (let desk = 0; desk < 3; desk += 1) {
      await using drawing = await browser.openDesk({
        html: '<!doctype html><body></body><script src="page.js"></script>',
        files: new Map([['page.js', { bytes: Buffer.from(script), type: 'text/javascript' }]]),
      })
      expect(await drawing.call('offset', [], 5)).toBe(0)
    }
  }))
