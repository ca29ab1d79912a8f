import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Nodes } from 'mdast'
import { expect, test } from 'vitest'
import type { Section } from '../../src/model/proposal.ts'
import { readProposal } from '../../src/read/read-proposal.ts'

const corpus = resolve(import.meta.dirname, '../../../shared/corpus')

function proposals(): string[] {
  if (!existsSync(corpus)) {
    console.log(`No real proposals at ${corpus}; the tests on them are skipped.`)
    return []
  }
  return readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'))
}

function nodesOf(sections: readonly Section[]): Nodes[] {
  return sections.flatMap((section) => [section.heading, ...section.blocks, ...nodesOf(section.sections)])
}

const files = proposals()

test.skipIf(files.length === 0).each(files)('%s is read whole', (file) => {
  const text = readFileSync(join(corpus, file), 'utf8')
  const { value } = readProposal(text, file)
  const reached = new Set<Nodes>([...value.lead, ...nodesOf(value.sections)])
  for (const block of value.root.children) {
    const { start, end } = block.position ?? {}
    expect(start?.offset).toBeGreaterThanOrEqual(0)
    expect(end?.offset).toBeLessThanOrEqual(text.length)
    if (block.type === 'yaml' || block === value.heading || reached.has(block)) continue
    const lines = value.metadata.fields.filter(
      (field) => field.visible && field.line >= (start?.line ?? 0) && field.line <= (end?.line ?? 0),
    )
    expect(lines, `line ${start?.line} is reachable`).not.toEqual([])
  }
})

test.skipIf(files.length === 0)(
  'every real proposal has a title, but for a template whose title is a comment',
  () => {
    const untitled = files.filter(
      (file) => readProposal(readFileSync(join(corpus, file), 'utf8'), file).value.title === undefined,
    )
    expect(untitled.filter((file) => !/template|LICENSE/i.test(file))).toEqual([])
  },
  60_000,
)
