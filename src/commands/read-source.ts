import { setTimeout as wait } from 'node:timers/promises'
import { isToldByRule } from '../check/told-by-rule.ts'
import { refusedDiagram } from '../content/diagrams/refused-diagram.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Proposal } from '../model/proposal.ts'
import { mayNameEmoji } from '../read/markdown/emoji.ts'
import { readInTurns } from '../read/read-proposal.ts'
import { baseFonts } from './base-fonts.ts'
import { diagramsAtFirstSight } from './glance.ts'
import { inTurns } from './in-turns.ts'
import { keptDrawing } from './kept-drawings.ts'
import { looksOf } from './looks-of.ts'
import type { OpenedSource } from './open-source.ts'
import type { Job, Workshop } from './workshop.ts'

/** A proposal as it was read. */
export interface Source {
  readonly proposal: Proposal
  /** But for what the rules tell. */
  readonly notes: readonly Diagnostic[]
}

/** Milliseconds for which reading waits for a browser that comes up: one that is unpacked first takes seconds. */
const PATIENCE = 150

/** Reads the text of a proposal, while diagrams that it is likely to have are drawn. */
export async function readSource(opened: OpenedSource, job: Job, workshop: Workshop): Promise<Source> {
  const { text, options, desks } = opened
  const { deadline } = workshop
  if (opened.isDrawing) {
    await drawAhead(opened, workshop)
    // A thread that reads answers late, and a page asks for one thing after the other.
    await Promise.race([desks.fed, wait(PATIENCE, undefined, { ref: false })])
  }
  const emoji = mayNameEmoji(text) ? (await import('gemoji')).nameToEmoji : undefined
  const read = await inTurns('Reading', readInTurns(text, job.file, { ...options, emoji }), deadline.within)
  return {
    proposal: read.value,
    // What is missing is told once, by the rules.
    notes: [...opened.notes, ...read.notes.filter(({ code }) => !isToldByRule(code))],
  }
}

/** Those alone that no run kept. */
async function drawAhead({ text, desks }: OpenedSource, { theme, settings, cache }: Workshop): Promise<void> {
  const { document, deck } = looksOf(theme, settings.outputs)
  const looks = document ?? deck
  if (looks === undefined) return
  const sources = new Set<string>()
  for (const diagram of diagramsAtFirstSight(text)) {
    if (refusedDiagram(diagram, sources.size, settings.reading.limits) !== undefined) continue
    if ((await keptDrawing(diagram, looks, cache)) === undefined) sources.add(diagram.source)
  }
  desks.drawAhead([...sources], looks, baseFonts(theme, 'deck'))
}
