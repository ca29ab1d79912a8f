import type { Nodes } from 'mdast'
import { diagramOf } from '../model/diagram.ts'
import type { Characters } from './faces.ts'

/** Every code point of a proposal, told apart by whether it stands in code. Diagrams are drawn in the faces of prose. */
export function charactersOf(root: Nodes): Characters {
  const prose = new Set<number>()
  const code = new Set<number>()
  const open: Nodes[] = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if ('children' in node) open.push(...node.children)
    if (node.type === 'code' && diagramOf(node.lang, node.value) !== undefined) addPoints(node.value, prose)
    if ('value' in node) addPoints(node.value, node.type === 'code' || node.type === 'inlineCode' ? code : prose)
    if ('alt' in node && typeof node.alt === 'string') addPoints(node.alt, prose)
  }
  return { prose, code }
}

/** Adds the code points of a text. */
export function addPoints(text: string, points: Set<number>): void {
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit < 0xd800 || unit > 0xdbff) points.add(unit)
    else {
      points.add(text.codePointAt(index) ?? unit)
      index += 1
    }
  }
}
