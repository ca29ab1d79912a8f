// The script of the page on which Mermaid draws. It is bundled by itself and never loaded by Node.
import mermaid from 'mermaid'
import { withPlainFormulas } from '../../content/diagrams/plain-formulas.ts'
import type { DiagramLooks } from '../../model/diagram.ts'
import { fixWorld } from './fixed-world.ts'
import { flatten } from './flatten.ts'
import { replaceHtmlLabels } from './html-labels.ts'
import { makeLegible } from './legible.ts'
import { setMarkedWords } from './marked-words.ts'
import { mermaidConfig } from './mermaid-config.ts'
import { setOwnColours } from './own-colours.ts'
import type { PageAnswer } from './page-answer.ts'
import { setPlainLetters } from './plain-letters.ts'

/** Room around what is drawn, for arrow heads and the width of lines. In CSS pixels. */
const AROUND = 6

/** Weights and slants in which labels may be set. */
const FACES = ['400', '600', '700', 'italic 400']

const beginAnew = fixWorld()
const dressing = document.createElement('style')

async function drawDiagram(written: string, looks: DiagramLooks, fontCss: string): Promise<PageAnswer> {
  const source = withPlainFormulas(written)
  const stage = document.body
  dress(looks, fontCss)
  stage.replaceChildren()
  beginAnew()
  try {
    await Promise.all(FACES.map((face) => document.fonts.load(`${face} 16px ${looks.prose}`, source)))
    mermaid.initialize(mermaidConfig(looks, kindOf(source)))
    const diagramType = await render(source)
    const drawn = stage.querySelector('svg')
    if (drawn === null) return { problem: 'It comes to nothing.' }
    layOut(drawn)
    replaceHtmlLabels(drawn)
    setMarkedWords(drawn)
    setPlainLetters(drawn)
    for (const today of drawn.querySelectorAll('.today')) today.remove()
    for (const image of drawn.querySelectorAll('image')) image.replaceWith(frameOf(image, looks))
    setOwnColours(drawn, diagramType, looks)
    centreNodes(drawn)
    // The flows of a sankey diagram would lie over the names of what they join.
    for (const labels of drawn.querySelectorAll('.node-labels')) labels.parentElement?.append(labels)
    makeLegible(drawn, looks)
    const box = boxOf(drawn)
    if (box === undefined) return { problem: 'It comes to nothing.' }
    return {
      svg: flatten(drawn, box),
      width: box.width,
      height: box.height,
      type: diagramType,
      title: wordsOf(drawn, 'title'),
      description: wordsOf(drawn, 'desc'),
    }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  } finally {
    stage.replaceChildren()
  }
}

/** Sets the page in its fonts. Nothing moves: a drawing is one moment. Small print of some diagrams is too small for paper. */
function dress({ prose }: DiagramLooks, fontCss: string): void {
  const css = `${fontCss}
body{font-family:${prose};margin:0}
*{animation:none!important;transition:none!important}
.grid .tick text,.edgeTerminals{font-size:12px!important}
.actor-line{stroke-width:1px!important}`
  if (dressing.textContent === css) return
  dressing.textContent = css
  document.head.append(dressing)
}

/**
 * Draws a diagram onto the page, and says of what type it is. It is drawn again where it has letters that the source has
 * not, whose fonts came too late to be measured.
 */
async function render(source: string): Promise<string> {
  const { svg, diagramType } = await mermaid.render('m', source)
  document.body.innerHTML = svg
  document.body.getBoundingClientRect()
  if (document.fonts.status === 'loading') {
    await document.fonts.ready
    beginAnew()
    document.body.innerHTML = (await mermaid.render('m', source)).svg
  }
  return diagramType
}

/** What Mermaid takes a diagram for; what it takes for none is told when it is drawn. */
function kindOf(source: string): string {
  try {
    return mermaid.detectType(source)
  } catch {
    return ''
  }
}

/** At its own size: what is measured then is in its own units. */
function layOut(svg: SVGSVGElement): void {
  const { width, height } = svg.viewBox.baseVal
  svg.style.cssText = `position:absolute;left:0;top:0;max-width:none;overflow:visible;width:${width || 100}px;height:${height || 100}px`
}

/** A frame in the place of a picture: none is loaded. */
function frameOf(image: SVGImageElement, { wash, border }: DiagramLooks): SVGRectElement {
  const frame = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  for (const name of ['x', 'y', 'width', 'height', 'transform']) {
    const value = image.getAttribute(name)
    if (value !== null) frame.setAttribute(name, value)
  }
  frame.style.cssText = `fill:${wash};stroke:${border};stroke-dasharray:4 3`
  return frame
}

/** Some nodes of mindmaps have their words begin in the middle. */
function centreNodes(svg: SVGSVGElement): void {
  for (const node of svg.querySelectorAll('.mindmap-node')) {
    const shape = node.querySelector('path, rect, circle, polygon')?.getBoundingClientRect()
    const text = node.querySelector('text')
    const words = text?.getBoundingClientRect()
    if (shape === undefined || words === undefined) continue
    const off = shape.left + shape.width / 2 - (words.left + words.width / 2)
    if (Math.abs(off) > 1) text?.setAttribute('transform', `translate(${off}, 0)`)
  }
}

/** What is around all that can be seen, in the units of the drawing. */
function boxOf(svg: SVGSVGElement): { x: number; y: number; width: number; height: number } | undefined {
  const matrix = svg.getScreenCTM()?.inverse()
  if (matrix === undefined) return undefined
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const shape of svg.querySelectorAll<SVGGraphicsElement>('path,rect,circle,ellipse,line,polyline,polygon,text')) {
    if (shape.closest('defs, marker, clipPath, symbol') !== null || !isSeen(shape)) continue
    const box = shape.getBoundingClientRect()
    if (box.width === 0 && box.height === 0) continue
    const from = new DOMPoint(box.left, box.top).matrixTransform(matrix)
    const to = new DOMPoint(box.right, box.bottom).matrixTransform(matrix)
    left = Math.min(left, from.x)
    top = Math.min(top, from.y)
    right = Math.max(right, to.x)
    bottom = Math.max(bottom, to.y)
  }
  if (!(right > left || bottom > top)) return undefined
  const x = Math.floor(left - AROUND)
  const y = Math.floor(top - AROUND)
  return { x, y, width: Math.ceil(right + AROUND) - x, height: Math.ceil(bottom + AROUND) - y }
}

function isSeen(shape: SVGGraphicsElement): boolean {
  const { display, visibility, opacity, fill, stroke } = getComputedStyle(shape)
  if (display === 'none' || visibility === 'hidden' || opacity === '0') return false
  return shape.tagName === 'text' || fill !== 'none' || stroke !== 'none'
}

function wordsOf(svg: SVGSVGElement, name: 'title' | 'desc'): string {
  return svg.querySelector(`:scope > ${name}`)?.textContent?.trim() ?? ''
}

Object.assign(globalThis, { drawDiagram })
