import { expect, test } from 'vitest'
import { diagramKey, diagramOf } from '../../src/model/diagram.ts'

test.each([
  ['mermaid', 'mermaid'],
  ['Mermaid', 'mermaid'],
  ['{.mermaid}', 'mermaid'],
  ['dot', 'graphviz'],
  ['graphviz', 'graphviz'],
])('a fence of %s is a diagram', (language, result) => {
  expect(diagramOf(language, 'graph TD\n')).toEqual({ language: result, source: 'graph TD' })
})

test.each(['dotnet', 'go', 'plantuml', 'constructor', '', undefined, null])('a fence of %s is none', (language) => {
  expect(diagramOf(language, 'graph TD')).toBeUndefined()
})

test('an empty fence is no diagram', () => {
  expect(diagramOf('mermaid', ' \n ')).toBeUndefined()
})

test('the same words in two languages are two diagrams', () => {
  expect(diagramKey({ language: 'mermaid', source: 'graph' })).not.toBe(
    diagramKey({ language: 'graphviz', source: 'graph' }),
  )
})
