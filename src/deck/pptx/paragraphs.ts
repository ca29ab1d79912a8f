import { formulaRuns } from './formula-runs.ts'
import { colourXml, type OfficePalette } from './palette.ts'
import type { Box, Paragraph, Run } from './seen.ts'
import { PIXEL } from './units.ts'
import { escapeXml } from './xml.ts'

/** Distance between lines of prose at 100 %, in ems, as Calibri has it. */
const NATURAL_PITCH = 1.22

/** How the words of a deck are written. */
export interface Script {
  readonly palette: OfficePalette
  /** BCP 47. */
  readonly language: string
  /** Typeface of code. */
  readonly code: string
  /** Typeface of drawings made of characters. */
  readonly drawing: string
  /** The relationship that leads to an address. */
  readonly linkId: (address: string) => string
}

/** Paragraphs as DrawingML, with the distances and indents that were measured. */
export function paragraphsXml(paragraphs: readonly Paragraph[], frame: Box, script: Script): string {
  const starts = listStarts(paragraphs)
  const mono = isDrawing(paragraphs) ? script.drawing : script.code
  return paragraphs
    .map((paragraph, at) => {
      const before = paragraphs[at - 1]
      const gap = before === undefined ? 0 : paragraph.box.y - before.box.y - before.box.h
      return paragraphXml(paragraph, { frame, gap: Math.max(0, gap), start: starts[at] ?? 1, script, mono })
    })
    .join('')
}

/** Whether code is a drawing: it has arrows, lines or shapes. */
export function isDrawing(paragraphs: readonly Paragraph[]): boolean {
  const runs = paragraphs.flatMap((paragraph) => paragraph.runs)
  return runs.every(({ mono }) => mono === true) && runs.some(({ text }) => /[\u2190-\u21ff\u2500-\u25ff]/.test(text))
}

/** A paragraph that says nothing, for a cell that must have one. */
export function emptyParagraph(size: number, { language }: Script): string {
  return `<a:p><a:endParaRPr lang="${escapeXml(language)}" sz="${points(size)}"/></a:p>`
}

/**
 * The number at which each paragraph's list begins. Items that follow one another name the same start, so that an item
 * put between them later is counted in.
 */
function listStarts(paragraphs: readonly Paragraph[]): number[] {
  const open = new Map<number, { readonly start: number; readonly last: number }>()
  return paragraphs.map(({ marker, level }) => {
    for (const deeper of [...open.keys()]) if (deeper > level) open.delete(deeper)
    if (marker === undefined || !('number' in marker)) {
      if (marker !== undefined) open.delete(level)
      else open.clear()
      return 1
    }
    const before = open.get(level)
    const start = before !== undefined && marker.number === before.last + 1 ? before.start : marker.number
    open.set(level, { start, last: marker.number })
    return start
  })
}

function paragraphXml(
  paragraph: Paragraph,
  place: {
    readonly frame: Box
    readonly gap: number
    readonly start: number
    readonly script: Script
    readonly mono: string
  },
): string {
  const { runs, marker, level, align, hang, pitch, size } = paragraph
  const { frame, gap, start, script, mono } = place
  const isMono = runs.every((run) => run.mono === true)
  const share = Math.min(1.6, Math.max(0.8, pitch / size / NATURAL_PITCH))
  // Lines of code stand as they were measured, in whatever face: those of a drawing join.
  const spacing = isMono
    ? `<a:spcPts val="${Math.round(pitch * 75)}"/>`
    : `<a:spcPct val="${Math.round(share * 100) * 1000}"/>`
  const left = Math.max(0, Math.round((paragraph.box.x - frame.x) * PIXEL))
  const attributes = [
    `marL="${left}"`,
    `indent="${-Math.min(left, Math.round(hang * PIXEL))}"`,
    ...(level === 0 ? [] : [`lvl="${Math.min(8, level)}"`]),
    `algn="${align === 'left' ? 'l' : align === 'center' ? 'ctr' : 'r'}"`,
    ...(paragraph.rightToLeft ? ['rtl="1"'] : []),
  ]
  const line = `<a:lnSpc>${spacing}</a:lnSpc>`
  const before = `<a:spcBef><a:spcPts val="${Math.min(15_000, points(gap))}"/></a:spcBef><a:spcAft><a:spcPts val="0"/></a:spcAft>`
  const bullet =
    marker === undefined
      ? '<a:buNone/>'
      : `<a:buClr>${colourXml(script.palette, marker.colour)}</a:buClr><a:buSzPct val="100000"/>` +
        ('number' in marker
          ? `<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"${start === 1 ? '' : ` startAt="${start}"`}/>`
          : `<a:buFont typeface="Arial"/><a:buChar char="${escapeXml(marker.character)}"/>`)
  return `<a:p><a:pPr ${attributes.join(' ')}>${line}${before}${bullet}</a:pPr>${runs
    .flatMap((run) => (run.formula ? formulaRuns(run) : [run]))
    .map((run) => runXml(run, script, mono))
    .join('')}</a:p>`
}

function runXml(run: Run, script: Script, mono: string): string {
  const { size, colour, bold, italic, strike, underline, shift, wash, link } = run
  const attributes = [
    `lang="${escapeXml(script.language)}"`,
    `sz="${points(size)}"`,
    ...(bold ? ['b="1"'] : []),
    ...(italic ? ['i="1"'] : []),
    ...(underline ? ['u="sng"'] : []),
    ...(strike ? ['strike="sngStrike"'] : []),
    ...(shift === undefined ? [] : [`baseline="${shift === 1 ? 30_000 : -25_000}"`]),
    'dirty="0"',
  ]
  const inside = [
    `<a:solidFill>${colourXml(script.palette, colour)}</a:solidFill>`,
    ...(wash === undefined ? [] : [`<a:highlight><a:srgbClr val="${wash}"/></a:highlight>`]),
    ...(run.mono ? [`<a:latin typeface="${mono}"/><a:cs typeface="${mono}"/>`] : []),
    ...(link === undefined ? [] : [`<a:hlinkClick r:id="${script.linkId(link)}"/>`]),
  ]
  const isPictured = run.mono === true && mono === script.drawing
  const properties = `<a:rPr ${attributes.join(' ')}>${inside.join('')}</a:rPr>`
  return run.text
    .split('\n')
    .map((words) =>
      words === '' ? '' : `<a:r>${properties}<a:t>${escapeXml(isPictured ? pointed(words) : words)}</a:t></a:r>`,
    )
    .join(`<a:br>${properties}</a:br>`)
}

/** The typefaces of drawings have pointers, not triangles; another face's triangle is wider and breaks the columns. */
function pointed(words: string): string {
  return words.replaceAll('▶', '►').replaceAll('◀', '◄')
}

/** Hundredths of a point, in steps of a half: nobody sets 18.06. */
function points(pixels: number): number {
  return Math.floor(pixels * 1.5 + 0.01) * 50
}
