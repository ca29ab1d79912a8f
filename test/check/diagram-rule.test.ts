import { expect, test } from 'vitest'
import type { FileFacts } from '../../src/check/facts.ts'
import { diagramKey } from '../../src/model/diagram.ts'
import { found } from './found.ts'

const TEXT = '# T\n\n- An item\n\n  ```mermaid\n  pie\n  foo\n  ```\n\n```mermaid\npie\n"a": 1\n```\n'

const facts: Partial<FileFacts> = {
  diagrams: new Map([
    [diagramKey({ language: 'mermaid', source: 'pie\nfoo' }), { problem: 'The diagram does not parse: so.', line: 2 }],
  ]),
}

test('a diagram that does not parse is an error in the line that is wrong', () => {
  expect(found('broken-diagram', TEXT, { facts })).toMatchObject([
    { severity: 'error', line: 7, message: 'The diagram does not parse: so.' },
  ])
})

test('diagrams about which nothing is known are fine', () => {
  expect(found('broken-diagram', TEXT)).toEqual([])
})

test('a diagram that we had no time for is no error of its author', () => {
  const unjudged: Partial<FileFacts> = {
    diagrams: new Map([
      [diagramKey({ language: 'mermaid', source: 'pie\nfoo' }), { problem: 'It was not read.', unjudged: true }],
    ]),
  }
  expect(found('broken-diagram', TEXT, { facts: unjudged })).toEqual([])
  expect(found('unread-diagram', TEXT, { facts: unjudged })).toMatchObject([
    { severity: 'warning', line: 5, message: 'It was not read.' },
  ])
})
