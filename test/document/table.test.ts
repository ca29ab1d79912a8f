import { expect, test } from 'vitest'
import { shareLine } from '../../src/document/body/column-widths.ts'
import { wordParts } from '../../src/document/body/word-breaks.ts'
import { growthOf, STEADY } from '../growth.ts'
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
  expect(html).toContain('<div class="table keep"><table>')
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

test('a number and its unit take the room of one word', () => {
  const prose = 'A sentence of several words. '.repeat(20)
  const first = (cell: string): number =>
    widthsOf(
      tableOf([
        ['Unit', 'One', 'Two'],
        [cell, prose, prose],
      ]),
    )[0] ?? 0
  expect(first('1234567 GiB/s')).toBe(first('1234567_GiB/s'))
  expect(first('1234567 GiB/s')).toBeGreaterThan(first('1234567 of those'))
})

test('thirty-three columns stand on a turned page, in shares of its width', () => {
  const row = Array.from({ length: 33 }, (_, index) => `ten ${index}`)
  const html = tableOf([row, row])
  expect(html).toContain('landscape')
  expect(widthsOf(html)).toHaveLength(33)
  expect(widthsOf(html).every((width) => width > 0)).toBe(true)
})

test('columns that no turned page holds are set in parts, each with the first column and no cell lost', () => {
  const head = Array.from({ length: 33 }, (_, index) => `candidates-${index}`)
  const html = tableOf([head, head.map((_, index) => `cell-${index}.`)])
  const parts = html.split('<table>').slice(1)
  expect(parts.length).toBeGreaterThan(1)
  for (const part of parts) expect(part).toMatch(/<th>candidates-0<\/th>.*<td>cell-0\.<\/td>/s)
  for (const index of head.keys()) {
    expect(html.split(`>cell-${index}.<`).length - 1).toBe(index === 0 ? parts.length : 1)
  }
  expect(html).not.toContain('landscape')
})

test('a wide table in a list is set in parts rather than turned or broken into letters', () => {
  const head = Array.from({ length: 14 }, (_, index) => `measurement${index}`)
  const line = (cells: readonly string[]): string => `  | ${cells.join(' | ')} |`
  const html = bodyOf(
    compose(`## One\n\n- Words:\n\n${[line(head), line(head.map(() => '---')), line(head)].join('\n')}\n`),
  )
  expect(html).toContain('class="table split"')
  expect(html).not.toContain('landscape')
})

test('a table whose cells span others is left whole, and an id is not written twice', () => {
  const wide = Array.from({ length: 30 }, (_, index) => `<td>internationalization${index}</td>`).join('')
  const spanning = bodyOf(compose(`## One\n\n<table><tr><td colspan="30">Head</td></tr><tr>${wide}</tr></table>\n`))
  expect(spanning.split('<table').length).toBe(2)
  const named = bodyOf(compose(`## One\n\n<table><tr><td><a id="x">Name</a></td>${wide}</tr></table>\n`))
  expect(named.split('<table').length).toBeGreaterThan(2)
  expect(named.split('id="s-x"').length).toBe(2)
})

test('a line is shared out whole, and not where words alone are too long for it', () => {
  const cell = (line: number, word: number) => ({ line, word, part: word })
  const shared = shareLine([[cell(300, 8), cell(10, 10)]], 100, 3, 44)
  const sum = shared?.widths.reduce((all, width) => all + width, 0) ?? 0
  expect(sum).toBeGreaterThan(99)
  expect(sum).toBeLessThan(101)
  expect(shareLine([[cell(60, 60), cell(60, 60)]], 100, 3, 60)).toBeUndefined()
})

test('the last column has no gap behind it', () => {
  const cell = { line: 10, word: 10, part: 10 }
  expect(shareLine([[cell, cell]], 23, 3, 44)?.widths).toEqual([13, 10])
  expect(shareLine([[cell, cell]], 22.9, 3, 44)).toBeUndefined()
})

test('names that break at their joints keep a page upright where whole ones would turn it', () => {
  const named = (name: string): string =>
    tableOf([
      Array.from({ length: 6 }, (_, index) => `Column ${index}`),
      Array.from({ length: 6 }, (_, index) => (index === 0 ? 'short' : `${name} and more words after it`)),
    ])
  expect(named('some_quite_lengthy_name_')).not.toContain('landscape')
  expect(named('internationalizationally')).toContain('landscape')
})

test('wider letters make a table smaller, so that no word of it breaks', () => {
  const text = (widths: number) =>
    bodyOf(
      compose(
        `## One\n\n| A | B | C | D |\n|---|---|---|---|\n| ${'internationalization and more '.repeat(2).concat('| ').repeat(4)}\n`,
        { letters: Array.from({ length: 95 }, () => widths) },
      ),
    )
  expect(text(450)).toContain('size-9')
  expect(text(640)).toContain('size-8')
})

test('a large table costs no more than its length', () => {
  const row = Array.from({ length: 12 }, (_, index) => `words of cell ${index} `.repeat(4))
  expect(growthOf((size) => tableOf(Array.from({ length: size }, () => row)), 40)).toBeLessThan(STEADY)
})

test('a row that heads others stands with them, and no low row alone at an end of a page', () => {
  const html = tableOf([
    ['Name', 'Kind'],
    ['one', 'a'],
    ['Group', ''],
    ['two', 'b'],
    ['three', 'c'],
  ])
  expect([...html.matchAll(/<tr class="([^"]*)">\s*<td>(\w+)/g)].map(([, names, word]) => [names, word])).toEqual([
    ['low', 'one'],
    ['group', 'Group'],
    ['low', 'three'],
  ])
})

test('code in a cell stays in its column, and its lines wrap', () => {
  const long = 'x'.repeat(90)
  const box = ['+---------+', `| ${long} |`, '+---------+'].join('\n')
  const html = bodyOf(
    compose(
      `## One\n\n<table><tr><td>\n\n\`\`\`yaml\na: ${long}\n\`\`\`\n\n</td><td>\n\n\`\`\`\n${box}\n\`\`\`\n\n</td></tr></table>\n`,
    ),
  )
  expect(html.match(/<pre class="code(?: keep)?"/g)).toHaveLength(2)
  expect(html).not.toContain('--code-share')
})

test('a column is no wider for the number of the lines of code in it', () => {
  const table = (lines: number) =>
    `<table><tr><td>\n\n\`\`\`yaml\n${'a: one\n'.repeat(lines)}\`\`\`\n\n</td><td>Words</td></tr></table>`
  expect(bodyOf(compose(`## One\n\n${table(60)}\n`))).toContain('<div class="table">')
})

test('the lines of preformatted text in a cell may end with a break of HTML', () => {
  const html = bodyOf(compose('## One\n\n| a |\n|---|\n| <pre>one<br>  two</pre> |\n'))
  expect(html.match(/class="line"/g)).toHaveLength(2)
  expect(html).toContain('  two')
})

test('a row of more than half a page may break, and no other', () => {
  const html = tableOf([
    ['Name', 'Outcome'],
    ['Long', 'A sentence of several words. '.repeat(200)],
    ['Short', 'A sentence of several words. '.repeat(9)],
  ])
  expect(html.match(/<tr[^>]*>/g)).toEqual(['<tr>', '<tr class="tall">', '<tr>'])
})
