import type { RootContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { expect, test } from 'vitest'
import { fitSlides } from '../../../src/deck/fit/fit-slides.ts'
import type { Measured, MeasuredAt, MeasuredSlide } from '../../../src/deck/fit/measured.ts'
import { type Slide, SMALLEST_TEXT, TEXT_SIZES } from '../../../src/deck/slide.ts'
import { newSlide } from '../../../src/deck/slides/new-slide.ts'
import type { OpenPage } from '../../../src/model/page.ts'
import { parseMarkdown } from '../parse-markdown.ts'

const ROOM = 500

/** A page on which every list item, paragraph, row and line is as high as its text size times its hundreds of characters. */
function pageOf(first: readonly Slide[]): {
  page: OpenPage
  render: (slides: readonly Slide[]) => string
  rounds: () => number
} {
  let slides = first
  let rounds = 0
  const page: OpenPage = {
    evaluate: async (_probe, _question) => {
      rounds += 1
      return slides.map(measureSlide) as never
    },
    print: async () => new Uint8Array(),
    settle: async () => undefined,
    picture: async () => new Uint8Array(),
    [Symbol.asyncDispose]: async () => {},
  }
  const render = (next: readonly Slide[]): string => {
    slides = next
    return ''
  }
  return { page, render, rounds: () => rounds }
}

function measureSlide(slide: Slide): MeasuredSlide {
  const sizes = [slide.size, ...TEXT_SIZES.filter((size) => size < slide.size && size >= SMALLEST_TEXT)]
  return sizes.map((size): MeasuredAt => {
    const blocks = slide.blocks.map((block) => measure(block, size))
    return { size, room: ROOM, blocks, wide: false, fits: blocks.reduce((sum, block) => sum + block.height, 0) <= ROOM }
  })
}

function measure(node: RootContent | { type: string; children?: unknown[] }, size: number): Measured {
  const line = (text: string): number => size * 1.4 * Math.max(1, Math.ceil(text.length / 80))
  if (node.type === 'code') {
    const parts = (node as { value: string }).value.split('\n').map((text) => ({ height: line(text), parts: [] }))
    return { height: sum(parts) + 30, head: 30, parts }
  }
  if (node.type === 'list' || node.type === 'listItem' || node.type === 'table') {
    const children = (node as { children: RootContent[] }).children
    const parts = (node.type === 'table' ? children.slice(1) : children).map((child) => measure(child, size))
    return { height: sum(parts) + (node.type === 'table' ? 40 : 0), head: 40, parts }
  }
  return { height: line(plainText(node as RootContent)), parts: [] }
}

function sum(parts: readonly Measured[]): number {
  return parts.reduce((total, part) => total + part.height, 0)
}

function slideOf(markdown: string, more: Partial<Parameters<typeof newSlide>[0]> = {}): Slide {
  const { children } = parseMarkdown(markdown)
  return newSlide({ kind: 'design', heading: 'A', blocks: children, notes: { text: 'all of it' }, ...more })
}

async function fitted(...slides: Slide[]): Promise<readonly Slide[]> {
  const { page, render } = pageOf(slides)
  const { value, notes } = await fitSlides(slides, { page, render, file: 'EP-7.md' })
  expect(notes).toEqual([])
  expect(value.every((slide) => measureSlide(slide)[0]?.fits)).toBe(true)
  return value
}

function items(count: number, length = 10): string {
  return Array.from({ length: count }, (_, at) => `- ${`item${at} `.padEnd(length, 'x')}`).join('\n')
}

function textOf(slides: readonly Slide[]): string {
  return slides.flatMap((slide) => slide.blocks.map((block) => plainText(block))).join(' ')
}

test('a slide that fits stays as it is', async () => {
  expect(await fitted(slideOf(items(9)))).toMatchObject([{ size: 28 }])
})

test('a slide with little on it is set larger', async () => {
  expect(await fitted(slideOf(items(2)))).toMatchObject([{ size: 32 }])
})

test('a little too much is scaled, not split', async () => {
  expect(await fitted(slideOf(items(14)))).toMatchObject([{ size: 24 }])
})

test('far too much is split between items, evenly, and says which part it is', async () => {
  const slides = await fitted(slideOf(items(40)))
  expect(slides.map((slide) => slide.part)).toEqual([1, 2, 3].map((number) => ({ number, total: 3 })))
  const counts = slides.map((slide) => (slide.blocks[0] as { children: unknown[] }).children.length)
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2)
  expect(textOf(slides)).toContain('item39')
})

test('only the first part carries the notes', async () => {
  const slides = await fitted(slideOf(items(40)))
  expect(slides.map((slide) => slide.notes.text)).toEqual(['all of it', '', ''])
})

