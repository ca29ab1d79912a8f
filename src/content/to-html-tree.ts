import type { Element, Root as HtmlRoot, RootContent } from 'hast'
import type { Code, Root } from 'mdast'
import type { InlineMath, Math as MathBlock } from 'mdast-util-math'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize from 'rehype-sanitize'
import remarkRehype, { defaultHandlers, type Options } from 'remark-rehype'
import { unified } from 'unified'
import type { Emoji } from '../read/markdown/emoji.ts'
import { element, text } from './elements.ts'
import { marksIn, titleIn } from './fence-meta.ts'
import { OpenTags, tameHtml } from './raw-html.ts'
import { schema } from './schema.ts'

/** The languages of the code that a formula is until it is set: on lines of its own, and in a line. */
export const MATH = 'math'
export const MATH_LINE = 'math-line'
/** The language of the code that an emoji is until it is set; its name follows. */
export const EMOJI = 'emoji'

/** A fence, with the lines that its meta marks and the title that it gives. */
const code: typeof defaultHandlers.code = (state, node: Code) => {
  const pre = defaultHandlers.code(state, node)
  const [inner] = pre.children
  if (inner?.type !== 'element') return pre
  const [marks, title] = [marksIn(node.meta), titleIn(node.meta)]
  if (marks !== undefined) inner.properties.dataMarks = marks
  if (title !== undefined) inner.properties.dataTitle = title
  return pre
}

/** Formulas go through the sanitiser as code; what they are set as is put in their place later. */
const handlers: Options['handlers'] = {
  code,
  math: (_, { value }: MathBlock) => element('pre', '', [element('code', `language-${MATH}`, [text(value)])]),
  emoji: (_, { value, name }: Emoji) => element('code', `language-${EMOJI}-${name.replaceAll(':', '')}`, [text(value)]),
  inlineMath: (_, { value }: InlineMath) => element('code', `language-${MATH_LINE}`, [text(value)]),
}

const toHtml = unified()
  // The sanitiser prefixes ids, so nothing before it does.
  .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '', footnoteBackContent: '↩', handlers })
  .freeze()
const parseRaw = unified().use(rehypeRaw).freeze()
const sanitise = unified().use(rehypeSanitize, schema).freeze()

/**
 * An author's text as a tree of safe HTML: what stands in it as HTML is tamed first, and all of it sanitised last.
 * Ids begin with `s-`, so that no name of the text can be one of the page's own.
 */
export function toHtmlTree(root: Root): HtmlRoot {
  const tree = toHtml.runSync(root)
  const hasRaw = tameRaw(tree)
  return sanitise.runSync(hasRaw ? parseRaw.runSync(tree) : tree)
}

/** Tames the raw HTML of a tree in place, in its order; a lone `<br>` needs no parser. Tells whether anything is left to parse. */
function tameRaw(tree: HtmlRoot): boolean {
  let left = false
  const open = new OpenTags(rawValues(tree))
  const tame = (parent: HtmlRoot | Element): void => {
    for (const [index, child] of parent.children.entries()) {
      if (child.type === 'element') tame(child)
      if (child.type !== 'raw') continue
      child.value = tameHtml(child.value, open)
      const simple = simpleNode(child.value)
      if (simple !== undefined) parent.children[index] = simple as Element
      else left = true
    }
  }
  tame(tree)
  return left
}

function* rawValues(parent: HtmlRoot | Element): Generator<string> {
  for (const child of parent.children) {
    if (child.type === 'raw') yield child.value
    else if (child.type === 'element') yield* rawValues(child)
  }
}

function simpleNode(html: string): RootContent | undefined {
  if (/^<br\s*\/?>$/i.test(html)) return { type: 'element', tagName: 'br', properties: {}, children: [] }
  if (!/[<&]/.test(html)) return { type: 'text', value: html }
  return undefined
}
