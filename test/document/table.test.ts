import { expect, test } from 'vitest'
import { shareLine } from '../../src/document/body/column-widths.ts'
import { wordParts } from '../../src/document/body/word-breaks.ts'
import { bodyOf, compose } from './compose.ts'

type Rows = readonly (readonly string[])[]

const tableOf = (rows: Rows): string => {
  const [head = [], ...body] = rows
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return bodyOf(
    compose(
      `# EP-007: Title\n\n## One\n\nWords.\n\n${[line(head), line(head.map(() => '---')), ...body.map(line)].join('\n')}\n`,
    ),
  )
}
const widthsOf = (html: string): number[] =>
  [...html.matchAll(/<col style="width:([\d.]+)%">/g)].map((one) => Number(one[1]))

test('a small table keeps its natural width', () => {
  const html = tableOf([
    ['Risk', 'Mitigation'],
    ['Slow', 'Cache'],
  ])
  expect(html).toContain('<div class="table"><table>')
  expect(html).not.toContain('<col')
})

test('the column with the text gets the room, not the one with a long name', () => {
  const name = 'HTTPRouteSessionPersistenceCookieLifetimeTypePermanent'
  const html = tableOf([
    ['Name', 'Outcome'],
    [name, 'A sentence of several words. '.repeat(20)],
  ])
  const [first = 0, second = 0] = widthsOf(html)
  expect(second).toBeGreaterThan(first)
  expect(Math.abs(first + second - 100)).toBeLessThan(0.1)
})

test('long names may break at their joints, and nothing is added to their letters', () => {
  expect(wordParts('toolkit.fluxcd.io/v1beta2')).toEqual(['toolkit.', 'fluxcd.', 'io/', 'v1beta2'])
  expect(wordParts('sessionPersistenceType')).toEqual(['session', 'Persistence', 'Type'])
  expect(wordParts('internationalization')).toEqual(['internationalization'])
})

test('thirty-three columns stand on a turned page, in shares of its width', () => {
  const row = Array.from({ length: 33 }, (_, index) => `column ${index}`)
  const html = tableOf([row, row])
  expect(html).toContain('landscape')
  expect(widthsOf(html)).toHaveLength(33)
  expect(widthsOf(html).every((width) => width > 0)).toBe(true)
})

test('a line is shared out whole, and not where words alone are too long for it', () => {
  const cell = (line: number, word: number) => ({ line, word, part: word })
  const shared = shareLine([[cell(300, 8), cell(10, 10)]], 100, 3, 44)
  const sum = shared?.widths.reduce((all, width) => all + width, 0) ?? 0
  expect(sum).toBeGreaterThan(99)
  expect(sum).toBeLessThan(101)
  expect(shareLine([[cell(60, 60), cell(60, 60)]], 100, 3, 60)).toBeUndefined()
})

test('a large table is measured quickly', () => {
  const row = Array.from({ length: 12 }, (_, index) => `words of cell ${index} `.repeat(4))
  const rows = Array.from({ length: 120 }, () => row)
  const started = performance.now()
  tableOf(rows)
  expect(performance.now() - started).toBeLessThan(5_000)
})
