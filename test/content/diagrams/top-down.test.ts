import { expect, test } from 'vitest'
import { topDown } from '../../../src/content/diagrams/top-down.ts'

test.each([
  ['flowchart LR\n  A --> B', 'flowchart TD\n  A --> B'],
  ['graph RL; A --> B', 'graph TD; A --> B'],
  ['---\ntitle: graph LR\n---\n%% graph\n  flowchart LR\n', '---\ntitle: graph LR\n---\n%% graph\n  flowchart TD\n'],
  ['flowchart-elk LR\n  A', 'flowchart-elk TD\n  A'],
])('%j runs from top to bottom as %j', (source, turned) => {
  expect(topDown(source)).toBe(turned)
})

test.each([
  'flowchart TD\n  subgraph one\n  direction LR\n  end',
  'flowchart TD\n  graph LR',
  'sequenceDiagram\n  A->>B: graph LR',
  'flowchart LRX\n  A',
])('%j stays as it is', (source) => {
  expect(topDown(source)).toBeUndefined()
})
