import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { Item, Proposal, Section } from '../../src/model/proposal.ts'
import { readProposal } from '../../src/read/read-proposal.ts'

/** Drop `name.md` in here and it is a test; run vitest with `--update` to write `name.json`, then read that file. */
const folder = resolve(import.meta.dirname, '../../fixtures/read')

function outline(sections: readonly Section[]): string[] {
  return sections.flatMap((section) => [
    `${'  '.repeat(section.level - 1)}${section.title} (${section.kind ?? '–'}) #${section.slug}`,
    ...outline(section.sections),
  ])
}

/** An item without its nodes. */
function told(item: Item): unknown {
  const kept = Object.entries(item).filter(([key]) => !/nodes$/i.test(key) && key !== 'details')
  return Object.fromEntries(kept.map(([key, value]) => [key, Array.isArray(value) ? value.map(told) : value]))
}

function summary(proposal: Proposal): unknown {
  const { fields, ...metadata } = proposal.metadata
  const items = Object.entries(proposal.items).map(([list, entries]) => [list, entries?.map(told) ?? null])
  return {
    id: proposal.id,
    title: proposal.title,
    ...metadata,
    fields: fields.map((field) => `${field.line} ${field.label}: ${field.value}`),
    lead: proposal.lead.map((block) => block.type),
    outline: outline(proposal.sections),
    ...Object.fromEntries(items),
  }
}

test.each(readdirSync(folder).filter((file) => file.endsWith('.md')))('%s is read as expected', async (file) => {
  const { value } = readProposal(readFileSync(join(folder, file), 'utf8'), file)
  const text = `${JSON.stringify(summary(value), null, 2)}\n`
  await expect(text).toMatchFileSnapshot(join(folder, file.replace(/\.md$/, '.json')))
})
