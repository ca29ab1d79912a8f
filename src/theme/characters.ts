import type { Nodes } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { withPlainFormulas } from '../content/diagrams/plain-formulas.ts'
import { languageOfText } from '../content/scripts.ts'
import { diagramOf } from '../model/diagram.ts'
import { nodesOf } from '../model/nodes.ts'
import { addEmoji } from './emoji-points.ts'
import type { Characters } from './faces.ts'

/** Kana, which only Japanese has. */
const isKana = (point: number): boolean => point > 0x3040 && point < 0x3100

/**
 * Every code point of a proposal, told apart by whether it stands in code, in Japanese, or is shown as a picture.
 * Diagrams are drawn in the faces of prose.
 */
export function charactersOf(root: Nodes, language: string): Characters {
  const prose = new Set<number>()
  const code = new Set<number>()
  const emoji = new Set<number>()
  for (const node of nodesOf(root)) {
    if (node.type === 'code' && diagramOf(node.lang, node.value) !== undefined)
      addPoints(node.value + withPlainFormulas(node.value), prose)
    if ('value' in node) {
      addPoints(node.value, node.type === 'code' || node.type === 'inlineCode' ? code : prose)
      addEmoji(node.value, emoji)
    }
    if ('alt' in node && typeof node.alt === 'string') addPoints(node.alt, prose)
  }
  const isJapanese = /^ja\b/i.test(language)
  const japanese = isJapanese ? prose : [...prose].some(isKana) ? pointsOfJapanese(root) : new Set<number>()
  return { prose, code, japanese, emoji }
}

/** The code points of the lines that are in Japanese. */
function pointsOfJapanese(root: Nodes): Set<number> {
  const points = new Set<number>()
  for (const node of nodesOf(root)) {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') continue
    const words = plainText(node)
    if (languageOfText(words) === 'ja') addPoints(words, points)
  }
  return points
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
