import { expect, test } from 'vitest'
import { kindsIn, mayNeedDesk } from '../../src/commands/drawing-desks.ts'

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
