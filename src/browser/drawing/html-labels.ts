const SVG = 'http://www.w3.org/2000/svg'

/** Words of one line of a label, and where they stand on the screen. */
interface Run {
  text: string
  readonly style: CSSStyleDeclaration
  readonly left: number
  readonly top: number
  readonly bottom: number
  right: number
}

/** Puts text of SVG in the place of labels that a diagram sets as HTML: the same words at the same places. */
export function replaceHtmlLabels(svg: SVGSVGElement): void {
  for (const label of svg.querySelectorAll<SVGForeignObjectElement>('foreignObject')) {
    const matrix = label.getScreenCTM()?.inverse()
    const group = document.createElementNS(SVG, 'g')
    if (matrix !== undefined) for (const run of runsOf(label)) group.append(textOf(run, matrix))
    label.replaceWith(group)
  }
}

function runsOf(label: Element): Run[] {
  const runs: Run[] = []
  const walker = document.createTreeWalker(label, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement
    if (parent === null || parent.closest('style, script, template') !== null) continue
    const style = getComputedStyle(parent)
    if (style.visibility === 'hidden') continue
    let last: Run | undefined
    for (const match of (node.nodeValue ?? '').matchAll(/\S+\s*/g)) {
      const range = document.createRange()
      range.setStart(node, match.index)
      range.setEnd(node, match.index + match[0].trimEnd().length)
      const box = range.getClientRects()[0]
      if (box === undefined || box.width === 0) continue
      const words = match[0].replace(/\s+/g, ' ')
      if (last !== undefined && Math.abs(last.top - box.top) < 2) {
        last.text += words
        last.right = box.right
      } else {
        last = { text: words, style, left: box.left, top: box.top, bottom: box.bottom, right: box.right }
        runs.push(last)
      }
    }
  }
  return runs
}

function textOf({ text, style, left, top, bottom }: Run, matrix: DOMMatrix): SVGTextElement {
  const canvas = document.createElement('canvas').getContext('2d')
  let ascent = 0.8
  if (canvas !== null) {
    canvas.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
    const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = canvas.measureText(text)
    ascent = up / (up + down)
  }
  const at = new DOMPoint(left, top + (bottom - top) * ascent).matrixTransform(matrix)
  const element = document.createElementNS(SVG, 'text')
  element.setAttribute('x', String(at.x))
  element.setAttribute('y', String(at.y))
  element.style.cssText = `text-anchor:start;dominant-baseline:auto;fill:${style.color};stroke:none;font-size:${style.fontSize};font-weight:${style.fontWeight};font-style:${style.fontStyle}`
  element.textContent = text.trimEnd()
  return element
}
