import { expect, test } from 'vitest'
import { tinyDiagrams } from '../../src/commands/tiny-diagrams.ts'
import { type Drawing, diagramKey, type Undrawn } from '../../src/model/diagram.ts'
import { readProposal } from '../../src/read/read-proposal.ts'

const SOURCE = 'flowchart LR\n  A --> B'
const proposal = readProposal(
  `# EP-001: Power\n\n## Design\n\n\`\`\`mermaid\n${SOURCE}\n\`\`\`\n\nAgain:\n\n\`\`\`mermaid\n${SOURCE}\n\`\`\`\n`,
  'EP-001.md',
).value

const told = (one: Drawing | Undrawn) =>
  tinyDiagrams(proposal, new Map([[diagramKey({ language: 'mermaid', source: SOURCE }), one]]))

const drawing = (width: number, height: number): Drawing => ({ svg: '', width, height, description: '', fonts: '' })

test('a diagram so wide that its text cannot be read in print is told once, with its line and what helps', () => {
  expect(told(drawing(4000, 80))).toEqual([
    {
      code: 'tiny-diagram',
      severity: 'warning',
      message: 'The diagram is so wide that its text is printed at 2.6 points.',
      hint: 'Split it, or draw it from top to bottom (TD).',
      file: 'EP-001.md',
      line: 5,
    },
  ])
})

test('one that is too high is better drawn from left to right', () => {
  expect(told(drawing(80, 3000))).toMatchObject([{ hint: 'Split it, or draw it from left to right (LR).' }])
})

test('of a diagram that is read on a turned page, or was not drawn, nothing is said', () => {
  expect(told(drawing(1700, 300))).toEqual([])
  expect(told({ problem: 'It does not parse.' })).toEqual([])
  expect(tinyDiagrams(proposal, new Map())).toEqual([])
})

test('of a flowchart that was drawn from top to bottom for its width it is told that it was', () => {
  expect(told({ ...drawing(300, 900), turned: true })).toMatchObject([
    { code: 'turned-diagram', severity: 'hint', line: 5 },
  ])
})
