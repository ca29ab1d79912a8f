import { describe, expect, test } from 'vitest'
import { dropToolMarks } from '../../../src/read/markdown/drop-tool-marks.ts'
import { parseMarkdown } from '../../../src/read/parse-markdown.ts'
import { plainText } from '../../../src/read/plain-text.ts'

function left(text: string): string[] {
  const { root } = parseMarkdown(text, undefined)
  dropToolMarks(root)
  return root.children.map((block) => plainText(block))
}

test.each([
  ['## Goals {#goals}', 'Goals'],
  ['## Goals {: #goals .wide }', 'Goals'],
  ['## Goals {.wide}', 'Goals'],
  ['## `Cups` {#cups}', 'Cups'],
  ['## Cups {blue}', 'Cups {blue}'],
  ['## Cups `{#cups}`', 'Cups {#cups}'],
  ['## {#cups}', '{#cups}'],
  ['Cups {#cups}', 'Cups {#cups}'],
])('of %j the words %j are left', (text, words) => {
  expect(left(text)).toEqual([words])
})

describe('the mark of where a tool puts its contents', () => {
  test.each(['[TOC]', '[[_TOC_]]', '[toc]', '* TOC\n{:toc}', '1. TOC\n{: toc}', '{:toc}'])('%j is dropped', (mark) => {
    expect(left(`${mark}\n\nTea.`)).toEqual(['Tea.'])
  })

  test.each(['The [TOC] is short.', '- [TOC]\n- Tea', '`[TOC] and tea`'])('%j stays', (text) => {
    expect(left(text)).toHaveLength(1)
  })
})
