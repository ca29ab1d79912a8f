import { expect, test } from 'vitest'
import { readProposal } from '../../src/read/read-proposal.ts'

function fields(text: string, sidecar?: string): string[] {
  const { value } = readProposal(text, 'x.md', sidecar === undefined ? {} : { sidecar })
  return value.metadata.fields.map((field) => `${field.line} ${field.label}=${field.value}`)
}

test('scalars stay what the author wrote', () => {
  expect(fields('---\nfip: 0086\ncreated: 2025-01-02\nyes: on\n---\n')).toEqual([
    '2 fip=0086',
    '3 created=2025-01-02',
    '4 yes=on',
  ])
})

test('lists and maps are joined with commas', () => {
  expect(
    fields('---\nauthors:\n  - name: Ada\n    github: ada\n  - "@g"\nmilestone: {alpha: v1, beta: v2}\n---\n'),
  ).toEqual(['2 authors=Ada (ada), @g', '6 milestone=alpha: v1, beta: v2'])
})

test('aliases are not resolved, so that nothing grows', () => {
  expect(fields('---\na: &a [x, x]\nb: [*a, *a]\n---\n')).toEqual(['2 a=x, x', '3 b=*a, *a'])
})

test('a key named like an inherited property is a field as any other', () => {
  expect(fields('---\n__proto__: x\nconstructor: y\n---\n')).toEqual(['2 __proto__=x', '3 constructor=y'])
})

test('duplicate keys and unquoted handles are read line by line, with a warning', () => {
  const { notes, value } = readProposal('---\nstatus: a: b\nauthors:\n- @ada\n- "@g"\n---\n', 'x.md')
  expect(notes[0]).toMatchObject({ code: 'invalid-front-matter', severity: 'warning', line: 2 })
  expect(value.metadata.authors).toEqual(['@ada', '@g'])
  expect(value.metadata.status).toBe('a: b')
})

test('a sidecar gives what the document does not', () => {
  const { metadata, id } = readProposal('# T\n\n**Status**: Draft\n', 'x.md', {
    sidecar: 'kep-number: 12\nstatus: provisional\nauthors: ["@a"]\n',
  }).value
  expect([id, metadata.status, metadata.authors]).toEqual(['KEP-12', 'Draft', ['@a']])
  expect(metadata.fields.map((field) => [field.line, field.visible])).toEqual([
    [3, true],
    [0, false],
    [0, false],
    [0, false],
  ])
})
