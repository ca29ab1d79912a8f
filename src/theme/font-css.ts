import type { FontFace } from '../model/font.ts'

/** `@font-face` rules for the faces. `urlOf` names where the page finds a face's file: a path, or a `data:` URL. */
export function fontCss(faces: readonly FontFace[], urlOf: (face: FontFace) => string): string {
  return faces
    .map(
      (face) =>
        `@font-face{font-family:'${face.family}';font-weight:${face.weight};font-style:${face.style};font-display:block;` +
        `src:url("${urlOf(face)}") format('${face.format}')${unicodeRange(face)}}`,
    )
    .join('\n')
}

function unicodeRange(face: FontFace): string {
  if (face.ranges.length === 0) return ''
  const ranges = face.ranges.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`))
  return `;unicode-range:${ranges.join(',')}`
}

function hex(point: number): string {
  return point.toString(16).toUpperCase()
}
