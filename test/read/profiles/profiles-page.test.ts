import { expect, test } from 'vitest'
import type { Profile, Sign } from '../../../src/model/profile.ts'
import { PROFILES } from '../../../src/read/profiles/profiles.ts'

function told({ file, id, heading, fields = [], headings = [], words }: Sign): string {
  const parts = [
    file && `a file \`${file}\``,
    id && `an id such as ${id}-12`,
    heading && `a title that begins with “${heading}”`,
    fields.length > 0 && `the fields ${fields.join(', ')}`,
    headings.length > 0 && `the headings ${headings.join(', ')}`,
    words && `the words ${words}`,
  ]
  return parts.filter((part) => typeof part === 'string').join(' and ')
}

function pageOf({ name, title, signs, metadata, statuses, sections = [], kinds = {} }: Profile): string {
  const required = Object.values(metadata.required ?? {}).map((example) => `\`${example}\``)
  const own = Object.entries(kinds).map(([kind, titles]) => `${titles.join(', ')} (${kind})`)
  const rows = [
    ['Recognised by', signs.map(told).join('; or ')],
    ['Metadata in', metadata.sidecar ? `${metadata.place}, \`${metadata.sidecar}\` beside it` : metadata.place],
    ['Metadata asked for', required.join(', ')],
    ['Statuses', statuses?.join(', ') ?? ''],
    ['Sections asked for', sections.map((each) => (each.essential ? `**${each.title}**` : each.title)).join(', ')],
    ['Headings of its own', own.join(', ')],
  ]
  const list = rows.filter(([, text]) => text !== '').map(([label, text]) => `- ${label}: ${text}`)
  return `## ${name}\n\n${title[0]?.toUpperCase()}${title.slice(1)}.\n\n${list.join('\n')}\n`
}

test('the page of profiles says what the profiles say', async () => {
  const intro =
    'Written from the profiles themselves by `npx vitest run --project unit test/read/profiles -u`. A document is of the first\nfamily that it shows a sign of. Sections in bold are the ones without which nobody can review a proposal.'
  await expect(`# Families of proposals\n\n${intro}\n\n${PROFILES.map(pageOf).join('\n')}`).toMatchFileSnapshot(
    '../../../docs/profiles.md',
  )
})

test('every profile has a name of its own in kebab case, and signs', () => {
  const names = PROFILES.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(names.filter((name) => !/^[a-z]+(?:-[a-z]+)*$/.test(name))).toEqual([])
  expect(PROFILES.filter(({ signs }) => signs.length === 0)).toEqual([])
})
