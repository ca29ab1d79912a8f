import { readFileSync } from 'node:fs'
import { toString as plainText } from 'mdast-util-to-string'
import { expect, test } from 'vitest'
import { composeSlides } from '../../src/deck/compose-slides.ts'
import type { DeckPlan } from '../../src/deck/deck-plan.ts'
import type { Slide } from '../../src/deck/slide.ts'
import { readProposal } from '../../src/read/read-proposal.ts'

const WEIGHED = readFileSync(new URL('../../fixtures/small/weighed-risks.md', import.meta.url), 'utf8')

function compose(text: string, plan: DeckPlan): Slide[] {
  return composeSlides(readProposal(text, 'EP-7.md').value, new Map(), plan)
}

function kinds(slides: readonly Slide[]): string[] {
  return slides.map((slide) => slide.kind)
}

function words(slide: Slide | undefined): string {
  return slide?.blocks.map((block) => plainText(block)).join('\n') ?? ''
}

const LONG = `# EP-7: Count\n\n${Array.from({ length: 30 }, (_, at) => `## Part ${at}\n\nIt says ${at}.\n\n`).join('')}`

test('a brief deck has title, glance, goals, design, risks and decision', () => {
  expect(kinds(compose(WEIGHED, { depth: 'brief' }))).toEqual([
    'title',
    'glance',
    'goals',
    'solution',
    'matrix',
    'risks',
    'decision',
  ])
})

test('a brief deck shows two slides of the design, its drawing among them', () => {
  const text = `# EP-7: Count\n\n## Proposed Solution\n\nWe count.\n\n## Design\n\nOne.\n\n\`\`\`text\n┌───┐\n│ a │\n└───┘\n\`\`\`\n\n## Security\n\nTwo.\n`
  const slides = compose(text, { depth: 'brief' })
  expect(kinds(slides).filter((kind) => !['title', 'glance', 'decision'].includes(kind))).toEqual(['solution', 'art'])
})

test('a full deck shows every section, a review names what it leaves out', () => {
  expect(kinds(compose(LONG, { depth: 'full' })).filter((kind) => kind === 'more')).toEqual([])
  expect(words(compose(LONG, { depth: 'full' }).at(-2))).toContain('29')
  expect(kinds(compose(LONG, { depth: 'review' })).filter((kind) => kind === 'more')).toEqual(['more'])
})

test('a full deck has a listing to its last line', () => {
  const code = Array.from({ length: 60 }, (_, at) => `line ${at}`).join('\n')
  const text = `# EP-7: Count\n\n## Design\n\nLook.\n\n\`\`\`go\n${code}\n\`\`\`\n`
  expect(compose(text, { depth: 'full' }).map(words).join('\n')).toContain('line 59')
  expect(compose(text, { depth: 'review' }).map(words).join('\n')).not.toContain('line 59')
})

test('one section too many is shown, not named on a slide of its own', () => {
  const text = `# EP-7: Count\n\n${Array.from({ length: 13 }, (_, at) => `## A part of some length called ${at}\n\nIt says so ${at}.\n\n`).join('')}`
  expect(kinds(compose(text, { depth: 'review' }))).not.toContain('more')
})

test('an operator puts parts in another order and leaves some out', () => {
  const slides = compose(WEIGHED, { depth: 'review', slides: ['title', 'risks', 'goals'] })
  expect(kinds(slides)).toEqual(['title', 'matrix', 'risks', 'goals'])
  expect(kinds(compose(WEIGHED, { depth: 'review', drop: ['glance', 'actions'] }))).not.toContain('glance')
})

test('an operator gives any section slides of its own, and the design does not repeat it', () => {
  const text = '# EP-7: Count\n\n## Rollout\n\nFirst one region, then all of them.\n\n## Storage\n\nA file.\n'
  const slides = compose(text, { depth: 'review', slides: ['title', { section: 'rollout' }, 'design'] })
  expect(slides.map((slide) => plainText({ type: 'paragraph', children: [...slide.heading] }))).toEqual([
    'Count',
    'Rollout',
    'Storage',
  ])
})

test('weighed risks stand in a field of likelihood and impact under the number that they have in the table', () => {
  const slides = compose(WEIGHED, { depth: 'review' })
  const matrix = slides.find((slide) => slide.kind === 'matrix')?.blocks[0]
  const rows = matrix?.type === 'table' ? matrix.children.map((row) => row.children.map((cell) => plainText(cell))) : []
  expect(rows[0]).toEqual([' ', 'Low impact', 'Medium impact', 'High impact'])
  expect(rows[1]?.[3]).toContain('1 Shares are set')
  expect(rows[3]?.[3]).toContain('2 The scheduler')
  expect(words(slides.find((slide) => slide.kind === 'risks'))).toContain('4The dashboard confuses people')
})

test('risks without weights make no field', () => {
  const slides = compose('# A\n\n## Risks\n\n- Slow\n- Loud\n', { depth: 'review' })
  expect(kinds(slides)).not.toContain('matrix')
})

test('the actions are the open questions and the bare risks, with room for owner and date', () => {
  const actions = compose(WEIGHED, { depth: 'review' }).at(-1)
  expect(actions?.kind).toBe('actions')
  expect(words(actions)).toContain('Answer: Do pull requests from outside count?')
  expect(words(actions)).toContain('Mitigate or accept: The dashboard confuses people')
})

test('nothing open and nothing bare makes no actions', () => {
  expect(kinds(compose('# A\n\n## Goals\n\n- B\n', { depth: 'review' }))).not.toContain('actions')
})
