import { expect, test } from 'vitest'
import { composeSlides } from '../../src/deck/compose-slides.ts'
import { noteComment } from '../../src/deck/marp/note-comment.ts'
import { duration, timed } from '../../src/deck/speaking.ts'
import { readProposal } from '../../src/read/read-proposal.ts'

test('durations are told as people tell them', () => {
  expect([30, 60, 90, 120, 1530].map(duration)).toEqual([
    '30 seconds',
    '1 minute',
    '1½ minutes',
    '2 minutes',
    '25½ minutes',
  ])
})

test('every slide has its time, and the first that of the deck', () => {
  const slides = timed(
    composeSlides(readProposal('# A\n\n## Goals\n\n- B\n\n## Risks\n\n- C\n', 'a.md').value, new Map()),
  )
  const sum = slides.reduce((total, { notes }) => total + (notes.seconds ?? 0), 0)
  expect(slides[0]?.notes.total).toEqual({ seconds: sum, slides: slides.length })
  expect(noteComment(slides[0]?.notes ?? { text: '' }, 'a.md')).toContain(
    `${duration(sum)} for all ${slides.length} slides`,
  )
})

test('more words take longer, a decision longest', () => {
  const [title, goals, decision] = timed(
    composeSlides(readProposal(`# A\n\n## Goals\n\n- ${'word '.repeat(120)}\n`, 'a.md').value, new Map(), {
      depth: 'review',
      drop: ['glance'],
    }),
  ).map(({ notes }) => notes.seconds ?? 0)
  expect(goals).toBeGreaterThan(title ?? 0)
  expect(decision).toBeGreaterThan(goals ?? 0)
})

test('the first slide of a kind asks the room something', () => {
  const slides = composeSlides(
    readProposal('# A\n\n## Problem\n\nIt is slow.\n\n## Requirements\n\n- Fast\n', 'a.md').value,
    new Map(),
  )
  const asked = slides
    .filter(({ kind }) => kind === 'problem' || kind === 'requirements')
    .map(({ notes }) => notes.prompt)
  expect(asked).toEqual([
    'Is this the problem, and is it worth solving now?',
    'Which of these would be given up first?',
  ])
})
