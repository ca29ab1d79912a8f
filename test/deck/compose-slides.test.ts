import { toString as plainText } from 'mdast-util-to-string'
import { expect, test } from 'vitest'
import { composeSlides } from '../../src/deck/compose-slides.ts'
import type { Slide } from '../../src/deck/slide.ts'
import { readProposal } from '../../src/read/read-proposal.ts'

function compose(text: string): Slide[] {
  return composeSlides(readProposal(text, 'EP-7.md').value, new Map())
}

function kinds(slides: readonly Slide[]): string[] {
  return slides.map((slide) => slide.kind)
}

function words(slide: Slide | undefined): string {
  return slide?.blocks.map((block) => plainText(block)).join('\n') ?? ''
}

function headingOf(slide: Slide | undefined): string {
  return plainText({ type: 'paragraph', children: [...(slide?.heading ?? [])] })
}

const HEAD = '# EP-7: Count Watts\n\n**Status**: Draft\n**Author**: Ada, Grace\n**Created**: 2025-01-02\n\n'

test('a proposal of one line still has a title and a decision', () => {
  expect(kinds(compose('# EP-7: Count Watts\n'))).toEqual(['title', 'decision'])
})

test('the title says id, title, status, date and authors', () => {
  const [title] = compose(`${HEAD}## Summary\n\nWe count watts everywhere from now on.\n`)
  expect(headingOf(title)).toBe('Count Watts')
  expect(words(title)).toBe('EP-7\nDraft · 2025-01-02\nAda, Grace')
})

test('goals stand beside non-goals', () => {
  const slides = compose(`${HEAD}## Goals\n\n- Count\n\n## Non-Goals\n\n- Bill\n`)
  const goals = slides.find((slide) => slide.kind === 'goals')
  expect(goals?.layout).toBe('columns')
  expect(words(goals)).toBe('Goals\nCount\nNon-Goals\nBill')
})

test('a risk without mitigation is marked, and the prompt asks about it', () => {
  const slides = compose(`${HEAD}## Risks\n\n- **Risk**: Slow\n  - **Mitigation**: Cache\n- **Risk**: Loud\n`)
  const risks = slides.find((slide) => slide.kind === 'risks')
  expect(words(risks)).toContain('None named')
  expect(risks?.notes.prompt).toContain('1 of 2 risks has no mitigation')
})

test('open questions come before answered ones', () => {
  const slides = compose(`${HEAD}## Open Questions\n\n- ~~Old?~~ Resolved: yes\n- New?\n`)
  const questions = words(slides.find((slide) => slide.kind === 'questions'))
  expect(questions.indexOf('New?')).toBeLessThan(questions.indexOf('Old?'))
})

test('the decision counts what is still open', () => {
  const slides = compose(`${HEAD}## Open Questions\n\n- New?\n`)
  const decision = slides.find((slide) => slide.kind === 'decision')
  expect(words(decision)).toContain('1 question is still open')
  expect(words(decision)).toContain('☐ Accepted with conditions')
})

test('a proposal that was implemented asks only for confirmation', () => {
  const decision = compose(HEAD.replace('Draft', 'Implemented')).at(-1)
  expect(words(decision)).toContain('☐ Confirmed as decided')
})

test('few short phases stand from left to right, with their progress', () => {
  const slides = compose(
    `${HEAD}## Implementation Plan\n\n### Phase 1: Core\n\n- [x] a\n- [ ] b\n\n### Phase 2: More\n\n- [ ] c\n`,
  )
  const plan = slides.find((slide) => slide.kind === 'plan')
  expect(plan?.layout).toBe('timeline')
  expect(words(plan)).toContain('1 of 2 done')
})

test('a long listing is shortened, and says where the rest stands', () => {
  const code = Array.from({ length: 40 }, (_, line) => `line${line}`).join('\n')
  const slides = compose(`${HEAD}## Detailed Design\n\nText.\n\n\`\`\`go\n${code}\n\`\`\`\n`)
  const listing = slides.find((slide) => slide.kind === 'listing')
  expect(words(listing)).toContain('line17')
  expect(words(listing)).not.toContain('line18')
  expect(words(listing)).toMatch(/22 more lines, from line 30 of the source/)
  expect(listing?.notes.text).toContain('line39')
})

test('a drawing of characters is never shortened', () => {
  const art = ['+---+', ...Array.from({ length: 40 }, () => '|   |'), '+---+'].join('\n')
  const slides = compose(`${HEAD}## Detailed Design\n\n\`\`\`\n${art}\n\`\`\`\n`)
  expect(slides.find((slide) => slide.kind === 'art')?.blocks.at(-1)).toMatchObject({ value: art })
})

