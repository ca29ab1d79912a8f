import { describe, expect, test } from 'vitest'
import { checkProposal } from '../../src/check/check-proposals.ts'
import { NO_FACTS } from '../../src/check/facts.ts'
import { fixProposal } from '../../src/check/fix-proposal.ts'
import { TEMPLATE } from '../../src/read/profiles/kepler.ts'
import { readProposal } from '../../src/read/read-proposal.ts'

const fix = (text: string, file = 'EP-007.md'): string => fixProposal(readProposal(text, file).value, NO_FACTS, {})

const ALL = `# EP-007: Queues\n\n${TEMPLATE.map(({ title }) => `## ${title}\n\nWords.\n`).join('\n')}`

describe('what is mended', () => {
  test('capitals of a heading of the template', () => {
    expect(fix(ALL.replace('## Open Questions', '## OPEN questions'))).toBe(ALL)
  })

  test('a date in clear words', () => {
    const text = ALL.replace('Queues\n', 'Queues\n\n**Created**: August 4th, 2025\n**Updated**: 2025/9/3\n')
    expect(fix(text)).toContain('**Created**: 2025-08-04\n**Updated**: 2025-09-03\n')
  })

  test.each([
    ['```\n{"a": 1}\n```', '```json\n{"a": 1}\n```'],
    ['~~~~\n#!/bin/bash\nls\n~~~~', '~~~~bash\n#!/bin/bash\nls\n~~~~'],
    ['- a\n\n  ```\n  apiVersion: v1\n  kind: Pod\n  ```', '- a\n\n  ```yaml\n  apiVersion: v1\n  kind: Pod\n  ```'],
    ['> ```\n> package a\n> \n> func b() {}\n> ```', '> ```go\n> package a\n> \n> func b() {}\n> ```'],
  ])('the language of %j', (before, after) => {
    expect(fix(`# Notes\n\n${before}\n`, 'notes.md')).toBe(`# Notes\n\n${after}\n`)
  })

  test.each(['```\nls -l\n```', '```\n{ not json }\n```', '```\nname: value\n```', '    {"a": 1}'])(
    'no language of %j, which may be another',
    (code) => {
      expect(fix(`# Notes\n\n${code}\n`, 'notes.md')).toBe(`# Notes\n\n${code}\n`)
    },
  )

  test('a missing section, where the template has it', () => {
    const text = ALL.replace(/## Non-Goals\n\nWords.\n\n/, '').replace(/\n## Open Questions\n\nWords.\n/, '')
    const mended = fix(text)
    expect(mended).toContain('## Goals\n\nWords.\n\n## Non-Goals\n\n- [')
    expect(mended.endsWith('Words.\n\n## Open Questions\n\n1. [What is not decided yet, and who decides it.]\n')).toBe(
      true,
    )
  })

  test('every section, for a proposal that has none', () => {
    const mended = fix('# EP-007: Queues\n\nWords.')
    const { sections } = readProposal(mended, 'EP-007.md').value
    expect(sections.map(({ title }) => title)).toEqual(TEMPLATE.map(({ title }) => title))
    const left = checkProposal(readProposal(mended, 'EP-007.md').value)
    expect(new Set(left.map(({ code }) => code))).toEqual(new Set(['missing-metadata', 'placeholder']))
    expect(mended.startsWith('# EP-007: Queues\n\nWords.\n\n## Summary\n')).toBe(true)
  })
})

describe('mending', () => {
  test.each([
    ALL,
    '# EP-007: Queues\n\n## goals\n\n- One\n\n## risks AND mitigations\n\n```\n{"a":1}\n```',
    '# EP-007: Queues\n\n## Goals\n\n```\nnever closed',
    '# EP-007: Queues\n\n## Goals\n\n<!-- never closed',
    '# Goals\n\na\n\n## Risks\n\nb',
    '---\ncreated: 4 Aug 2025\n---\n# EP-007: T',
    '\ufeff# EP-007: T\n\nx\n=\n',
    '',
  ])('twice changes nothing more in %j', (text) => {
    const once = fix(text)
    expect(fix(once)).toBe(once)
  })

  test('leaves a document alone that would take a heading for code', () => {
    const text = '# EP-007: Queues\n\n## goals\n\n- One\n\n```\nnever closed'
    expect(fix(text)).toBe(text.replace('## goals', '## Goals'))
  })
})
