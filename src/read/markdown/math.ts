import type { PhrasingContent, Root, RootContent } from 'mdast'
import { mathFromMarkdown } from 'mdast-util-math'
import type { Extension } from 'micromark-util-types'
import { mathFlow } from './math-flow.ts'
import { mathText } from './math-text.ts'

/** What a text means by its dollars. */
export interface MathSyntax {
  /** Whether `$x$` is a formula; else only two dollars begin one. */
  readonly singleDollar: boolean
}

/** Whether a text can have a formula between dollars; one without is parsed as if there were no such thing. */
export function mayHaveMath(text: string, { singleDollar }: MathSyntax): boolean {
  const first = text.indexOf(singleDollar ? '$' : '$$')
  return first >= 0 && text.includes('$', first + (singleDollar ? 1 : 2))
}

/** The parser's extensions for formulas between dollars. */
export function mathExtensions(
  { singleDollar }: MathSyntax,
  mayBegin: (line: number) => boolean,
): { readonly syntax: Extension; readonly tree: ReturnType<typeof mathFromMarkdown> } {
  return {
    syntax: { flow: { 36: mathFlow(mayBegin) }, text: { 36: mathText(singleDollar) } },
    tree: mathFromMarkdown(),
  }
}

type Parent = { children: (RootContent | PhrasingContent)[] }

/** Makes in place a formula that is alone in its paragraph a block, and code between single dollars, GitHub's other form, a formula. */
export function settleMath(root: Root, text: string): void {
  if (!text.includes('$$') && !text.includes('`$')) return
  const open: Parent[] = [root]
  for (let parent = open.pop(); parent; parent = open.pop()) {
    parent.children = parent.children.map((node) => blockOf(node, text))
    joinDollarCode(parent, text)
    for (const node of parent.children) if ('children' in node) open.push(node as Parent)
  }
}

function blockOf(node: RootContent, text: string): RootContent {
  if (node.type !== 'paragraph') return node
  const [only, ...others] = node.children
  if (only?.type !== 'inlineMath' || others.length > 0) return node
  return text.startsWith('$$', only.position?.start.offset) ? { ...only, type: 'math' } : node
}

function joinDollarCode(parent: Parent, text: string): void {
  for (const [index, node] of parent.children.entries()) {
    const before = parent.children[index - 1]
    const after = parent.children[index + 1]
    if (node.type !== 'inlineCode' || before?.type !== 'text' || after?.type !== 'text') continue
    if (!node.position || !before.position || !after.position) continue
    const { start, end } = node.position
    const from = start.offset ?? 0
    const to = end.offset ?? 0
    // One backtick on each side, and dollars that are no escaped ones and end no formula before it.
    if (!before.value.endsWith('$')) continue
    if (!/(?:^|[^\\])(?:\\\\)*\$`[^`]/.test(text.slice(Math.max(0, from - 9), from + 2)) || text[to] !== '$') continue
    before.value = before.value.slice(0, -1)
    after.value = after.value.slice(1)
    before.position.end = { line: start.line, column: start.column - 1, offset: from - 1 }
    after.position.start = { line: end.line, column: end.column + 1, offset: to + 1 }
    const position = { start: { ...before.position.end }, end: { ...after.position.start } }
    parent.children[index] = { type: 'inlineMath', value: node.value, position }
  }
  parent.children = parent.children.filter((node) => node.type !== 'text' || node.value !== '')
}
