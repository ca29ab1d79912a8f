/** Attributes that a drawing keeps: where things are and how they look. No class, no style, no event. */
export const KNOWN: ReadonlySet<string> = new Set(
  (
    'id d points x y x1 y1 x2 y2 cx cy r rx ry dx dy fx fy width height transform viewBox refX refY markerWidth ' +
    'markerHeight markerUnits orient offset gradientUnits gradientTransform spreadMethod clipPathUnits ' +
    'preserveAspectRatio href fill fill-opacity fill-rule clip-rule stroke stroke-width stroke-opacity ' +
    'stroke-dasharray stroke-linecap stroke-linejoin stroke-miterlimit font-family font-size font-weight font-style ' +
    'text-anchor dominant-baseline alignment-baseline baseline-shift letter-spacing text-decoration marker-start ' +
    'marker-mid marker-end opacity stop-color stop-opacity clip-path textLength'
  ).split(' '),
)

/** What a value is made of: no quotation mark, colon, semicolon, slash or backslash, so no address and no rule. */
const PLAIN = /^[\w\s.,()%#+-]*$/

/** A reference to something else in the same drawing. */
const OWN_REFERENCE = /^url\(#[\w.:-]{1,200}\)$/
const OWN_LINK = /^#[\w.:-]{1,200}$/

/** No drawing is larger, in its own units. */
const LARGEST = 1_000_000

/** Dashes closer than this are a grey line that takes long to draw. */
const SHORTEST_DASH = 0.5

/** Whether an attribute of a drawing can do no more than place or colour what has it. */
export function isSafeValue(name: string, value: string): boolean {
  if (name === 'id') return /^[\w.:-]{1,200}$/.test(value)
  if (name === 'href') return OWN_LINK.test(value)
  // Letters are set in the fonts of the page; only their kind may differ.
  if (name === 'font-family') return value === 'monospace'
  if (OWN_REFERENCE.test(value)) return true
  if (!PLAIN.test(value) || /url\s*\(|expression|var\s*\(|attr\s*\(/i.test(value)) return false
  if (name === 'stroke-dasharray') return value === 'none' || numbersIn(value).every((dash) => dash >= SHORTEST_DASH)
  return numbersIn(value).every((number) => Math.abs(number) <= LARGEST)
}

function numbersIn(value: string): number[] {
  if (value.startsWith('#')) return []
  return (value.match(/[-+]?\d*\.?\d+(?:e[-+]?\d+)?/gi) ?? []).map(Number)
}
