import { describe, expect, test } from 'vitest'
import { readFrontMatter, readSidecar } from '../../src/read/read-front-matter.ts'

test('front matter that is no YAML is told, with what to do', () => {
  const frontMatter = { language: 'yaml' as const, content: 'status: a: b\n', start: 0, end: 20, line: 2 }
  const { value, notes } = readFrontMatter(frontMatter, 'tea.md')
  expect(value).toEqual([{ label: 'status', parts: ['a: b'], line: 2, visible: false }])
  expect(notes).toEqual([
    {
      code: 'invalid-front-matter',
      severity: 'warning',
      message: 'The front matter is no valid YAML; it was read line by line.',
      hint: 'Put values with a colon, an @ or a quote in double quotes, and start list items with “- ”.',
      file: 'tea.md',
      line: 2,
    },
  ])
})

test('other front matter is not', () => {
  const frontMatter = { language: 'yaml' as const, content: 'cups: {blue: 1}\n', start: 0, end: 23, line: 2 }
  const value = [{ label: 'cups', parts: ['blue: 1'], line: 2, visible: false }]
  expect(readFrontMatter(frontMatter, 'tea.md')).toEqual({ value, notes: [] })
  expect(readFrontMatter(undefined, 'tea.md')).toEqual({ value: [], notes: [] })
})

describe('a sidecar file', () => {
  test.each([
    ['cups: {blue: 1}', ['cups=blue: 1']],
    ['---\nstatus: Draft', ['status=Draft']],
    ['\uFEFF--- \t\r\nstatus: Draft', ['status=Draft']],
    ['\uFEFFstatus: Draft', ['status=Draft']],
    ['status: a: b', ['status=a: b']],
    ['\uFEFFstatus: a: b', ['status=a: b']],
    ['---\nstatus: a: b', ['status=a: b']],
    ['status: Draft\n---\ncups: {blue: 1}', ['status=Draft']],
    ['status: Draft\n  ---\n  of tea', ['status=Draft --- of tea']],
    ['', []],
    [undefined, []],
  ])('%j', (text, fields) => {
    expect(readSidecar(text).map(({ label, parts }) => `${label}=${parts.join('|')}`)).toEqual(fields)
  })
})
