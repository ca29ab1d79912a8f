import { expect, test } from 'vitest'
import { imageNotes } from '../../src/commands/image-notes.ts'
import { readProposal } from '../../src/read/read-proposal.ts'

const read = (text: string) => readProposal(text, 'EP-001.md').value

test('an image that is not there is told at the first line that shows it', () => {
  const proposal = read('# EP-001: Power\n\n## Design\n\n- ![one](a.png)\n\n![two](a.png)\n')
  const missing = { problem: 'missing' as const, message: 'There is no a.png.' }
  expect(imageNotes(proposal, new Map([['a.png', missing]]))).toMatchObject([{ line: 5, file: 'EP-001.md' }])
})

test('a text may have more blocks than a call has room for', () => {
  const children = Array.from({ length: 240_000 }, () => ({ type: 'thematicBreak' as const }))
  const proposal = { ...read('# EP-001: Power\n'), root: { type: 'root' as const, children } }
  expect(imageNotes(proposal, new Map())).toEqual([])
})
