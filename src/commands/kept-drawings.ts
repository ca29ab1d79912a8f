import type { Diagram, DiagramLooks, Drawing, Undrawn } from '../model/diagram.ts'
import type { ResultCache } from '../system/result-cache.ts'

/** Counts the ways in which diagrams have been drawn, so that none is taken that an older one drew. */
const WAY = 2

/**
 * What an earlier run kept of a diagram; undefined where none did. It was made safe before, and stands where only this user
 * can write, as the browser does.
 */
export async function keptDrawing(
  diagram: Diagram,
  looks: DiagramLooks,
  cache: ResultCache,
): Promise<Drawing | Undrawn | undefined> {
  const kept = await cache.read('diagram', materialOf(diagram, looks))
  if (typeof kept !== 'object' || kept === null) return undefined
  const { svg, width, height, title, description, problem, line, turned } = kept as Partial<
    Record<keyof (Drawing & Undrawn), unknown>
  >
  if (typeof problem === 'string') return { problem, ...(typeof line === 'number' ? { line } : {}) }
  if (typeof svg !== 'string' || typeof width !== 'number' || typeof height !== 'number') return undefined
  if (typeof description !== 'string') return undefined
  return {
    svg,
    width,
    height,
    ...(typeof title === 'string' ? { title } : {}),
    description,
    fonts: looks.prose,
    ...(turned === true ? { turned } : {}),
  }
}

/** Keeps what a diagram came to for the next run. */
export function keepDrawing(
  diagram: Diagram,
  looks: DiagramLooks,
  drawing: Drawing | Undrawn,
  cache: ResultCache,
): void {
  cache.keep('diagram', materialOf(diagram, looks), drawing)
}

function materialOf(diagram: Diagram, looks: DiagramLooks): string {
  return JSON.stringify([WAY, diagram, looks])
}
