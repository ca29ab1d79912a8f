import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { startBrowser } from '../../src/browser/start-browser.ts'
import { foreseePages } from '../../src/document/foresee-pages.ts'
import { readPrintFacts } from '../../src/pdf/print-facts.ts'
import { ROOT } from './command.ts'

const browser = startBrowser({ timeout: 30, fontFolder: join(ROOT, 'dist/fonts') })

afterAll(() => browser[Symbol.asyncDispose]())

const STYLE = `:root { --page-width: 210mm; --page-height: 297mm }
@page { size: a4; margin: 30mm 20mm 25mm }
@media screen { body { max-width: 90mm; padding: 10mm } }
* { margin: 0; padding: 0 }
h2 { break-after: avoid; font-size: 12pt; line-height: 20pt }
p { line-height: 20pt; orphans: 2; widows: 2 }
.cover, .contents { break-after: page }
.turned-part { page: turned }
@page turned { size: a4 landscape }`

const lines = (count: number): string => `<p>${Array.from({ length: count }, () => 'Line<br>').join('')}</p>`

/** Foreseen and printed, of a page with a cover, a list of links and so many sections of some lines each. */
async function seen(sections: readonly number[], more = '') {
  const ids = sections.map((_, index) => `s-${index}`)
  const links = ids.map((id) => `<a href="#${id}">${id}</a> `).join('')
  const text = sections.map((count, index) => `<h2 id="s-${index}">Section</h2>${lines(count)}`).join('')
  const html = `<!doctype html><html lang="en"><title>T</title><style>${STYLE}</style><body>
    <div class="cover"><h1>T</h1></div><nav class="contents">${links}${more}</nav><main>${text}</main>`
  await using page = await browser.open({ html, files: new Map() })
  const before = await page.evaluate(() => document.documentElement.outerHTML, null)
  const foreseen = await page.evaluate(foreseePages, null)
  const after = await page.evaluate(() => document.documentElement.outerHTML, null)
  const printed = readPrintFacts(await page.print({ tagged: false, outline: false }))
  return { foreseen, printed, isAsBefore: before === after }
}

describe('the pages of a document, foreseen', () => {
  test('are those on which a print shows what links lead to', async () => {
    const { foreseen, printed } = await seen([3, 30, 40, 2, 2, 90, 1])
    expect(new Map(foreseen?.places)).toEqual(printed.places)
    expect(foreseen?.pages).toBe(printed.landscape.length)
    expect(new Set(printed.places.values()).size).toBeGreaterThan(3)
  })

  test('leave the document as it was', async () => {
    expect((await seen([3, 40])).isAsBefore).toBe(true)
  })

  test('are not those of links that lead nowhere, however they are written', async () => {
    const { foreseen, printed } = await seen([3], '<a href="#gone">x</a><a href="#%zz">y</a><a href="#">z</a>')
    expect(new Map(foreseen?.places)).toEqual(printed.places)
  })

  test('are found where a drawing has a link', async () => {
    const drawing = '<svg width="9" height="9"><a href="#s-1"><text>x</text></a></svg>'
    const { foreseen, printed } = await seen([3, 60], drawing)
    expect(new Map(foreseen?.places)).toEqual(printed.places)
  })

  test('are not known where one lies on its side', async () => {
    expect((await seen([3], '<div class="turned-part">Wide</div>')).foreseen).toBeNull()
  })
})
