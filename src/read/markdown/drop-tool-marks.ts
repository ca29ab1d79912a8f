import type { Heading, Html, Root, RootContent, Text } from 'mdast'
import { plainText } from '../plain-text.ts'

/** Attributes behind the words of a heading, as site generators take them: `{#goals}`, `{: #goals .wide}`, `{.wide}`. */
const ATTRIBUTES = /\s{0,9}\{:?\s?[#.][\w.:-]{1,80}(?:\s[#.][\w.:-]{1,80}){0,8}\s?\}\s{0,9}$/

/** Where a tool is to put its contents: `[TOC]`, `[[_TOC_]]`, `{:toc}` below a list of one word. */
const CONTENTS =
  /^(?:\[TOCM?\]|\[\[_?TOC_?\]\]|(?:(?:this will become a )?(?:table of contents|toc)\s)?\{:\s?toc\s?\})$/i

/** Takes away what only a site generator reads: attributes of headings, and the mark where its contents come. */
export function dropToolMarks(root: Root): void {
  root.children = root.children.filter((block) => !isContentsMark(block))
  for (const block of root.children) if (block.type === 'heading') dropAttributes(block)
}

function isContentsMark(block: RootContent): boolean {
  if (block.type !== 'paragraph' && !(block.type === 'list' && block.children.length === 1)) return false
  return CONTENTS.test(plainText(block).slice(0, 80))
}

function dropAttributes(heading: Heading): void {
  const last = heading.children.at(-1)
  if (last?.type !== 'text') return
  const value = last.value.replace(ATTRIBUTES, '')
  if (value === last.value || (value === '' && heading.children.length === 1)) return
  const name = /#([\w-]{1,80})/.exec(last.value.slice(value.length))?.[1]
  // Links lead to the name, so it stays, as an anchor that nobody sees.
  const anchor: Html[] = name === undefined ? [] : [{ type: 'html', value: `<a id="${name}"></a>` }]
  const words: Text[] = value === '' ? [] : [{ ...last, value }]
  heading.children = [...anchor, ...heading.children.slice(0, -1), ...words]
}
