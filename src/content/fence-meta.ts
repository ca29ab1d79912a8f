/** Meta beyond this says nothing. In characters. */
const LONGEST = 300

/** The lines that a fence's meta marks, as `3,5-7`: from `{3,5-7}`, `hl_lines="3 5-7"`, or `highlight={3}`. */
export function marksIn(meta: string | null | undefined): string | undefined {
  if (!meta || meta.length > LONGEST) return undefined
  const named = /\b(?:hl_lines|highlight|emphasize-lines|mark)\s*=\s*["'{[]*([\d\s,–-]+)/i.exec(meta)?.[1]
  const marks = named ?? /(?:^|[\s{])\{?([\d\s,–-]*\d[\d\s,–-]*)\}/.exec(meta)?.[1]
  const parts = marks?.replaceAll('–', '-').match(/\d{1,6}(?:\s*-\s*\d{1,6})?/g)
  return parts?.map((part) => part.replace(/\s/g, '')).join(',')
}

/** A title by any of the names that it goes by, in quotes or as one word. */
const TITLE = /(?:^|[\s{,:])(?:title|file_?name|file|caption)\s*=\s*(?:"([^"]+)"|'([^']+)'|\{?["']?([^\s"'{},]+))/i

/** A file's path that is all that the meta says, as in `go:cmd/main.go`; or its first word. */
const PATH = /^(?:[\w@.-]+\/)*[\w@.-]*\.[a-z]\w{0,9}(?=\s|$)/i

/** What a fence's meta calls the code: `title="values.yaml"`, `filename=values.yaml`, or a file's path alone. */
export function titleIn(meta: string | null | undefined): string | undefined {
  if (!meta || meta.length > LONGEST) return undefined
  const [, ...named] = TITLE.exec(meta) ?? []
  const title = named.find((one) => one !== undefined) ?? PATH.exec(meta)?.[0]
  return title?.replace(/\s+/g, ' ').trim() || undefined
}
