import type { Root } from 'mdast'
import { expect, test } from 'vitest'
import { diagramsIn } from '../../src/content/diagrams/find-diagrams.ts'
import { imageAddresses } from '../../src/content/image-address.ts'
import { listingsIn } from '../../src/content/listings.ts'
import { nodesOf, nodesOfType } from '../../src/model/nodes.ts'
import { parseMarkdown } from '../../src/read/parse-markdown.ts'
import { charactersOf } from '../../src/theme/characters.ts'

test('nodes come in the order of the text, each before what is in it', () => {
  const { root } = parseMarkdown('# A *b*\n\n- c\n- d', undefined)
  expect([...nodesOf(root)].map(({ type }) => type).join(' ')).toBe(
    'root heading text emphasis text list listItem paragraph text listItem paragraph text',
  )
  expect([...nodesOfType(root, 'text')].map(({ value }) => value)).toEqual(['A ', 'b', 'c', 'd'])
})

test('a text may have more blocks side by side than a function takes arguments', () => {
  const root: Root = { type: 'root', children: Array.from({ length: 300_000 }, () => ({ type: 'thematicBreak' })) }
  expect([imageAddresses(root), diagramsIn(root), listingsIn(root)]).toEqual([[], [], []])
  expect(charactersOf(root, 'en').prose.size).toBe(0)
})
