import type { Literal, PhrasingContent, Root, RootContent, Text } from 'mdast'

/** A picture that its author wrote by its name. */
export interface Emoji extends Literal {
  readonly type: 'emoji'
  /** As written: `:rocket:`. */
  readonly name: string
}

declare module 'mdast' {
  interface PhrasingContentMap {
    emoji: Emoji
  }
  interface RootContentMap {
    emoji: Emoji
  }
}

/** A name between colons that stands apart from letters and digits, as the times in 10:30:59 do not. */
const NAME = /(?<![\p{L}\p{N}:])(:([a-z0-9_+-]{1,40}):)(?![\p{L}\p{N}:])/gu

/** Whether a text may name emoji. */
export function mayNameEmoji(text: string): boolean {
  return text.search(NAME) >= 0
}

/** Puts the emoji of known names into the text of a tree, in place. Code is no text. */
export function spellEmoji(root: Root, emoji: Readonly<Record<string, string>>): void {
  const open: { children: (RootContent | PhrasingContent)[] }[] = [root]
  for (let parent = open.pop(); parent; parent = open.pop()) {
    parent.children = parent.children.flatMap((node) => {
      if ('children' in node) open.push(node as { children: RootContent[] })
      return node.type === 'text' && node.value.includes(':') ? parts(node, emoji) : [node]
    })
  }
}

function parts(node: Text, emoji: Readonly<Record<string, string>>): (Text | Emoji)[] {
  const found: (Text | Emoji)[] = []
  const position = node.position ? { position: node.position } : {}
  let from = 0
  for (const { index, 1: name = '', 2: bare = '' } of node.value.matchAll(NAME)) {
    const value = Object.hasOwn(emoji, bare) ? emoji[bare] : undefined
    if (value === undefined) continue
    if (index > from) found.push({ type: 'text', value: node.value.slice(from, index), ...position })
    found.push({ type: 'emoji', value, name, ...position })
    from = index + name.length
  }
  if (from === 0) return [node]
  if (from < node.value.length) found.push({ type: 'text', value: node.value.slice(from), ...position })
  return found
}
