import type { Element } from 'hast'
import { expect, test } from 'vitest'
import { element } from '../../src/content/elements.ts'
import { turnWithHeadings } from '../../src/document/body/turn-with-headings.ts'

/** The names of what stands on a page, and within brackets on a turned one. */
function pagesOf(...names: readonly string[]): string {
  const children = names.map((name) => element(name, name === 'figure' ? 'landscape' : '', []))
  const nameOf = (one: Element): string => one.tagName
  return turnWithHeadings({ type: 'root', children })
    .children.filter((child): child is Element => child.type === 'element')
    .map((child) =>
      child.tagName === 'div' ? `[${(child.children as Element[]).map(nameOf).join(' ')}]` : nameOf(child),
    )
    .join(' ')
}

test('all headings over a turned figure turn with it, so that none is left last on its page', () => {
  expect(pagesOf('p', 'h2', 'h3', 'h4', 'figure', 'p')).toBe('p [h2 h3 h4 figure] p')
  expect(pagesOf('ul', 'h2', 'h3', 'p', 'figure')).toBe('ul [h2 h3 p figure]')
})

test('text that another heading follows stays upright, as does text without a heading', () => {
  expect(pagesOf('h2', 'p', 'h3', 'figure')).toBe('h2 p [h3 figure]')
  expect(pagesOf('ul', 'p', 'figure')).toBe('ul p [figure]')
})
