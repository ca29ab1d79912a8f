import { describe, expect, test } from 'vitest'
import { checkProposals } from '../../src/check/check-proposals.ts'
import { type Facts, type IndexFacts, NO_FACTS } from '../../src/check/facts.ts'
import { readIndexRows } from '../../src/check/index-rows.ts'
import type { Proposal } from '../../src/model/proposal.ts'
import { readProposal } from '../../src/read/read-proposal.ts'
import { only } from './found.ts'

const OFF = only('no rule about one proposal')

function read(file: string, ...lines: string[]): Proposal {
  return readProposal(lines.join('\n\n'), file).value
}

/** What is told of proposals together, as `file:line severity message`. */
function told(proposals: readonly Proposal[], facts: Partial<Facts> = {}): string[] {
  return checkProposals(proposals, { files: new Map(), indexes: [], ...facts }, OFF).map(
    ({ file, line, severity, message }) => `${file}:${line} ${severity} ${message}`,
  )
}

describe('duplicate-id', () => {
  test('the second of two files with one number is told, however the number is padded', () => {
    expect(told([read('a.md', '# EP-007: A'), read('b.md', 'Words.', '# EP-7: B')])).toEqual([
      'b.md:3 error The id EP-7 is that of a.md too.',
    ])
  })

  test('an id from the name of the file is told in the first line', () => {
    const told7 = told([read('EP-007-a.md', 'Words.'), read('EP-007-b.md', 'Words.')])
    expect(told7).toEqual(['EP-007-b.md:1 error The id EP-007 is that of EP-007-a.md too.'])
  })

  test('other families and other folders have numbers of their own', () => {
    expect(told([read('a.md', '# EP-7: A'), read('b.md', '# RFC-7: B'), read('x/c.md', '# EP-7: C')])).toEqual([])
    expect(told([read('a.md', '# EP-7: A'), read('b.md', '# ep-7: B')])).toHaveLength(1)
  })

  test('a README stands for its folder, and another file in that folder is none of its namesakes', () => {
    expect(told([read('x/a/README.md', '# EP-7: A'), read('x/b/index.md', '# EP-7: B')])).toEqual([
      'x/b/index.md:1 error The id EP-7 is that of x/a/README.md too.',
    ])
    expect(told([read('x/a/my-readme.md', '# EP-7: A'), read('x/b/readme.md', '# EP-7: B')])).toEqual([])
  })

  test('a number that is still to be given, or none, is nobody’s', () => {
    for (const title of ['# EP-XXX: A', '# EP-000: A', '# A'])
      expect(told([read('a.md', title), read('b.md', title)])).toEqual([])
  })

  test('a namesake that is not checked in this run is told too', () => {
    const files = new Map([['a.md', { ...NO_FACTS, namesakes: ['old.md'] }]])
    expect(told([read('a.md', '# EP-7: A')], { files })).toEqual(['a.md:1 error The id EP-7 is that of old.md too.'])
  })

  test('the hint says who gets another number', () => {
    const [only7] = checkProposals([read('a.md', '# EP-7: A'), read('b.md', '# EP-7: B')], undefined, OFF)
    expect(only7).toMatchObject({ code: 'duplicate-id', hint: 'Give the younger one the next free number.' })
  })
})

describe('the rows of an index', () => {
  const rows = (...lines: string[]) => readIndexRows(readProposal(lines.join('\n'), 'README.md').value.root)
  const cells = (head: string, row: string) =>
    rows(head, head.replace(/[^|]+/g, '-'), row).map(({ place: _, address, ...row }) => [
      address,
      ...Object.entries(row).map(([column, cell]) => `${column}=${cell.text}`),
    ])

  test('tell status, author and dates under the names that such columns have', () => {
    expect(cells('| EP | State | Owners | Date | Last Updated |', '| [1](a.md) | Draft | Ana | 2025 | 2026 |')).toEqual(
      [['a.md', 'status=Draft', 'author=Ana', 'created=2025', 'updated=2026']],
    )
    expect(cells('| Status | Author | Creation date | [a](A.Markdown) |', '| - | - | - | [1](A.Markdown#x) |')).toEqual(
      [['A.Markdown', 'status=-', 'author=-', 'created=-']],
    )
  })

  test('take the first of two columns that tell the same', () => {
    expect(cells('| EP | Status | State |', '| [1](a.md) | Draft | Done |')).toEqual([['a.md', 'status=Draft']])
  })

  test('name a Markdown file that lies beside, not a page of the web or of the site', () => {
    const row = '| [w](https://example.org/a.md) [s](/a.md) [p](a.mdx) [ok](b.md?raw=true) [later](c.md) | Draft |'
    expect(cells('| EP | Status |', row)).toEqual([['b.md', 'status=Draft']])
    expect(cells('| EP | Status |', '| EP-1 | Draft |')).toEqual([])
  })

  test('are none where no column tells anything of a proposal', () => {
    expect(rows('| Page | Words |', '| - | - |', '| [1](a.md) | 300 |')).toEqual([])
  })

  test('know where they and their cells stand', () => {
    expect(rows('| EP | Status |', '| - | - |', '| [1](a.md) | Draft |')).toMatchObject([
      { place: { line: 3, column: 1 }, status: { place: { line: 3, column: 15 } } },
    ])
  })
})

