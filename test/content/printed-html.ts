import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { mendLinks, type Siblings } from '../../src/content/links.ts'
import { toHtmlTree } from '../../src/content/to-html-tree.ts'
import { parseMarkdown } from '../../src/read/parse-markdown.ts'

/** What a Markdown text becomes before it is set: safe HTML, as text. */
export function printedHtml(markdown: string, siblings: Siblings = () => undefined): string {
  const tree = toHtmlTree(parseMarkdown(markdown, undefined).root)
  mendLinks(tree, siblings)
  return unified().use(rehypeStringify).stringify(tree)
}
