import { describe, expect, test } from 'vitest'
import { type FileFacts, NO_FACTS } from '../../src/check/facts.ts'
import { fixProposal } from '../../src/check/fix-proposal.ts'
import { readProposal } from '../../src/read/read-proposal.ts'
import { found, only } from './found.ts'

function messages(code: string, text: string, facts: Partial<FileFacts> = {}): string[] {
  return found(code, text, { facts }).map(({ line, column, message }) => `${line}:${column} ${message}`)
}

function fixed(code: string, text: string): string {
  return fixProposal(readProposal(text, 'EP-007.md').value, NO_FACTS, only(code))
}

describe('long-code-line', () => {
  const long = 'x'.repeat(103)

  test('the first line that is too long is told, and how many more there are', () => {
    expect(messages('long-code-line', `# T\n\n\`\`\`\nok\n${long}\n\`\`\``)).toEqual([
      '5:103 The line has 103 columns; 102 are printed unbroken.',
    ])
    expect(messages('long-code-line', `# T\n\n\`\`\`\n${long}\n${long}x\nok\n${long}\n\`\`\``)).toEqual([
      '4:103 The line has 103 columns; 102 are printed unbroken. 2 more of this block are too long.',
    ])
  })

  test('a line that just fits is not too long, and a block without a fence begins with its first line', () => {
    expect(messages('long-code-line', `# T\n\n\`\`\`\n${long.slice(1)}\n\`\`\``)).toEqual([])
    expect(messages('long-code-line', `# T\n\n    ok\n    ${long}`)).toEqual([
      '4:103 The line has 103 columns; 102 are printed unbroken.',
    ])
  })
})

describe('heading-case', () => {
  test('both ways to write it are told', () => {
    expect(messages('heading-case', '# EP-007: T\n\n## GOALS\n\nWords.')).toEqual([
      '3:1 The template writes “Goals”, not “GOALS”.',
    ])
  })

  test('only a heading of plain words is mended', () => {
    for (const heading of ['## *goals*', '## `goals`', '## go**als**', '## go&#97;ls', '##'])
      expect(fixed('heading-case', `# EP-007: T\n\n${heading}\n\nWords.`)).toContain(heading)
    expect(fixed('heading-case', '# EP-007: T\n\ngoals\n---\n\nWords.')).toContain('Goals\n---')
  })
})

describe('broken-anchor', () => {
  const facts: Partial<FileFacts> = {
    targets: new Map([
      ['there.md', { found: 'yes', anchors: new Set(['', 'design']) }],
      ['page.md', { found: 'yes' }],
    ]),
  }

  test('the message says in which document no heading is called so', () => {
    expect(messages('broken-anchor', '# T\n\n[a](#none)\n[b](there.md#None)', facts)).toEqual([
      '3:1 No heading in this document is called “#none”.',
      '4:1 No heading in “there.md” is called “#None”.',
    ])
  })

  test('what GitHub puts before a name is no part of it, and what is not known is not judged', () => {
    const text = '# T\n\n[a](there.md#user-content-design) [b](there.md) [c](page.md#x) [d](gone.md#x) [e](#t)'
    expect(messages('broken-anchor', text, facts)).toEqual([])
    expect(messages('broken-anchor', '# T\n\n[a](there.md#the-user-content-design)', facts)).toHaveLength(1)
  })
})

describe('untested-requirement', () => {
  const requirement = (text: string, tests = 'We boil a kettle.'): string[] =>
    messages('untested-requirement', `# T\n\n## Requirements\n\n- ${text}\n\n## Testing\n\n${tests}`)

  test('a requirement that no test speaks of is told in full', () => {
    expect(requirement('Queues remain ordered while brokers restart')).toEqual([
      '5:undefined No test is mentioned for the requirement “Queues remain ordered while brokers restart”.',
    ])
  })

  test('one of whose words or whose number a test speaks is fine', () => {
    expect(requirement('Queues remain ordered while brokers restart', 'We restart it.')).toEqual([])
    expect(requirement('**REQ-7**: Queues remain ordered while brokers stop', 'For req-7.')).toEqual([])
    expect(requirement('Queues remain ordered, as a test of brokers shows')).toEqual([])
  })

  test('nothing is said where no section tells of tests', () => {
    const text = '# T\n\n## Requirements\n\n- Queues remain ordered while brokers restart'
    expect(messages('untested-requirement', text)).toEqual([])
  })
})
