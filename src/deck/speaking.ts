import { toString as plainText } from 'mdast-util-to-string'
import type { Slide, SlideKind } from './slide.ts'

/** Seconds that a slide takes beyond its words: a drawing is explained, a decision is talked over. */
const TALK: Partial<Record<SlideKind, number>> = {
  title: 20,
  agenda: 15,
  figure: 60,
  art: 60,
  listing: 45,
  matrix: 60,
  plan: 30,
  risks: 45,
  alternatives: 45,
  questions: 60,
  decision: 180,
  actions: 60,
}
const OTHERWISE = 15

/** Words a second of someone who presents: about 130 a minute, and code and figures are pointed at, not read. */
const PACE = 130 / 60
const READ_AT_MOST = 150

/** The slides with how long each takes to present, to the half minute, and on the first how long all of them take. */
export function timed(slides: readonly Slide[]): Slide[] {
  const seconds = slides.map(secondsOf)
  const total = seconds.reduce((sum, one) => sum + one, 0)
  return slides.map((slide, at) => ({
    ...slide,
    notes: {
      ...slide.notes,
      seconds: seconds[at] ?? 0,
      ...(at === 0 ? { total: { seconds: total, slides: slides.length } } : {}),
    },
  }))
}

function secondsOf(slide: Slide): number {
  const told = slide.blocks.filter((block) => block.type !== 'code').map((block) => plainText(block))
  const words = told
    .join(' ')
    .split(/\s+/)
    .filter((word) => word !== '').length
  // Chinese and Japanese have no spaces: two characters count as a word.
  const ideographs = (told.join('').match(/[\u3040-\u30ff\u3400-\u9fff]/g) ?? []).length / 2
  const talk = TALK[slide.kind] ?? OTHERWISE
  const all = talk + Math.min(READ_AT_MOST, words + ideographs) / PACE
  return Math.max(30, Math.round(all / 30) * 30)
}

/** Such as “30 seconds”, “1 minute” or “2½ minutes”. */
export function duration(seconds: number): string {
  if (seconds < 60) return `${seconds} seconds`
  const minutes = Math.floor(seconds / 60)
  const half = seconds % 60 === 30 ? '½' : ''
  return minutes === 1 && half === '' ? '1 minute' : `${minutes}${half} minutes`
}
