import type { PhrasingContent } from 'mdast'
import { expect, test } from 'vitest'
import { dropStart, keepStart } from '../../../src/read/items/drop-start.ts'
import { parseMarkdown } from '../../../src/read/parse-markdown.ts'

/** The running text that a paragraph is. */
function running(markdown: string): PhrasingContent[] {
  const [block] = parseMarkdown(markdown, undefined).root.children
  return block?.type === 'paragraph' ? block.children : []
}

/** Running text with its marks spelt out, each node apart. */
function shown(nodes: readonly PhrasingContent[]): string[] {
  return nodes.map((node) => {
    if ('children' in node) return `${node.type}(${shown(node.children).join('+')})`
    if ('value' in node) return node.type === 'text' ? node.value : `${node.type}(${node.value})`
    return node.type
  })
}

test.each([
  ['within a text', 'Goal: be hot', 5, ['be hot']],
  ['however it is spaced', 'G o a l :   be hot', 5, ['be hot']],
  ['at the end of a mark', '**Goal:** be *very* hot', 5, ['be ', 'emphasis(very)', ' hot']],
  ['inside a mark', '**Goal: be** hot', 5, ['strong(be)', ' hot']],
  ['inside marks of marks', '**Goal: *be* quick**, hot', 5, ['strong(emphasis(be)+ quick)', ', hot']],
  ['behind several marks', '*My* **Goal**: `be` hot', 7, ['inlineCode(be)', ' hot']],
  ['inside code', '`Goal: be` hot', 5, ['inlineCode(be)', ' hot']],
  ['behind a comment', '**Goal**<!-- one -->: be hot', 5, ['be hot']],
  ['before a comment', 'Goal:<!-- one --> be hot', 5, ['html(<!-- one -->)', ' be hot']],
  ['behind a break', '**Goal:**  \nbe hot', 5, ['break', 'be hot']],
  ['behind a picture that has words', '![Goal](goal.png): be hot', 5, ['be hot']],
  ['inside the words of a picture', '![Goal: be](goal.png) hot', 5, ['image', ' hot']],
  ['behind a tag that is no HTML', '<Goal>: be hot', 7, ['be hot']],
  ['nowhere', '*Be* hot', 0, ['emphasis(Be)', ' hot']],
  ['behind all of it', '**Goal**: ', 5, []],
])('the start of a text is dropped %s', (_, markdown, count, left) => {
  expect(shown(dropStart(running(markdown), count))).toEqual(left)
})

test('blanks alone are no start of what is left', () => {
  const blank: PhrasingContent[] = [{ type: 'text', value: ' ' }, ...running('*hot*')]
  expect(shown(dropStart([...running('**Goal**'), ...blank], 4))).toEqual(['emphasis(hot)'])
})

test.each([
  ['within a text', 'Be hot, always', 5, ['Be hot']],
  ['however it is spaced', 'B e  h o t , always', 6, ['B e  h o t ,']],
  ['without blanks at its end', 'Be hot', 2, ['Be']],
  ['at the end of a mark', '**Be** hot', 2, ['strong(Be)']],
  ['inside a mark', 'Be **hot now**, always', 5, ['Be ', 'strong(hot)']],
  ['inside code', '`be hot` always', 2, ['inlineCode(be)']],
  ['behind marks', '*Be* **very** hot, always', 10, ['emphasis(Be)', ' ', 'strong(very)', ' hot,']],
  ['behind a picture that has words', '![Be](be.png)hot', 2, ['image']],
  ['before a picture that has more words', 'Be ![hot now](be.png)', 5, ['Be ']],
  ['behind all of it', 'Be hot', 20, ['Be hot']],
])('of a text only its start is kept %s', (_, markdown, count, kept) => {
  expect(shown(keepStart(running(markdown), count))).toEqual(kept)
})
