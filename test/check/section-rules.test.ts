import { describe, expect, test } from 'vitest'
import { TEMPLATE } from '../../src/read/profiles/kepler.ts'
import { found, linesOf } from './found.ts'

const ALL = `# EP-007: Queues\n\n${TEMPLATE.map(({ title }) => `## ${title}\n\nWords.\n`).join('\n')}`

describe('missing-section', () => {
  test('each section of the template that is not there is named', () => {
    const text = ALL.replace(/## Summary\n\nWords.\n\n/, '').replace(/## Goals\n\nWords.\n\n/, '')
    expect(found('missing-section', text).map(({ message, severity }) => [message, severity])).toEqual([
      ['There is no section “Summary”.', 'hint'],
      ['There is no section “Goals”.', 'warning'],
    ])
  })

  test('a section under another name is there', () => {
    expect(found('missing-section', ALL.replace('Problem Statement', 'Motivation'))).toEqual([])
  })

  test('other families are not asked for our sections', () => {
    expect(found('missing-section', '# Queues\n\n## Abstract\n\nWords.', { file: '0007-queues.md' })).toEqual([])
  })
})

describe('empty-section', () => {
  test('a heading above another of its level is empty, whatever comments say', () => {
    expect(linesOf('empty-section', '# T\n\n## One\n\n<!-- later -->\n\n## Two\n\nWords.')).toEqual([3])
  })

  test('a heading above its subsections or a picture is not', () => {
    expect(linesOf('empty-section', '# T\n\n## One\n\n### Inner\n\n![](a.png)\n\n## Two\n\n`x`')).toEqual([])
  })
})

describe('duplicate-section', () => {
  test('two sections with one title side by side are told once', () => {
    expect(found('duplicate-section', '# T\n\n## Design\n\na\n\n## Plan\n\nb\n\n## design\n\nc')).toMatchObject([
      { line: 11, message: 'The section “design” was there before, in line 3.' },
    ])
  })

  test('one title under two headings is no duplicate', () => {
    expect(linesOf('duplicate-section', '# T\n\n## A\n\n### Cons\n\na\n\n## B\n\n### Cons\n\nb')).toEqual([])
  })
})

describe('heading-case', () => {
  test('a heading of the template with other capitals is told', () => {
    expect(linesOf('heading-case', ALL.replace('## Problem Statement', '## PROBLEM statement'))).toEqual([7])
  })

  test('headings of the author are their own', () => {
    expect(linesOf('heading-case', `${ALL}\n## how it feels\n\nGood.`)).toEqual([])
  })
})

describe('skipped-heading-level', () => {
  test('a heading two levels down is told', () => {
    expect(linesOf('skipped-heading-level', '# T\n\n## A\n\n#### B\n\nb')).toEqual([5])
  })

  test('a heading two levels up is fine', () => {
    expect(linesOf('skipped-heading-level', '# T\n\n## A\n\n### B\n\nb\n\n# C')).toEqual([])
  })
})

describe('placeholder', () => {
  test.each([
    '[Describe the problem in a paragraph, see `config.go`.]',
    '- **Risk**: [What may go wrong.]',
    '- Requirement 1...',
    'TBD',
    '**Owner**: TBD.',
    '| a | b |\n|---|---|\n| x | TODO |',
  ])('%j was left over', (words) => {
    expect(found('placeholder', `# T\n\n## A\n\n${words}`)).toMatchObject([{ severity: 'warning' }])
  })

  test('a heading with a name to be given was left over', () => {
    expect(linesOf('placeholder', '# T\n\n## Alternatives\n\n### Alternative 1: [Name]\n\na')).toEqual([5])
  })

  test('metadata that nobody filled in was left over', () => {
    const text = '# EP-XXX: T\n\n**Status**: Draft\n**Authors**: [GitHub IDs]\n**Created**: YYYY-MM-DD'
    expect(linesOf('placeholder', text, { file: 'EP-007.md' })).toEqual([1, 4, 5])
  })

  test('a TBD among other words is a hint', () => {
    expect(found('placeholder', '# T\n\nThe name is TBD until then.')).toMatchObject([{ severity: 'hint', column: 13 }])
  })

  test.each([
    '- [ ] a task',
    'See [the design](a.md).',
    '[name]\n\n[name]: a.md',
    'An array [a, b] of two.',
    '`[text]` is code.',
    '[[_TOC_]]',
    'Dates are written YYYY-MM-DD here.',
    '```\n[text in code]\n```',
  ])('%j is none', (words) => {
    expect(found('placeholder', `# T\n\n## A\n\n${words}`)).toEqual([])
  })
})

describe('guidance-comment', () => {
  test('a comment that explains what to write is told', () => {
    expect(linesOf('guidance-comment', '# T\n\n<!-- Describe here what goes wrong today. -->')).toEqual([3])
  })

  test('a comment for a tool is none', () => {
    expect(linesOf('guidance-comment', '# T\n\n<!-- toc: this section is made by a tool, please -->')).toEqual([])
  })
})
