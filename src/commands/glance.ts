import { type Diagram, diagramOf } from '../model/diagram.ts'

/** How a diagram that is drawn on a page begins. */
const FENCE = /(?:```|~~~)[ \t]{0,9}\{?\.?mermaid/gi

/** Whether a text may have diagrams that are drawn on a page. Asked of the text as it stands, before it is read. */
export function mayNeedDesk(text: string): boolean {
  return text.search(FENCE) >= 0
}

/** The commonest kinds of diagrams by how their sources begin, as the build names them. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:flowchart|graph)\b/, 'flowchart'],
  [/^sequenceDiagram/, 'sequence'],
  [/^classDiagram/, 'class'],
  [/^stateDiagram/, 'state'],
  [/^erDiagram/, 'er'],
  [/^C4/, 'c4'],
  [/^gantt\b/, 'gantt'],
  [/^pie\b/, 'pie'],
]

/** So many diagrams are glanced at. */
const MOST_GLANCES = 50

/** Lines of a diagram above the one that tells its kind: its front matter, comments. */
const MOST_LINES = 12

/** The kinds of diagrams in a text, by a glance at it as it stands: a wrong guess costs a script that nobody needs. */
export function kindsIn(text: string): readonly string[] {
  const kinds = new Set<string>()
  let left = MOST_GLANCES
  for (const { index } of text.matchAll(FENCE)) {
    if (left === 0) break
    left -= 1
    const lines = text.slice(index, index + 1000).split('\n', MOST_LINES)
    for (const line of lines.slice(1)) {
      const start = line.replace(/^[\s>]+/, '')
      const [, kind] = KINDS.find(([begins]) => begins.test(start)) ?? []
      if (kind !== undefined) kinds.add(kind)
      if (kind !== undefined || /^(?:```|~~~)/.test(start)) break
    }
  }
  return [...kinds]
}

/** A line that begins with a fence: how long it is, what language it names, and whether it says anything else. */
const FENCE_LINE = /^(`{3,20}|~{3,20})[ \t]{0,9}([^\s`]{0,30})([^\n]*)$/gm

/**
 * The first diagrams of a text that are drawn on a page, by the same glance: those that stand in no list and no quote. One
 * that the text turns out not to have costs the time of drawing it.
 */
export function diagramsAtFirstSight(text: string): readonly Diagram[] {
  const found: Diagram[] = []
  let open: { readonly fence: string; readonly language: string; readonly start: number } | undefined
  for (const { 0: line, 1: fence = '', 2: language = '', 3: rest = '', index } of text.matchAll(FENCE_LINE)) {
    if (open === undefined) {
      if (!(fence.startsWith('`') && rest.includes('`'))) open = { fence, language, start: index + line.length + 1 }
      continue
    }
    if (!fence.startsWith(open.fence) || `${language}${rest}`.trim() !== '') continue
    const diagram = diagramOf(open.language, text.slice(open.start, Math.max(index - 1, open.start)))
    if (diagram?.language === 'mermaid') found.push(diagram)
    if (found.length === MOST_GLANCES) break
    open = undefined
  }
  return found
}
