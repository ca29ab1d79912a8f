import { expect, test } from 'vitest'
import { bodyOf, compose } from './compose.ts'

const TEXT = `# EP-007: Notes

## One

First[^a] and again[^a], with a note of a note[^deep].

### Below

Second[^b].

## Two

Third[^c], and the first once more[^a].

[^a]: Note A.
[^b]: Note B.
[^c]: Note C.
[^deep]: It has its own[^inner].
[^inner]: Inner note.
`

const body = bodyOf(compose(TEXT))
const sections = [...body.matchAll(/<section class="footnotes" aria-label="Footnotes">(.*?)<\/section>/gs)].map(
  ([all]) => all,
)

test('a note stands at the end of the section that first refers to it, with its number', () => {
  const numbers = sections.map((section) =>
    [...section.matchAll(/<li [^>]*value="(\d+)"/g)].map(([, number]) => number),
  )
  expect(numbers).toEqual([['1', '2', '3', '5'], ['4']])
  expect(sections[0]).toContain('Note A.')
  expect(sections[0]).toContain('Inner note.')
  expect(body.indexOf('Note B.')).toBeLessThan(body.indexOf('>Two<'))
})

test('notes have no heading, which would be a bookmark, and lead back', () => {
  expect(body).not.toContain('</h2>\n<ol')
  expect(body).not.toContain('sr-only')
  expect(body).not.toContain('aria-describedby')
  expect(sections[1]).toContain('href="#s-fnref-c"')
})

test('HTML that looks like notes stays where it is', () => {
  const own = bodyOf(
    compose('# EP-007: T\n\n## One\n\n<section data-footnotes><p>Own words</p></section>\n\n## Two\n\nText'),
  )
  expect(own.indexOf('Own words')).toBeLessThan(own.indexOf('>Two<'))
})

test('a link that passes for a mark of a note, whatever its address, is a link', () => {
  const body = bodyOf(
    compose(
      '# EP-007: T\n\n## One\n\nWords[^a] <a data-footnote-ref href="https://example.org/%E0%A4%A">x</a>\n\n[^a]: Note A.\n',
    ),
  )
  expect(body).toContain('href="https://example.org/%E0%A4%A"')
  expect(body).toContain('Note A.')
})