test('a design of a hundred sections makes at most twelve slides and names the others', () => {
  const sections = Array.from(
    { length: 100 },
    (_, at) => `### Part ${at}\n\nIt does the thing number ${at}, and more of it.\n`,
  )
  const slides = compose(`${HEAD}## Detailed Design\n\n${sections.join('\n')}`)
  expect(slides.filter((slide) => slide.kind === 'design').length).toBeLessThanOrEqual(12)
  expect(words(slides.find((slide) => slide.kind === 'more'))).toContain('and 72 more sections')
})

test('prose becomes its first sentences, and the notes hold all of it', () => {
  const prose = `${'First sentence about the problem. '.repeat(4)}${'More words about it. '.repeat(60)}`
  const problem = compose(`${HEAD}## Problem\n\n${prose}\n`).find((slide) => slide.kind === 'problem')
  expect(words(problem).length).toBeLessThan(320)
  expect(problem?.notes.text).toContain(prose.trim())
  expect(problem?.notes.lines).toEqual([7, 9])
})

test('a short deck has no agenda, a long one has', () => {
  expect(kinds(compose(`${HEAD}## Goals\n\n- a\n`))).not.toContain('agenda')
  const many = [
    'Problem',
    'Goals',
    'Solution',
    'Testing Strategy',
    'Risks',
    'Alternatives Considered',
    'Success Metrics',
    'Open Questions',
  ]
  const sections = many.map(
    (name) => `## ${name}\n\n${'Some text that is long enough to be a slide of its own. '.repeat(9)}\n\n- one\n- two\n`,
  )
  const unknown = Array.from(
    { length: 6 },
    (_, at) =>
      `## Unknown ${at}\n\n${'A sentence of the part that nobody knows of. '.repeat(9)}\n\n- ${'words '.repeat(30)}\n`,
  )
  expect(kinds(compose(HEAD + sections.join('\n') + unknown.join('\n')))).toContain('agenda')
})

test('a section named after its number is shown without it', () => {
  const slides = compose(`${HEAD}## 3.1 Wiring\n\nIt is wired.\n`)
  expect(headingOf(slides.find((slide) => slide.kind === 'design'))).toBe('Wiring')
})

test('the reason against an alternative is not told again as what it is', () => {
  const slides = compose(
    `${HEAD}## Alternatives Considered\n\n### Polling\n\nRejected because it wastes power.\n\n### Push\n\nThe server pushes. Rejected because it needs a socket.\n`,
  )
  const table = slides.find((slide) => slide.kind === 'alternatives')?.blocks[0]
  const text = table === undefined ? '' : plainText(table)
  expect(text.split('it wastes power').length).toBe(2)
  expect(text).toContain('The server pushes')
})

test('an item that leads to a list keeps the list', () => {
  const limits = '- Watts are estimated.\n- Processes cannot be told apart:\n  - by the board;\n  - by the driver.\n'
  const problem = compose(`${HEAD}## Current Limitations\n\n${limits}`).find((slide) => slide.kind === 'problem')
  expect(words(problem)).toContain('by the driver.')
})

test('a design of one section too many shows it rather than a slide that names it', () => {
  const sections = Array.from({ length: 14 }, (_, at) => `### Part ${at}\n\n- one ${at}\n${'- more of it\n'.repeat(7)}`)
  const slides = compose(`${HEAD}## Detailed Design\n\n${sections.join('\n')}`)
  expect(kinds(slides)).not.toContain('more')
  expect(slides.filter((slide) => slide.kind === 'design')).toHaveLength(14)
})

test.each(['None', 'N/A', 'TBD.'])('a section that says only %s has no slide', (said) => {
  const slides = compose(`${HEAD}## Open Questions\n\n${said}\n\n## Drawbacks\n\n${said}\n`)
  expect(kinds(slides)).toEqual(['title', 'decision'])
})

test('a name that ends a sentence takes no colon', () => {
  const text = `${HEAD}## Drawbacks\n\n### It may slow us down.\n\nEvery release takes a day longer than it did before, and costs more.\n`
  expect(compose(text).map(words).join('\n')).toContain('It may slow us down. Every release')
})

test('what leads to a drawing on the next slide does not end in a colon', () => {
  const lead = `The reader asks every device in turn for what it drew since the last time and ${'adds it up for '.repeat(4)}the node, as this shows:`
  const table = `| a | b |\n| - | - |\n${'| 1 | 2 |\n'.repeat(6)}`
  const text = `${HEAD}## Detailed Design\n\n${lead}\n\n${table}\nWhat the ledger holds is exact. ${'It never rounds. '.repeat(30)}\n\n- a\n- b\n- c\n`
  const said = words(compose(text).find((slide) => slide.kind === 'design'))
  expect(said).toContain('the node, as this shows.\n')
  expect(said).not.toContain('shows:')
})

test('a subsection is named with its first words, not with the title of another below it', () => {
  const text = `${HEAD}## Motivation\n\nWe count too little.\n\n### Tenets\n\n#### Same numbers\n\nEvery tool must show the same numbers for one rack at one time.\n`
  expect(compose(text).map(words).join('\n')).toContain('Tenets: Every tool must show')
})

