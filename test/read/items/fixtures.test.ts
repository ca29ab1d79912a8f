import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Nodes } from 'mdast'
import { expect, test } from 'vitest'
import type { Item } from '../../../src/model/proposal.ts'
import { readProposal } from '../../../src/read/read-proposal.ts'

/**
 * Each file holds small proposals whose titles say what they show. Run vitest with `--update` to write what is read out of
 * them to `name.txt`, then read that file: an item a line, its running text with the names of the marks in it.
 */
const folder = resolve(import.meta.dirname, '../../../fixtures/items')

function marked(node: Nodes): string {
  if ('children' in node) return `${node.type}(${node.children.map(marked).join('')})`
  return node.type === 'text' ? node.value : `${node.type}(${'value' in node ? node.value : ''})`
}

/** Nodes as text, lists inside lists of items too. */
function told(key: string, value: unknown): unknown {
  return /^(?:details|\w*nodes)$/i.test(key) ? (value as Nodes[]).map(marked).join(' ') : value
}

function reading(text: string): string {
  const { title, items } = readProposal(text, 'tea.md').value
  const lists = Object.entries(items).flatMap(([list, found]) =>
    found === null ? [] : [`${list}: ${found.length}`, ...found.map((item: Item) => `  ${JSON.stringify(item, told)}`)],
  )
  return [`# ${title}`, '', ...lists, ''].join('\n')
}

test.each(readdirSync(folder).filter((file) => file.endsWith('.md')))('%s is read as expected', async (file) => {
  const proposals = readFileSync(join(folder, file), 'utf8').split(/^(?=# )/m)
  const text = proposals.map(reading).join('\n')
  await expect(text).toMatchFileSnapshot(join(folder, file.replace(/\.md$/, '.txt')))
})
