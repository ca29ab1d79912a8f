import type { Drawing } from '../../model/diagram.ts'
import { escapeValue } from './escape-value.ts'

/**
 * A drawing as an element of an HTML page, with its name and its description for who does not see it.
 *
 * @param name What its ids begin with: no other drawing of the page has the same.
 * @param style Of the element, ours.
 */
export function placeDrawing({ svg, title, description, fonts }: Drawing, name: string, style: string): string {
  const label = escapeValue(title === undefined ? description : `${title}. ${description}`)
  const told = `<title>${escapeValue(title ?? description)}</title><desc>${escapeValue(description)}</desc>`
  const inside = svg.indexOf('>') + 1
  const look = escapeValue(`font:400 16px ${fonts};letter-spacing:0;${style}`)
  const start = `${svg.slice(0, inside - 1)} class="drawing" role="img" aria-label="${label}" style="${look}">`
  return `${start}${told}${placed(svg.slice(inside), name)}`
}

/**
 * A drawing as a file of its own. Where it is shown, the page's fonts may be missing: letters of others are made as wide
 * as ours, so that they stay in their boxes.
 */
export function drawingFile({ svg, fonts }: Drawing): string {
  return svg
    .replace('<svg ', `<svg font-family="${escapeValue(fonts)}" font-size="16" `)
    .replaceAll(' textLength="', ' lengthAdjust="spacingAndGlyphs" textLength="')
}

/** In a drawing, only ids, references to them and attributes look like this. */
function placed(svg: string, name: string): string {
  return svg.replace(/( id="|#)i-/g, `$1${name}-`).replace(/ textLength="[^"]*"/g, '')
}
