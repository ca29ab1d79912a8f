/** Meta beyond this says nothing about lines. In characters. */
const LONGEST = 300

/** The lines that a fence's meta marks, as `3,5-7`: from `{3,5-7}`, `hl_lines="3 5-7"`, or `highlight={3}`. */
export function marksIn(meta: string | null | undefined): string | undefined {
  if (!meta || meta.length > LONGEST) return undefined
  const named = /\b(?:hl_lines|highlight|emphasize-lines|mark)\s*=\s*["'{[]*([\d\s,–-]+)/i.exec(meta)?.[1]
  const marks = named ?? /(?:^|[\s{])\{?([\d\s,–-]*\d[\d\s,–-]*)\}/.exec(meta)?.[1]
  const parts = marks?.replaceAll('–', '-').match(/\d{1,6}(?:\s*-\s*\d{1,6})?/g)
  return parts?.map((part) => part.replace(/\s/g, '')).join(',')
}
