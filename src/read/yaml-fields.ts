import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { Field } from './field.ts'

/** Longest front matter that is parsed as YAML, in characters; the longest of 4,653 real ones has 5,000. */
const LONGEST = 16_384

/** Marks that may nest something. The parser follows them recursively, and Node.js itself ends where its stack does. */
const NESTING = /[[{]|[-?:]\s+(?=[-?:]\s)/g

/** Most of these in front matter that is parsed as YAML. */
const MOST_NESTING = 200

/** Deepest nesting that is read. */
const DEEPEST = 12

/** Plain text of a value: lists and maps are joined with commas. Nothing is resolved, so nothing can grow. */
function textOf(node: unknown, depth: number): string {
  if (depth > DEEPEST) return ''
  if (isScalar(node))
    return String(node.value ?? '')
      .replace(/\s+/g, ' ')
      .trim()
  if (isAlias(node)) return `*${node.source}`
  if (isSeq(node)) return joined(node.items.map((item) => textOf(item, depth + 1)))
  if (isMap(node)) {
    return joined(node.items.map((pair) => joined([textOf(pair.key, depth + 1), textOf(pair.value, depth + 1)], ': ')))
  }
  return ''
}

function joined(parts: readonly string[], gap = ', '): string {
  return parts.filter((part) => part !== '').join(gap)
}

/** A person given as a map is told by the name. */
function entryText(node: unknown): string {
  if (isMap(node)) {
    const name = node.items.find((pair) => /^(?:name|github|handle|id)$/i.test(textOf(pair.key, 0)))
    const rest = node.items.every((pair) => !isMap(pair.value) && !isSeq(pair.value))
    if (name && rest && /name/i.test(textOf(name.key, 0))) {
      const others = node.items.filter((pair) => pair !== name).map((pair) => textOf(pair.value, 1))
      const more = joined(others)
      return more ? `${textOf(name.value, 1)} (${more})` : textOf(name.value, 1)
    }
  }
  return textOf(node, 0)
}

/**
 * The fields of a YAML map in the author's order, or undefined where the text is no valid YAML map. Every scalar stays
 * the text that the author wrote, so that `0086` and `2025-01-02` are not changed. `firstLine` is the line of the text's first line.
 */
export function readYamlFields(text: string, firstLine: number): Field[] | undefined {
  if (text.length > LONGEST || (text.match(NESTING)?.length ?? 0) > MOST_NESTING) return undefined
  try {
    const lines = new LineCounter()
    const document = parseDocument(text, {
      schema: 'failsafe',
      lineCounter: lines,
      prettyErrors: false,
      logLevel: 'silent',
    })
    if (document.errors.length > 0) return undefined
    if (document.contents === null) return []
    if (!isMap(document.contents)) return undefined
    return document.contents.items.map((pair) => {
      const value: unknown = pair.value
      const start = (pair.key as Node | null)?.range?.[0] ?? 0
      const parts = isSeq(value) ? value.items.map(entryText) : [textOf(value, 0)]
      return {
        label: textOf(pair.key, 0),
        parts: parts.filter((part) => part !== ''),
        line: firstLine === 0 ? 0 : firstLine + lines.linePos(start).line - 1,
        visible: false,
      }
    })
  } catch {
    return undefined
  }
}
