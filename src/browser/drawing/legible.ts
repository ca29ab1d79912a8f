import { type Colour, contrast, hexOf, LEGIBLE, legibleOn, over, readColour } from '../../content/diagrams/colour.ts'
import type { DiagramLooks } from '../../model/diagram.ts'

/** Words that Mermaid writes over lines: over the lines of life of others, and on the arrows of C4. */
const ON_LINES =
  '.messageText, .loopText, line + text, path[marker-end] + text, line + text + text, path[marker-end] + text + text'

/** Puts a ground of the same colour between words and the lines that they cross. */
function putBehind(text: SVGElement, colour: string): void {
  if (!(text instanceof SVGGraphicsElement)) return
  const { x, y, width, height } = text.getBBox()
  if (width === 0) return
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  const box = { x: x - 2, y: y + height * 0.12, width: width + 4, height: height * 0.76 }
  for (const [name, value] of Object.entries(box)) ground.setAttribute(name, String(value))
  const transform = text.getAttribute('transform')
  if (transform !== null) ground.setAttribute('transform', transform)
  ground.style.cssText = `fill:${colour};stroke:none;opacity:1`
  text.before(ground)
}

/** A shape that may be behind text. */
interface Ground {
  readonly shape: SVGGeometryElement
  readonly box: DOMRect
  readonly colour: Colour
}

/** Gives text that has too little contrast with what is behind it another colour: the ink where that will do. */
export function makeLegible(svg: SVGSVGElement, looks: DiagramLooks): void {
  const paper = readColour(looks.paper) ?? [255, 255, 255, 1]
  const ink = readColour(looks.ink) ?? [0, 0, 0, 1]
  const grounds: Ground[] = []
  for (const element of svg.querySelectorAll<SVGElement>('*')) {
    if (element.closest('defs, marker, clipPath, pattern, symbol') !== null) continue
    if (element instanceof SVGGeometryElement) {
      const ground = groundOf(element)
      if (ground !== undefined) grounds.push(ground)
    } else if (isLeafText(element)) {
      const behind = behindText(element, grounds, paper)
      if (element.matches(ON_LINES)) putBehind(element, hexOf(behind))
      const own = readColour(getComputedStyle(element).fill) ?? ink
      if (contrast(over(own, behind), behind) >= LEGIBLE) continue
      const better = legibleOn(behind, [ink, paper])
      element.style.setProperty('fill', hexOf(better), 'important')
      for (const part of element.querySelectorAll<SVGElement>('tspan'))
        part.style.setProperty('fill', hexOf(better), 'important')
    }
  }
}

function isLeafText(element: SVGElement): boolean {
  // The numbers of messages stand on markers, which nothing tells of.
  return (
    element.tagName === 'text' &&
    !element.classList.contains('sequenceNumber') &&
    (element.textContent ?? '').trim() !== ''
  )
}

function groundOf(shape: SVGGeometryElement): Ground | undefined {
  const style = getComputedStyle(shape)
  const colour = readColour(style.fill)
  if (colour === undefined || style.visibility === 'hidden' || shape.tagName === 'line') return undefined
  let cover = colour[3] * Number(style.fillOpacity)
  for (let up: Element | null = shape; up instanceof SVGElement; up = up.parentElement)
    cover *= Number(getComputedStyle(up).opacity)
  if (!(cover > 0.02)) return undefined
  return { shape, box: shape.getBoundingClientRect(), colour: [colour[0], colour[1], colour[2], cover] }
}

/** The colours painted before a text at its middle, one over the other. */
function behindText(text: SVGElement, grounds: readonly Ground[], paper: Colour): Colour {
  const box = text.getBoundingClientRect()
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  let behind = paper
  for (const { shape, box: around, colour } of grounds) {
    if (x < around.left || x > around.right || y < around.top || y > around.bottom) continue
    const matrix = shape.getScreenCTM()
    if (matrix === null || !shape.isPointInFill(new DOMPoint(x, y).matrixTransform(matrix.inverse()))) continue
    behind = over(colour, behind)
  }
  return behind
}
