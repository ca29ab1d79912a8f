import { toString as plainText } from 'mdast-util-to-string'
import { expect, test } from 'vitest'
import { abridge } from '../../../src/deck/fit/abridge.ts'
import type { Slide, SlideKind } from '../../../src/deck/slide.ts'
import { newSlide } from '../../../src/deck/slides/new-slide.ts'

/** A slide whose notes are its name. */
function slide(kind: SlideKind, name: string): Slide {
  return newSlide({ kind, heading: name, blocks: [], notes: { text: name, prompt: 'Ask.' } })
}

function names(groups: readonly (readonly Slide[])[]): string[] {
  return groups.map((group) => plainText({ type: 'paragraph', children: group.flatMap(({ heading }) => heading) }))
}

/** A deck of a title, some slides, and as many that stay as make the count. */
function deckOf(count: number, ...some: [SlideKind, string][]): Slide[][] {
  const rest = Array.from({ length: count - some.length - 1 }, (_, at) => [slide('risks', `r${at}`)])
  return [[slide('title', 't')], ...some.map(([kind, name]) => [slide(kind, name)]), ...rest]
}

test('of each heading the first slide stays; its notes hold what went, and its heading says so', () => {
  const [first, second, ...others] = abridge([
    [slide('goals', 'one'), slide('goals', 'two')],
    [slide('risks', 'three')],
  ])
  expect(others).toEqual([])
  expect(first).toMatchObject([{ kind: 'goals', notes: { text: 'one\n\ntwo', shortened: true, prompt: 'Ask.' } }])
  expect(names([first ?? []])).toEqual(['one (more in the notes)'])
  expect(second).toEqual([slide('risks', 'three')])
})

test('a group without slides leaves none', () => {
  expect(abridge([[], [slide('risks', 'a')]])).toHaveLength(1)
})

test('eight slides are brief enough', () => {
  expect(abridge(deckOf(8, ['listing', 'a'], ['design', 'b']))).toEqual(deckOf(8, ['listing', 'a'], ['design', 'b']))
})

test.each([
  [['listing', 'more'], 'listing'],
  [['more', 'design'], 'more'],
  [['design', 'solution'], 'design'],
  [['solution', 'art'], 'solution'],
  [['art', 'risks'], 'art'],
] satisfies [SlideKind[], SlideKind][])('of nine with %j, that of %s goes first', (kinds, gone) => {
  const deck = deckOf(9, ...kinds.toReversed().map((kind): [SlideKind, string] => [kind, kind]))
  const kept = abridge(deck)
  expect(kept).toHaveLength(8)
  expect(kept.flat().some(({ kind }) => kind === gone)).toBe(false)
})

test('the last of several of one kind goes first, into the notes of the slide before it', () => {
  const kept = abridge(deckOf(9, ['design', 'a'], ['plan', 'p'], ['design', 'b']))
  expect(names(kept).slice(0, 3)).toEqual(['t', 'a', 'p (more in the notes)'])
  expect(kept[2]?.[0]?.notes.text).toBe('p\n\nb')
})

test('what went in twos is told once in the heading, in order in the notes', () => {
  const kept = abridge(deckOf(10, ['plan', 'p'], ['design', 'a'], ['design', 'b']))
  expect(names(kept).slice(0, 2)).toEqual(['t', 'p (more in the notes)'])
  expect(kept[1]?.[0]?.notes.text.split('\n\n').toSorted()).toEqual(['a', 'b', 'p'])
})

test('of two slides of goals one goes, and the last never', () => {
  expect(names(abridge(deckOf(9, ['goals', 'g'], ['goals', 'n'])))).not.toContain('n')
  expect(names(abridge(deckOf(9, ['goals', 'g'])))).toContain('g')
})

test('where nothing can be spared, the slide before the last goes', () => {
  expect(names(abridge(deckOf(9)))).toEqual(['t', 'r0', 'r1', 'r2', 'r3', 'r4', 'r5 (more in the notes)', 'r7'])
})

test('the first slide of a deck never goes', () => {
  const deck = deckOf(9)
  deck[0] = [slide('design', 'first')]
  expect(names(abridge(deck))[0]).toBe('first')
})

test('notes that say the same say it once, and empty ones nothing', () => {
  const [group] = abridge([[slide('risks', 'same'), slide('risks', 'same'), slide('risks', '')]])
  expect(group?.[0]?.notes.text).toBe('same')
})
