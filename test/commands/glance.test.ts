import { expect, test } from 'vitest'
import { diagramsAtFirstSight, kindsIn, mayNeedDesk } from '../../src/commands/glance.ts'
import { diagramsIn } from '../../src/content/diagrams/find-diagrams.ts'
import { readProposal } from '../../src/read/read-proposal.ts'

test('a text may need a page to draw on where it has a fence of Mermaid, however it is named', () => {
  for (const fence of ['```mermaid', '~~~ mermaid', '```{.mermaid}', '> ```Mermaid'])
    expect(mayNeedDesk(`Text.\n\n${fence}\npie\n`)).toBe(true)
  expect(mayNeedDesk('```dot\ndigraph {}\n```\n\nmermaid')).toBe(false)
})

test('the kinds of diagrams are glanced at before the text is read: below their front matter and comments, in quotes too', () => {
  expect(kindsIn('```mermaid\ngraph TD\n```\n\n> ~~~mermaid\n> C4Container\n> ~~~\n')).toEqual(['flowchart', 'c4'])
  expect(kindsIn('```mermaid\n---\ntitle: A\n---\n%% why\nsequenceDiagram\n```\n')).toEqual(['sequence'])
  expect(kindsIn('```mermaid\nmindmap\n```\n\n```js\ngraph\n```\n')).toEqual([])
})

test('of very many diagrams only the first are glanced at', () => {
  expect(kindsIn(`${'```mermaid\nmindmap\n```\n'.repeat(5000)}${'```mermaid\npie\n```\n'}`)).toEqual([])
})

function sourcesOf(text: string): string[] {
  return diagramsAtFirstSight(text).map(({ source }) => source)
}

test('the sources of diagrams are seen at first sight just as the text is read to have them', () => {
  const text = [
    '# T',
    '```mermaid',
    'pie',
    '  "a" : 1',
    '',
    '```',
    '~~~~ {.mermaid} title="x"',
    'graph TD',
    '~~~',
    '  A --> B',
    '~~~~',
    '````Mermaid',
    'gantt',
    '````',
    '',
  ].join('\n')
  const read = diagramsIn(readProposal(text, 'a.md').value.root).map(({ source }) => source)
  expect(sourcesOf(text)).toEqual(['pie\n  "a" : 1', 'graph TD\n~~~\n  A --> B', 'gantt'])
  expect(read).toEqual(sourcesOf(text))
})

test('what stands in lists and quotes, has no end, or is no diagram of a page is not seen at first sight', () => {
  expect(sourcesOf('- a\n\n  ```mermaid\n  pie\n  ```\n')).toEqual([])
  expect(sourcesOf('> ```mermaid\n> pie\n> ```\n')).toEqual([])
  expect(sourcesOf('```mermaid\npie\n')).toEqual([])
  expect(sourcesOf('```mermaid\n\n```\n')).toEqual([])
  expect(sourcesOf('```dot\ndigraph {}\n```\n\n```mermaidx\npie\n```\n')).toEqual([])
})

test('code that shows how a diagram is written has none', () => {
  expect(sourcesOf('````md\n```mermaid\npie\n```\n````\n\n```mermaid\ngantt\n```\n')).toEqual(['gantt'])
  expect(sourcesOf('``` a ` b\n```mermaid\npie\n```\n')).toEqual(['pie'])
})

test('a long text of fences that nothing ends is glanced at once, not once for each', () => {
  expect(sourcesOf('```mermaid\n'.repeat(300_000))).toEqual([])
  expect(sourcesOf(`\`\`\`mermaid\n${'pie\n'.repeat(300_000)}`)).toEqual([])
})
