import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { Profile } from '../../../src/model/profile.ts'
import type { ProposalItems } from '../../../src/model/proposal.ts'
import { readProposal } from '../../../src/read/read-proposal.ts'

const NONE: Profile = { name: 'none', title: 'of no family', signs: [], metadata: { place: 'lines' } }

const corpus = resolve(import.meta.dirname, '../../../../shared/corpus')

function found(): string[] {
  if (existsSync(corpus)) return readdirSync(corpus, { recursive: true, encoding: 'utf8' })
  console.log(`No real proposals at ${corpus}; whether their families read them well is not tried.`)
  return []
}

const files = found().filter((file) => file.endsWith('.md'))

test.skipIf(files.length === 0)(
  'no real proposal is understood less for being of a family',
  () => {
    for (const file of files) {
      const text = readFileSync(join(corpus, file), 'utf8')
      const [own, general] = [readProposal(text, file).value, readProposal(text, file, { profile: NONE }).value]
      const { title, id, metadata } = general
      expect([own.title, own.id, own.metadata], file).toEqual([title, id, metadata])
      for (const key of Object.keys(general.items) as (keyof ProposalItems)[]) {
        const [with_, without] = [own.items[key]?.length ?? -1, general.items[key]?.length ?? -1]
        expect(with_, `${key} of ${file}`).toBeGreaterThanOrEqual(without)
      }
    }
  },
  60_000,
)

test('a family adds meanings of headings to the general ones', () => {
  const text =
    '# Queues\n\n## Explanation\n\nWords.\n\n## Internal details\n\nWords.\n\n## Prior art and alternatives\n\n- Stacks\n'
  const { sections } = readProposal(text, 'a.md').value
  expect(sections.map(({ kind }) => kind)).toEqual(['solution', 'design', 'alternatives'])
  expect(readProposal(text, 'a.md', { profile: NONE }).value.sections.map(({ kind }) => kind)).toEqual([
    undefined,
    undefined,
    'alternatives',
  ])
})
