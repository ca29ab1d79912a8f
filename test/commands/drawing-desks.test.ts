import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { DrawingDesks } from '../../src/commands/drawing-desks.ts'
import type { DiagramLooks } from '../../src/model/diagram.ts'
import type { Desk, PageSource } from '../../src/model/page.ts'

const LOOKS = { prose: 'serif' } as DiagramLooks
const FONTS = { css: 'base', files: new Map([['fonts/a.woff2', { bytes: Buffer.from('a'), type: 'font/woff2' }]]) }

/** What opens pages, and tells of each what it was given and whether it is closed. */
function opener(): {
  open: (source: PageSource) => Promise<Desk>
  pages: { readonly source: PageSource; readonly drawn: unknown[]; closed: boolean }[]
} {
  const pages: { source: PageSource; drawn: unknown[]; closed: boolean }[] = []
  return {
    pages,
    open: async (source) => {
      const page = { source, drawn: [] as unknown[], closed: false }
      pages.push(page)
      return {
        call: async (_, [diagram]) => {
          page.drawn.push(diagram)
          return { svg: diagram }
        },
        [Symbol.asyncDispose]: async () => {
          page.closed = true
        },
      }
    },
  }
}

test('a page that was begun early is the first that is given, with what was drawn on it meanwhile', async () => {
  const { open, pages } = opener()
  await using desks = new DrawingDesks(open)
  desks.begin('```mermaid\npie\n```\n')
  desks.drawAhead(['pie'], LOOKS, FONTS)
  const desk = await desks.open(() => true)
  expect(await desk.call('drawDiagram', ['pie', LOOKS, 'all'], 1)).toEqual({ svg: 'pie' })
  expect(pages.map(({ drawn }) => drawn)).toEqual([['pie']])
  expect(await pages[0]?.source.shelf?.('fonts/a.woff2')).toBe(FONTS.files.get('fonts/a.woff2'))
  await desks.open(() => true)
  expect(pages).toHaveLength(2)
})

test('a page that nobody takes is closed', async () => {
  const { open, pages } = opener()
  {
    await using desks = new DrawingDesks(open)
    desks.begin('```mermaid\npie\n```\n')
    desks.drawAhead(['pie'], LOOKS, FONTS)
  }
  expect(pages.map(({ closed }) => closed)).toEqual([true])
})

test('a page that comes up is fed once it has asked for its last script, or when it will not come up', async () => {
  const { open, pages } = opener()
  const desks = new DrawingDesks((source) => open(source).then(() => new Promise<Desk>(() => undefined)))
  expect(await Promise.race([desks.fed.then(() => 'fed'), wait(20, 'waiting')])).toBe('fed')
  desks.begin('```mermaid\npie\n```\n')
  expect(await Promise.race([desks.fed.then(() => 'fed'), wait(20, 'waiting')])).toBe('waiting')
  await pages[0]?.source.shelf?.('page.js')
  expect(await Promise.race([desks.fed.then(() => 'fed'), wait(20, 'waiting')])).toBe('fed')
  const failing = new DrawingDesks(() => Promise.reject(new Error('No browser.')))
  failing.begin('```mermaid\npie\n```\n')
  await failing.fed
  await expect(failing.open(() => true)).rejects.toThrow('No browser.')
})