test('the decision names who is asked', () => {
  const text = `# EP-7: Count Watts\n\n**Status**: Draft\n**Reviewers**: Ada, Grace\n**Approvers**: Edsger\n`
  const said = words(compose(text).at(-1))
  expect(said).toContain('Reviewers: Ada, Grace')
  expect(said).toContain('Approvers: Edsger')
})

test('no entry of a list ends with a colon that leads to nothing', () => {
  const nested =
    '- Tests:\n  - Correctness tests, all of them:\n    - one\n    - two\n  - **Tests under faults:**\n    - three\n'
  const said = words(compose(`${HEAD}## Testing Strategy\n\n${nested}`).find((slide) => slide.kind === 'design'))
  expect(said).toBe('Tests:Correctness tests, all of themTests under faults')
})

test('an entry that leads to the listing below it keeps its colon', () => {
  const text = `${HEAD}## Configuration\n\nThere are two ways.\n\n- Set it here:\n\n\`\`\`yaml\na: 1\n\`\`\`\n`
  expect(compose(text).map(words).join('\n')).toContain('Set it here:')
})

test('what an option is does not end where the reason against it begins', () => {
  const text = `${HEAD}## Alternatives\n\n### Return a string\n\nThe first version of this did so, but it was slow to parse and wrong for old names.\n\n### Return nothing\n\nDrawbacks of this:\n\n- It says nothing.\n`
  const said = words(compose(text).find((slide) => slide.kind === 'alternatives'))
  expect(said).not.toMatch(/but(?:,|$| *it)|Drawbacks of this:/)
})

test('a long reason against an option, and a long answer, are told by their first sentences, and whole in the notes', () => {
  const long = Array.from({ length: 12 }, (_, index) => `Sentence ${index} says why it is not wanted.`).join(' ')
  const slides = compose(
    `${HEAD}## Alternatives\n\n### Polling\n\nMeters are asked. Rejected because it wastes power. ${long}\n\n` +
      `## Open Questions\n\n### Who asks?\n\n**Answer:** The node asks. ${long}\n`,
  )
  for (const kind of ['alternatives', 'questions'] as const) {
    const slide = slides.find((one) => one.kind === kind)
    expect(words(slide)).toContain(kind === 'questions' ? 'The node asks. Sentence 0' : 'it wastes power')
    expect(words(slide)).not.toContain('Sentence 11')
    expect(slide?.notes).toMatchObject({ shortened: true, text: expect.stringContaining('Sentence 11') })
  }
})

test('alternatives of which nothing is told but the reasons have no column for what they are', () => {
  const text = `${HEAD}## Alternatives\n\n### Return a string\n\nDrawbacks of this:\n\n- It was slow to parse.\n`
  expect(words(compose(text).find((slide) => slide.kind === 'alternatives'))).not.toContain('What it is')
})

test('a picture that a section begins with is no summary for a look at the whole', () => {
  const picture = { bytes: new Uint8Array([1]), type: 'image/png', width: 400, height: 900 } as const
  const text = `${HEAD}## Design\n\n![A flow from the racks to the rooms](a.png)\n\nRacks draw the power that rooms have to give.\n`
  const slides = composeSlides(readProposal(text, 'EP-7.md').value, new Map([['a.png', picture]]))
  expect(words(slides.find(({ kind }) => kind === 'glance'))).toMatch(
    /^Racks draw the power that rooms have to give\.\n/,
  )
})

test('a summary that is all there is gets slides of its own, and else what has a heading in it', () => {
  const alone = compose(`${HEAD}## Overview\n\nWe count watts everywhere.\n\nEach node has a meter.\n\n- One\n- Two\n`)
  expect(words(alone.find((slide) => headingOf(slide) === 'Overview'))).toContain('Each node has a meter.')
  const beside = compose(
    `${HEAD}## Overview\n\nWe count.\n\n### The meter\n\nIt ticks once a second.\n\n## Goals\n\n- Count\n`,
  )
  expect(beside.map(headingOf)).not.toContain('Overview')
  expect(words(beside.find((slide) => headingOf(slide) === 'The meter'))).toContain('It ticks')
  expect(compose(`${HEAD}## Overview\n\nWe count watts everywhere.\n`).map(headingOf)).not.toContain('Overview')
})

test('a short line without an end goes where the table goes to which it leads, and a name in bold stays', () => {
  const long = 'Meters are read by programs, which add them up, hour by hour, for all of the nodes.\n\n'.repeat(4)
  const table = `| a | b |\n|---|---|\n${'| c | d |\n'.repeat(12)}`
  const told = (lead: string): string => compose(`${HEAD}## Design\n\n${long}${lead}\n\n${table}`).map(words).join('\n')
  expect(told('The packages of the program are')).not.toContain('are\n')
  expect(told('The packages of the program are')).not.toMatch(/packages of the program are$/m)
  expect(told('**The packages**')).toContain('The packages')
})
