import type {
  Box,
  Colour,
  Edge,
  Paragraph,
  Seen,
  SeenPanel,
  SeenPicture,
  SeenSlide,
  SeenTable,
  SeenWords,
} from './seen.ts'

/** A text box, with the area behind it where it has one of its own. */
export interface TextBox {
  readonly kind: 'text'
  readonly role: SeenWords['role']
  readonly box: Box
  /** Between the box and its words: left, right, bottom, top. */
  readonly inset: readonly [number, number, number, number]
  /** Where the lines begin and end; indents are counted from it. */
  readonly frame: Box
  readonly paragraphs: readonly Paragraph[]
  readonly fill?: Colour
  readonly outline?: Edge
  readonly radius: number
  readonly middle: boolean
}

/** A filled area, or a line: never with words. */
export interface Area {
  readonly kind: 'area'
  readonly box: Box
  readonly fill?: Colour
  readonly outline?: Edge
  readonly radius: number
}

/** What a native slide consists of. */
export type Shape = TextBox | Area | SeenPicture | SeenTable

/** Columns that differ by less are the same, in CSS pixels. */
const SAME = 2

/** Where the body of a slide ends: the foot is below. In CSS pixels. */
const FLOOR = 662

/**
 * What stands on a slide as native shapes: paragraphs of a column share a text box, a framed area and its words are one
 * shape, and a text box reaches as far as nothing else stands, since another program's letters take more room.
 */
export function arrange(slide: SeenSlide): Shape[] {
  const shapes = merged(slide.things)
  const marks = slide.marks.map((mark) => mark.box)
  return shapes.map((shape) => (shape.kind === 'text' ? withRoom(shape, shapes, marks) : shape))
}

interface Group {
  readonly words: SeenWords[]
}

function merged(things: readonly Seen[]): Shape[] {
  const panels = new Map(things.flatMap((thing) => (thing.kind === 'panel' ? [[thing.number, thing] as const] : [])))
  const filled = (number: number): SeenPanel | undefined => {
    const panel = panels.get(number)
    return panel !== undefined && isFrame(panel) ? panel : undefined
  }
  const order: (Group | Exclude<Seen, SeenWords>)[] = []
  for (const thing of things) {
    const last = order.at(-1)
    if (thing.kind !== 'words') order.push(thing)
    else if (last !== undefined && 'words' in last && joins(last, thing, filled, things)) last.words.push(thing)
    else order.push({ words: [thing] })
  }
  const groupsIn = (panel: SeenPanel): Group[] =>
    order.filter((one): one is Group => 'words' in one && one.words[0]?.panel === panel.number)
  const alone = new Map<Group, SeenPanel>()
  for (const panel of panels.values()) {
    const [group, ...more] = groupsIn(panel)
    if (group !== undefined && more.length === 0 && isFrame(panel) && !holdsOther(panel, things))
      alone.set(group, panel)
  }
  const framed = new Set(alone.values())
  return order.flatMap((one): Shape[] => {
    if ('words' in one) {
      const panel = alone.get(one)
      return [textBox(one.words, panel), ...(panel === undefined ? [] : edges(panel))]
    }
    if (one.kind !== 'panel') return [one]
    if (framed.has(one)) return []
    return [...(isFrame(one) ? [area(one)] : []), ...edges(one)]
  })
}

/** Whether a panel is seen as an area: by its fill, or by a line all around. */
function isFrame(panel: SeenPanel): boolean {
  return panel.fill !== undefined || outlineOf(panel) !== undefined
}

function outlineOf({ top, right, bottom, left }: SeenPanel): Edge | undefined {
  const same = [right, bottom, left].every((edge) => edge?.width === top?.width && edge?.colour === top?.colour)
  return same ? top : undefined
}

function holdsOther(panel: SeenPanel, things: readonly Seen[]): boolean {
  return things.some(
    (thing) =>
      (thing.kind === 'picture' || thing.kind === 'table' || (thing.kind === 'panel' && thing !== panel)) &&
      contains(panel.box, thing.box),
  )
}

