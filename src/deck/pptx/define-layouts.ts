import type PptxGenJS from 'pptxgenjs'
import type { TextBox } from './arrange.ts'
import { LAYOUTS, type Native } from './draw-slides.ts'
import type { Box, Paragraph, SeenPanel } from './seen.ts'
import { inches, POINT, TEXT_BOX, TITLE_BOX } from './units.ts'

/** The layouts of a deck, with the decoration, the foot and the page number that its slides share. */
export function defineLayouts(deck: PptxGenJS, natives: readonly Native[]): void {
  const cover = natives.find(({ seen }) => seen.classes.includes('title'))
  const inner = natives.find(({ seen }) => !seen.classes.includes('title')) ?? cover
  for (const [title, native, hasText] of [
    [LAYOUTS.title, cover ?? inner, false],
    [LAYOUTS.text, inner, true],
    [LAYOUTS.only, inner, false],
  ] as const) {
    if (native === undefined) continue
    const { seen, shapes } = native
    const headline = shapes.find((shape): shape is TextBox => shape.kind === 'text' && shape.role === 'title')
    const text = shapes.find((shape): shape is TextBox => shape.kind === 'text' && shape.role === 'text')
    deck.defineSlideMaster({
      title,
      background: { color: seen.background },
      objects: [
        ...seen.marks.map(mark),
        ...(seen.foot === undefined ? [] : [foot(seen.foot)]),
        placeholder(
          'title',
          native === cover && headline !== undefined ? headline.box : TITLE_BOX,
          headline?.paragraphs[0],
        ),
        ...(hasText ? [placeholder('body', TEXT_BOX, text?.paragraphs[0])] : []),
      ],
      ...(seen.number === undefined ? {} : { slideNumber: folio(seen.number) }),
    })
  }
}

function mark({ box, fill }: SeenPanel): { rect: PptxGenJS.ShapeProps } {
  return { rect: { ...inches(box), ...(fill === undefined ? {} : { fill: { color: fill } }) } }
}

function foot(paragraph: Paragraph): { text: PptxGenJS.TextProps } {
  const { box, size, runs } = paragraph
  return {
    text: {
      text: FOOT_MARK,
      options: {
        ...inches({ ...box, w: 1000 }),
        margin: 0,
        valign: 'middle',
        align: 'left',
        ...styleOf(size, runs[0]?.colour),
      },
    },
  }
}

/** Stands in the layouts for the words at the foot, until these are written. */
export const FOOT_MARK = '@@foot@@'

function placeholder(
  type: 'title' | 'body',
  box: Box,
  like: Paragraph | undefined,
): { placeholder: { options: PptxGenJS.PlaceholderProps; text: string } } {
  const [run] = like?.runs ?? []
  return {
    placeholder: {
      options: {
        name: type,
        type,
        ...inches(box),
        margin: 0,
        align: 'left',
        valign: 'top',
        ...styleOf(run?.size ?? 28, run?.colour),
        ...(type === 'title' && run?.bold ? { bold: true } : {}),
      } as PptxGenJS.PlaceholderProps,
      text: '',
    },
  }
}

function folio({ box, size, runs }: Paragraph): PptxGenJS.SlideNumberProps {
  return {
    ...inches({ ...box, x: box.x + box.w - 100, w: 100 }),
    margin: 0,
    valign: 'middle',
    align: 'right',
    ...styleOf(size, runs[0]?.colour),
  }
}

function styleOf(size: number, colour: string | undefined): { fontSize: number; color: string } {
  return { fontSize: size * POINT, color: colour ?? '000000' }
}