test('an ordered list goes on counting', async () => {
  const slides = await fitted(slideOf(items(40).replaceAll('- ', '1. ')))
  const starts = slides.map((slide) => (slide.blocks[0] as { start?: number }).start)
  expect(starts[0]).toBe(1)
  expect(starts[1]).toBeGreaterThan(10)
})

test('each part of a table repeats the head', async () => {
  const rows = Array.from({ length: 40 }, (_, at) => `| r${at} | x |`).join('\n')
  const slides = await fitted(slideOf(`| Risk | Mitigation |\n| - | - |\n${rows}`))
  expect(slides.length).toBeGreaterThan(1)
  for (const slide of slides) expect(textOf([slide])).toMatch(/^RiskMitigation/)
})

test('a listing is split between lines and loses none', async () => {
  const code = Array.from({ length: 50 }, (_, at) => `line${at}`).join('\n')
  const slides = await fitted(slideOf(`\`\`\`go\n${code}\n\`\`\``, { kind: 'listing', whole: 18 }))
  expect(slides.length).toBeGreaterThan(1)
  expect(slides.flatMap((slide) => slide.blocks.map((block) => (block as { value: string }).value)).join('\n')).toBe(
    code,
  )
})

test('a paragraph higher than a slide is split between sentences', async () => {
  const prose = Array.from({ length: 60 }, (_, at) => `Sentence ${at} says something that takes some room.`).join(' ')
  const slides = await fitted(slideOf(prose))
  expect(slides.length).toBeGreaterThan(1)
  for (const slide of slides) expect(textOf([slide]).trim()).toMatch(/^Sentence.*\.$/)
})

test('a sentence higher than a slide is split between words, and one word within', async () => {
  const slides = await fitted(slideOf(`${'word '.repeat(900)}\n\n${'x'.repeat(4000)}`))
  expect(textOf(slides).replaceAll(/\s/g, '').length).toBe(4 * 900 + 4000)
})

test('a table row higher than a slide becomes text that can be split', async () => {
  const slides = await fitted(slideOf(`| Risk | Mitigation |\n| - | - |\n| a | ${'word '.repeat(800)}|`))
  expect(textOf(slides)).toContain('Mitigation:')
})

test('columns that do not fit become slides of their own', async () => {
  const both = `### Goals\n\n${items(10)}\n\n### Non-goals\n\n${items(10)}`
  const slides = await fitted(slideOf(both, { kind: 'goals', layout: 'columns', whole: 22 }))
  expect(slides.map((slide) => plainText({ type: 'paragraph', children: [...slide.heading] }))).toEqual([
    'Goals',
    'Non-goals',
  ])
})

test('a line that ends in a colon stays with what it announces', async () => {
  const slides = await fitted(slideOf(`${items(17)}\n\nThe steps are:\n\n${items(6).replaceAll('- ', '1. ')}`))
  const lead = slides.find((slide) => textOf([slide]).includes('The steps are:'))
  expect(textOf(lead === undefined ? [] : [lead])).not.toMatch(/The steps are:$/)
})

test('what no measure can make fit is an error that names its line', async () => {
  const slide = slideOf('one\n')
  const never: MeasuredSlide = TEXT_SIZES.map((size) => ({
    size,
    fits: false,
    wide: false,
    room: 0,
    blocks: [{ height: 900, parts: [] }],
  }))
  const page: OpenPage = {
    evaluate: async () => [never] as never,
    print: async () => new Uint8Array(),
    settle: async () => undefined,
    picture: async () => new Uint8Array(),
    [Symbol.asyncDispose]: async () => {},
  }
  const { notes } = await fitSlides([slide], { page, render: () => '', file: 'EP-7.md' })
  expect(notes).toMatchObject([{ code: 'slide-too-large', severity: 'error', file: 'EP-7.md', line: 1 }])
})

test('two rounds of measuring are enough for what is only split', async () => {
  const slides = [slideOf(items(40)), slideOf(items(2))]
  const { page, render, rounds } = pageOf(slides)
  await fitSlides(slides, { page, render, file: 'EP-7.md' })
  expect(rounds()).toBe(2)
})

/** A page that answers each round with what is said of it, and what it was asked. */
function answering(...rounds: MeasuredSlide[][]): { page: OpenPage; asked: unknown[] } {
  const asked: unknown[] = []
  const page: OpenPage = {
    evaluate: async (_probe, question) => {
      asked.push(question)
      return (rounds[asked.length - 1] ?? rounds.at(-1)) as never
    },
    print: async () => new Uint8Array(),
    settle: async () => undefined,
    picture: async () => new Uint8Array(),
    [Symbol.asyncDispose]: async () => {},
  }
  return { page, asked }
}

