import type { DiagramLooks } from '../../model/diagram.ts'

/** The colours of sankey diagrams, in their order, which no setting of Mermaid changes. */
const SANKEY = '4e79a7 f28e2c e15759 76b7b2 59a14f edc949 af7aa1 ff9da7 9c755f bab0ab'
  .split(' ')
  .map((hex) => `#${hex}`)

/** What the pictures of architecture diagrams are made of. */
const ICON_GROUND = '#087ebf'
const ICON_LINE = /#fff(?:fff)?\b/g

/** How urgent a card of a board is, by the colours that say so. */
const URGENT = /^(?:red|orange)$/
const CALM = /^(?:blue|lightblue)$/

/** Gives the kinds of diagrams that have colours of their own those of the page, in place. */
export function setOwnColours(svg: SVGSVGElement, type: string, looks: DiagramLooks): void {
  if (/^sankey/.test(type)) setSankey(svg, looks)
  else if (/^architecture/.test(type)) setIcons(svg, looks)
  else if (/^kanban/.test(type)) setBoard(svg, looks)
}

function setSankey(svg: SVGSVGElement, { strokes, line }: DiagramLooks): void {
  for (const element of svg.querySelectorAll('rect, path, stop')) {
    for (const name of ['fill', 'stroke', 'stop-color']) {
      const at = SANKEY.indexOf(element.getAttribute(name)?.toLowerCase() ?? '')
      if (at >= 0) element.setAttribute(name, strokes[at % strokes.length] ?? line)
    }
  }
}

function setIcons(svg: SVGSVGElement, { fill, border }: DiagramLooks): void {
  for (const ground of svg.querySelectorAll(`[style*="${ICON_GROUND}"]`)) {
    for (const part of ground.parentElement?.querySelectorAll('[style]') ?? []) {
      const style = part.getAttribute('style') ?? ''
      part.setAttribute('style', style.replace(ICON_GROUND, fill).replace(ICON_LINE, border))
    }
  }
}

/** Columns are grounds of a kind, which their places tell apart. */
function setBoard(svg: SVGSVGElement, { wash, border, accent, quiet }: DiagramLooks): void {
  for (const column of svg.querySelectorAll<SVGRectElement>('.cluster > rect')) {
    column.style.fill = wash
    column.style.stroke = border
    column.style.strokeWidth = '1px'
  }
  for (const mark of svg.querySelectorAll<SVGLineElement>('.node line')) {
    const colour = mark.getAttribute('stroke') ?? ''
    if (URGENT.test(colour)) mark.style.stroke = accent
    else if (CALM.test(colour)) mark.style.stroke = quiet
  }
}
