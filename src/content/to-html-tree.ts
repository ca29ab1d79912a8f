import type { Element, Root as HtmlRoot, RootContent } from 'hast'
import type { Root } from 'mdast'
import rehypeRaw from 'rehype-raw'
import rehypeSanitize from 'rehype-sanitize'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { tameHtml } from './raw-html.ts'
import { schema } from './schema.ts'

const toHtml = unified()
  // The sanitiser prefixes ids, so nothing before it does.
  .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '', footnoteBackContent: '↩' })
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

/** Tames the raw HTML of a tree in place; a lone `<br>` needs no parser. Tells whether anything is left to parse. */
function tameRaw(tree: HtmlRoot): boolean {
  let left = false
  const open: (HtmlRoot | Element)[] = [tree]
  for (let parent = open.pop(); parent !== undefined; parent = open.pop()) {
    for (const [index, child] of parent.children.entries()) {
      if (child.type === 'element') open.push(child)
      if (child.type !== 'raw') continue
      child.value = tameHtml(child.value)
      const simple = simpleNode(child.value)
      if (simple !== undefined) parent.children[index] = simple as Element
      else left = true
    }
  }
  return left
}

function simpleNode(html: string): RootContent | undefined {
  if (/^<br\s*\/?>$/i.test(html)) return { type: 'element', tagName: 'br', properties: {}, children: [] }
  if (!/[<&]/.test(html)) return { type: 'text', value: html }
  return undefined
}
