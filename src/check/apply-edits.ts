import type { Edit } from './rule.ts'

/** A text with changes made to it. Of two that overlap only the first is made; insertions at one place keep their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let at = 0
  for (const { start, end, text: added } of [...edits].sort((one, other) => one.start - other.start)) {
    if (start < at) continue
    parts.push(text.slice(at, start), added)
    at = end
  }
  return parts.join('') + text.slice(at)
}
