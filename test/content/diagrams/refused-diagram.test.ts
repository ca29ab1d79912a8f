import { expect, test } from 'vitest'
import { refusedDiagram } from '../../../src/content/diagrams/refused-diagram.ts'
import { LIMITS } from '../../../src/model/limits.ts'

const limits = { ...LIMITS, diagrams: 2, diagram: 10 }

test('a diagram within the limits is drawn', () => {
  expect(refusedDiagram({ language: 'mermaid', source: 'pie' }, 1, limits)).toBeUndefined()
})

test('one that is too long, or one too many, is not', () => {
  expect(refusedDiagram({ language: 'mermaid', source: 'pie\n  "a": 1' }, 0, limits)).toMatchObject({
    problem: 'The diagram has more than 10 characters.',
    hint: 'Make several of it, or raise limits.diagram in ep-export.yaml.',
  })
  expect(refusedDiagram({ language: 'mermaid', source: 'pie' }, 2, limits)).toMatchObject({
    problem: 'A document has its first 2 diagrams drawn, and no more.',
    hint: 'Draw fewer, or raise limits.diagrams in ep-export.yaml.',
  })
})