const FITS: MeasuredSlide = [{ size: 28, fits: true, wide: false, room: ROOM, blocks: [{ height: 490, parts: [] }] }]
const NEVER: MeasuredSlide = [{ size: 28, fits: false, wide: false, room: 0, blocks: [{ height: 900, parts: [] }] }]

test('the slides that stand there are measured first, and then those that became of them', async () => {
  const { page, asked } = answering([FITS])
  await fitSlides([slideOf('one')], { page, render: (slides) => `${slides.length} slide`, file: 'EP-7.md' })
  expect(asked).toEqual([
    { slides: null, sizes: TEXT_SIZES, smallest: SMALLEST_TEXT, foot: 62, gap: 12 },
    { slides: '1 slide', sizes: TEXT_SIZES, smallest: SMALLEST_TEXT, foot: 62, gap: 12 },
  ])
})

test('measuring ends after eight rounds, and only the slides that do not fit are told', async () => {
  const { page, asked } = answering([FITS, NEVER])
  const slides = [slideOf('one'), slideOf('Some words.\n\n---')]
  const { value, notes } = await fitSlides(slides, { page, render: () => '', file: 'EP-7.md' })
  expect([asked.length, value.length]).toEqual([8, 2])
  expect(notes).toEqual([
    {
      code: 'slide-too-large',
      severity: 'error',
      message: 'Something does not fit on a slide, even alone and at the smallest text.',
      hint: 'Shorten it, or break it into smaller pieces.',
      file: 'EP-7.md',
      line: 1,
    },
  ])
})

test('the line of what does not fit is that of its first block that has one, else that of the slide', async () => {
  const lineOf = async (slide: Slide): Promise<number | undefined> => {
    const { page } = answering([NEVER])
    return (await fitSlides([slide], { page, render: () => '', file: 'EP-7.md' })).notes[0]?.line
  }
  const made: RootContent = { type: 'thematicBreak' }
  const { children } = parseMarkdown('\n\nwords')
  expect(await lineOf(slideOf('', { blocks: [made, ...children] }))).toBe(3)
  expect(await lineOf(slideOf('', { blocks: [made], notes: { text: '', lines: [7, 9] } }))).toBe(7)
  expect(await lineOf(slideOf('', { blocks: [made], notes: { text: '' } }))).toBeUndefined()
})

test('a slide that was not measured stays, and is told at the end', async () => {
  const { page } = answering([])
  const { value, notes } = await fitSlides([slideOf('one')], { page, render: () => '', file: 'EP-7.md' })
  expect([value.length, notes.length]).toEqual([1, 1])
})

test('what fits once it was measured again grows no more', async () => {
  const low: MeasuredSlide = [{ size: 28, fits: true, wide: false, room: ROOM, blocks: [{ height: 20, parts: [] }] }]
  const { page } = answering([low, NEVER], [low, NEVER])
  const { value } = await fitSlides([slideOf('a'), slideOf('b')], { page, render: () => '', file: 'EP-7.md' })
  expect(value[0]?.size).toBe(32)
  const later = answering([NEVER, NEVER], [low, NEVER])
  const { value: kept } = await fitSlides([slideOf('a'), slideOf('b')], {
    page: later.page,
    render: () => '',
    file: 'EP-7.md',
  })
  expect(kept[0]?.size).toBe(28)
})

test('from the third round on, more and more room is left free', async () => {
  const two = (height: number): MeasuredAt => ({
    size: 26,
    fits: false,
    wide: false,
    room: 100,
    blocks: [{ height: 2 * height, parts: [part(height), part(height)] }],
  })
  const part = (height: number): Measured => ({ height, parts: [] })
  // Two items of 42 fill 84 % of the room: too much from the third round on, when 82 % may be used.
  const slide: MeasuredSlide = [{ ...two(42), size: 28 }, two(42)]
  for (const [rounds, parts] of [
    [2, 1],
    [3, 2],
  ]) {
    const answers = Array.from({ length: rounds ?? 0 }, () => [slide])
    const { page } = answering(...answers, [FITS, FITS])
    const { value } = await fitSlides([slideOf(items(2))], { page, render: () => '', file: 'EP-7.md' })
    expect(value).toHaveLength(parts ?? 0)
  }
})

test('a deck that is abridged is measured as what is left of it', async () => {
  const { page } = answering([FITS, FITS], [FITS])
  const { value, notes } = await fitSlides([slideOf('one'), slideOf('two')], {
    page,
    render: () => '',
    file: 'EP-7.md',
    abridge: (groups) => groups.slice(1).map((group) => [...group]),
  })
  expect([textOf(value), notes]).toEqual(['two', []])
})
