import GithubSlugger, { slug } from 'github-slugger'
import type { Root } from 'mdast'
import { nodesOf } from '../model/nodes.ts'
import { plainText } from '../read/plain-text.ts'

/** Every name in a document that a fragment may point to, in lower case: headings as GitHub names them, and ids of HTML. */
export function anchorsOf(root: Root): Set<string> {
  const anchors = new Set<string>(['', 'top'])
  const slugger = new GithubSlugger()
  const addHeading = (text: string): void => {
    // Other renderers let an author name a heading: ## Title {#name}
    const named = /\s*\{#([\w-]+)\}\s*$/.exec(text)
    if (named?.[1]) anchors.add(named[1].toLowerCase())
    anchors.add(slugger.slug(named ? text.slice(0, named.index) : text))
    anchors.add(slug(text))
  }
  for (const node of nodesOf(root)) {
    if (node.type === 'heading') addHeading(plainText(node))
    else if (node.type === 'footnoteDefinition') {
      for (const name of [`fn-${node.identifier}`, `fn:${node.identifier}`, `user-content-fn-${node.identifier}`]) {
        anchors.add(name.toLowerCase())
      }
    } else if (node.type === 'html') {
      for (const [, , id] of node.value.matchAll(/\s(?:id|name)\s*=\s*(["']?)([^"'\s<>]+)\1/gi)) {
        if (id) anchors.add(id.toLowerCase())
      }
      for (const [, heading] of node.value.matchAll(/<h[1-6][^<>]*>([^<>]*)<\/h[1-6]>/gi)) addHeading(heading ?? '')
    }
  }
  return anchors
}

/** A name without what renderers treat differently: `a--b`, `a-b` and `a_b` are one. */
export function looseAnchor(anchor: string): string {
  return anchor.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
