import type { RootContent } from 'mdast'

/** Two lists of a kind side by side would be written with two marks, and Marp shows the second mark's items one by one. */
export function mergeLists(blocks: readonly RootContent[]): RootContent[] {
  const merged: RootContent[] = []
  for (const node of blocks) {
    const last = merged.at(-1)
    if (node.type === 'list' && last?.type === 'list' && last.ordered === node.ordered)
      merged[merged.length - 1] = { ...last, children: [...last.children, ...node.children] }
    else merged.push(node)
  }
  return merged
}
