import { expect, test } from 'vitest'
import { LIMITS } from '../../../src/model/limits.ts'
import { readProposal } from '../../../src/read/read-proposal.ts'

const words = 'One two three.\n\n'.repeat(1200)

test.each([
  [
    'nested-too-deep',
    'Quotes, lists or brackets are nested too deeply to be read; this part is shown as source.',
    'Unnest them.',
    `Text.\n\n${'> '.repeat(200)}x`,
    {},
    3,
  ],
  [
    'tangled-markup',
    'A paragraph has more unclosed marks and brackets than can be matched; this part is shown as source.',
    'Put a backslash before marks that are meant as text, or make the paragraph a block of code.',
    `Text.\n\n${'_a '.repeat(6000)}`,
    {},
    3,
  ],
  [
    'block-too-long',
    'A list, table or listing has more than 1,000 characters; this part is shown as source.',
    'Move it into a file of its own and link to that, or raise limits.block in ep-export.yaml.',
    `- ${'word '.repeat(300)}`,
    { block: 1000 },
    1,
  ],
  [
    'document-too-long',
    'The document has more than 10 marks, items and cells; all of it is shown as source.',
    'Split it, or raise limits.nodes in ep-export.yaml.',
    words,
    { nodes: 10 },
    1,
  ],
  [
    'document-too-long',
    'The document has more than 0.01 MB of text; all of it is shown as source.',
    'Split it, or raise limits.text in ep-export.yaml.',
    words,
    { text: 0.01 },
    1,
  ],
])('what is too much is told: %s, “%s”', (code, message, hint, text, over, line) => {
  const limits = { ...LIMITS, ...over }
  const { notes } = readProposal(text, 'long.md', { limits })
  expect(notes.filter(({ severity }) => severity === 'error')).toEqual([
    { code, severity: 'error', message, hint, file: 'long.md', line },
  ])
})