function joins(
  { words }: Group,
  next: SeenWords,
  filled: (number: number) => SeenPanel | undefined,
  things: readonly Seen[],
): boolean {
  const [first] = words
  const last = words.at(-1)
  if (first === undefined || last === undefined || first.role !== next.role || first.role === 'title') return false
  if (filled(first.panel) !== filled(next.panel)) return false
  if (Math.abs(first.frame.x - next.frame.x) > SAME || Math.abs(first.frame.w - next.frame.w) > SAME) return false
  if (next.paragraph.box.y < bottomOf(last.paragraph.box) - 4) return false
  const whole = union([first.paragraph.box, next.paragraph.box])
  return !things.some((thing) => {
    if (thing === next || (thing.kind === 'words' && words.includes(thing))) return false
    if (thing.kind === 'panel' && !(isFrame(thing) && !contains(thing.box, whole))) return false
    return overlap(thing.kind === 'words' ? thing.paragraph.box : thing.box, whole)
  })
}

function textBox(words: readonly SeenWords[], panel: SeenPanel | undefined): TextBox {
  const paragraphs = words.map(({ paragraph }) => paragraph)
  const [first] = words
  const role = first?.role ?? 'text'
  const lines = union(paragraphs.map(({ box }) => box))
  const frame = { ...(first?.frame ?? lines), y: lines.y, h: lines.h }
  if (panel === undefined)
    return { kind: 'text', role, box: frame, inset: [0, 0, 0, 0], frame, paragraphs, radius: 0, middle: false }
  const outline = outlineOf(panel)
  const { box, fill, radius } = panel
  const inset = [frame.x - box.x, rightOf(box) - rightOf(frame), bottomOf(box) - bottomOf(frame), frame.y - box.y]
  return {
    kind: 'text',
    role,
    box,
    inset: inset.map((side) => Math.max(0, side)) as unknown as TextBox['inset'],
    frame,
    paragraphs,
    radius,
    middle: role === 'text' && paragraphs.length === 1 && Math.abs(frame.y + frame.h / 2 - box.y - box.h / 2) < 3,
    ...(fill === undefined ? {} : { fill }),
    ...(outline === undefined ? {} : { outline }),
  }
}

function area(panel: SeenPanel): Area {
  const { box, fill, radius } = panel
  const outline = outlineOf(panel)
  return {
    kind: 'area',
    box,
    radius,
    ...(fill === undefined ? {} : { fill }),
    ...(outline === undefined ? {} : { outline }),
  }
}

/** Edges that are not all around are bars. */
function edges(panel: SeenPanel): Area[] {
  if (outlineOf(panel) !== undefined) return []
  const { box, top, right, bottom, left } = panel
  const bar = (edge: Edge | undefined, place: (width: number) => Box): Area[] =>
    edge === undefined ? [] : [{ kind: 'area', box: place(edge.width), fill: edge.colour, radius: 0 }]
  return [
    ...bar(top, (width) => ({ ...box, h: width })),
    ...bar(right, (width) => ({ ...box, x: rightOf(box) - width, w: width })),
    ...bar(bottom, (width) => ({ ...box, y: bottomOf(box) - width, h: width })),
    ...bar(left, (width) => ({ ...box, w: width })),
  ]
}

function withRoom(text: TextBox, shapes: readonly Shape[], marks: readonly Box[]): TextBox {
  if (text.fill !== undefined || text.outline !== undefined) return text
  const others = [...shapes.filter((shape) => shape !== text).map(({ box }) => box), ...marks]
  const { box } = text
  const below = others.filter(
    (other) => other.y >= bottomOf(box) - SAME && other.x < rightOf(box) && rightOf(other) > box.x,
  )
  const bottom = Math.min(Math.max(FLOOR, bottomOf(box)), ...below.map(({ y }) => y - 1))
  return { ...text, box: { ...box, h: Math.max(box.h, bottom - box.y) } }
}

function union(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  return { x, y, w: Math.max(...boxes.map(rightOf)) - x, h: Math.max(...boxes.map(bottomOf)) - y }
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.x < rightOf(other) - 1 &&
    other.x < rightOf(one) - 1 &&
    one.y < bottomOf(other) - 1 &&
    other.y < bottomOf(one) - 1
  )
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x - 1 &&
    inner.y >= outer.y - 1 &&
    rightOf(inner) <= rightOf(outer) + 1 &&
    bottomOf(inner) <= bottomOf(outer) + 1
  )
}

function rightOf({ x, w }: Box): number {
  return x + w
}

function bottomOf({ y, h }: Box): number {
  return y + h
}
