import type { FontFace } from '../model/font.ts'

/**
 * `@font-face` rules for the faces.
 *
 * @param urlOf Names where the page finds a face's file: a path, or a `data:` URL.
 * @param output Whose sizes the faces are set at; without it all are as they stand in their files.
 */
export function fontCss(
  faces: readonly FontFace[],
  urlOf: (face: FontFace) => string,
  output?: 'document' | 'deck',
): string {
  return faces
    .map(
      (face) =>
        `@font-face{font-family:'${face.family}';font-weight:${face.weight};font-style:${face.style};font-display:block;` +
        `src:url("${urlOf(face)}") format('${face.format}')${sizeOf(output === undefined ? undefined : face.adjust?.[output])}${unicodeRange(face)}}`,
    )
    .join('\n')
}

function sizeOf(percent: number | undefined): string {
  return percent === undefined ? '' : `;size-adjust:${percent}%`
}

function unicodeRange(face: FontFace): string {
  if (face.ranges.length === 0) return ''
  const ranges = face.ranges.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`))
  return `;unicode-range:${ranges.join(',')}`
}

function hex(point: number): string {
  return point.toString(16).toUpperCase()
}