describe('index-disagrees', () => {
  const own = (...fields: string[]) => read('a.md', '# EP-1: A', fields.join('\n'))
  const HEAD = '| EP | Status | Author | Created | Updated |\n| - | - | - | - | - |\n'

  function index(row: string, proposal?: Proposal, more: Partial<IndexFacts> = {}): string[] {
    const page = readProposal(`# Index\n\n${HEAD}${row}\n`, 'README.md').value.root
    const target = { file: 'a.md', there: true, ...(proposal === undefined ? {} : { proposal }) }
    const facts: IndexFacts = {
      file: 'README.md',
      rows: readIndexRows(page),
      targets: new Map([
        ['a.md', target],
        ['gone.md', { file: 'gone.md', there: false }],
      ]),
      expected: [],
      ...more,
    }
    return told(proposal === undefined ? [] : [proposal], { indexes: [facts] })
  }

  test('a row whose file is not there is told, and one of which nothing is known is not', () => {
    expect(index('| [1](gone.md) | Draft | | | |')).toEqual([
      'README.md:5 error The row names “gone.md”, which is not there.',
    ])
    expect(index('| [1](elsewhere.md) | Draft | | | |')).toEqual([])
    expect(index('| [1](a.md) | Draft | | | |')).toEqual([])
  })

  test('a proposal without a row is a warning, by the first row', () => {
    expect(index('| [1](a.md) | Draft | | | |', undefined, { expected: ['a.md', 'b.md'] })).toEqual([
      'README.md:5 warning The table has no row for b.md.',
    ])
    expect(index('| [1](a.md) | Draft | | | |', undefined, { expected: ['b.md'], rows: [] })).toEqual([
      'README.md:undefined warning The table has no row for b.md.',
    ])
  })

  test('another status is told with both, in the place of the cell', () => {
    expect(index('| [1](a.md) | Done | | | |', own('**Status**: Draft'))).toEqual([
      'README.md:5 error The table says that the status of EP-1 is “Done”; the proposal says “Draft”.',
    ])
  })

  test.each([
    ['✅ Done', 'done'],
    ['In-progress (v2)', 'In progress'],
    ['–', 'Draft'],
    ['', 'Draft'],
  ])('a status %j says no other than %j', (cell, status) => {
    expect(index(`| [1](a.md) | ${cell} | | | |`, own(`**Status**: ${status}`))).toEqual([])
  })

  test('a status is not compared where the proposal has none', () => {
    expect(index('| [1](a.md) | Done | Ana | 2025 | 2025 |', own('Words.'))).toEqual([])
  })

  test('an author that the proposal does not name is told; a handle and some of the authors are not', () => {
    const proposal = own('**Status**: Draft', '**Authors**: Ana Li, Bo Ek (@bo-ek)')
    const authors = (cell: string): string[] => index(`| [1](a.md) | Draft | ${cell} | | |`, proposal)
    expect(authors('Cy')).toEqual([
      'README.md:5 error The table says that the author of EP-1 is “Cy”; the proposal says “Ana Li, Bo Ek”.',
    ])
    expect([authors('ana li'), authors('@bo-ek'), authors('-')]).toEqual([[], [], []])
    expect(authors('Ana Li, Cy')).toHaveLength(1)
  })

  test('another day is told; the month of the same day, and what is no date, is not', () => {
    const proposal = own('**Status**: Draft', '**Created**: 2025-03-04', '**Updated**: 2025-05')
    const dates = (created: string, updated: string): string[] =>
      index(`| [1](a.md) | Draft | | ${created} | ${updated} |`, proposal)
    expect(dates('2025-03-05', '2025-06-01')).toEqual([
      'README.md:5 error The table says that the date of EP-1 is “2025-03-05”; the proposal says “2025-03-04”.',
      'README.md:5 error The table says that the last update of EP-1 is “2025-06-01”; the proposal says “2025-05”.',
    ])
    expect([dates('March 4, 2025', '2025-05-30'), dates('2025-03', 'soon'), dates('', '')]).toEqual([[], [], []])
  })
})

test('what is told comes in the order of files, and of lines and columns in them', () => {
  const text = ['# EP-1: A', '[x](#y) [a](#b)', '<!-- a -->\n\nTBD']
  const found = checkProposals([read('b.md', ...text), read('a.md', ...text)], undefined, {})
  const places = found.map(({ file, line = 0, column = 0 }) => ({ file, at: line * 1000 + column }))
  for (const file of ['a.md', 'b.md']) {
    const ats = places.filter((place) => place.file === file).map(({ at }) => at)
    expect(new Set(ats).size).toBeGreaterThan(3)
    expect(ats).toEqual(ats.toSorted((one, other) => one - other))
  }
  expect(places.findLastIndex(({ file }) => file === 'b.md')).toBeLessThan(
    places.findIndex(({ file }) => file === 'a.md'),
  )
})
