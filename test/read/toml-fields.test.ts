import { expect, test } from 'vitest'
import { readProposal } from '../../src/read/read-proposal.ts'
import { readTomlFields } from '../../src/read/toml-fields.ts'
import { growthOf, STEADY } from '../growth.ts'

const fieldsOf = (text: string): unknown =>
  readTomlFields(text, 2)?.map(({ label, parts, line }) => [label, parts, line])

test('fields of TOML keep their order, their lines and what was written', () => {
  const text = [
    '# A comment',
    'title = "Power \\"now\\" \\u0041"   # another',
    "status = 'draft # still'",
    'date = 2025-01-02',
    'version = 1.10',
    'at = 2025-01-02 07:32:00Z',
    '',
    'authors = [',
    '  "Ana",  # the first',
    "  'Bea',",
    ']',
    'summary = """',
    'Two',
    'lines"""',
    '[extra]',
    'draft = true',
    '"the id" = "EP-012"',
    'site.owner = { name = "Cleo", email = "c@example.org" }',
    'empty = ""',
    '[[reviewers]]',
    'name = "Dan"',
  ].join('\n')
  expect(fieldsOf(text)).toEqual([
    ['title', ['Power "now" A'], 3],
    ['status', ['draft # still'], 4],
    ['date', ['2025-01-02'], 5],
    ['version', ['1.10'], 6],
    ['at', ['2025-01-02 07:32:00Z'], 7],
    ['authors', ['Ana', 'Bea'], 9],
    ['summary', ['Two lines'], 13],
    ['draft', ['true'], 17],
    ['the id', ['EP-012'], 18],
    ['owner', ['Cleo (c@example.org)'], 19],
    ['empty', [], 20],
    ['name', ['Dan'], 22],
  ])
})

test.each(['title "Power"', 'a = [1', 'a = ]', 'a = {b = 1]', '= 1', 'a: 1', 'a = "open'])('%j is no TOML', (text) => {
  expect(readTomlFields(text, 1)).toBeUndefined()
})

test.each(['[', '"', '"""', 'a = [', 'a."b".', '{', 'a =\n', "'", '\\'])(
  'very many %j cost no more than their length',
  (piece) => {
    for (const begin of ['a = 1\n', 'a = ']) {
      expect(growthOf((size) => readTomlFields(begin + piece.repeat(size / piece.length), 1), 4_000)).toBeLessThan(
        STEADY,
      )
    }
  },
)

const read = (text: string) => readProposal(text, 'x.md')

test('front matter of TOML is read, not printed', () => {
  const { value, notes } = read(
    '+++\ntitle = "EP-012: Power"\nstatus = "Draft"\nauthors = ["Ana"]\n+++\n\n## Summary\n\nWords.\n',
  )
  expect(value).toMatchObject({ title: 'Power', id: 'EP-012', metadata: { status: 'Draft', authors: ['Ana'] } })
  expect(value.root.children[0]).toMatchObject({ type: 'yaml', position: { start: { line: 1 }, end: { line: 5 } } })
  expect(value.lead).toEqual([])
  expect(notes.filter(({ code }) => code === 'invalid-front-matter')).toEqual([])
})

test('front matter of JSON is read, not printed', () => {
  const { value } = read(
    '{\n  "title": "EP-012: Power",\n  "authors": ["Ana", "Bea"],\n  "status": "Draft"\n}\n\n## Summary\n\nWords.\n',
  )
  expect(value).toMatchObject({ title: 'Power', id: 'EP-012', metadata: { status: 'Draft', authors: ['Ana', 'Bea'] } })
  expect(value.metadata.fields.find(({ label }) => /authors/i.test(label))?.line).toBe(3)
  expect(value.lead).toEqual([])
})

test('what is no valid TOML is read line by line and told', () => {
  const { value, notes } = read('+++\nstatus = Draft or so\nid = "EP-3\n+++\n\n# T\n')
  expect(value.metadata.status).toBe('Draft or so')
  expect(notes).toContainEqual(
    expect.objectContaining({ code: 'invalid-front-matter', message: expect.stringContaining('TOML') }),
  )
})

test.each(['+++\nprose\n+++\n', '{\nprose\n}\n', '+++\na = 1\n', '+++ \n\n# T\n'])('%j is prose', (text) => {
  expect(read(`${text}\n# T\n`).value.root.children[0]?.type).not.toBe('yaml')
})
