import { describe, expect, test } from 'vitest'
import type { FileFacts } from '../../src/check/facts.ts'
import { found, linesOf } from './found.ts'

const facts: Partial<FileFacts> = {
  targets: new Map([
    ['there.md', { found: 'yes', anchors: new Set(['', 'design']) }],
    ['gone.md', { found: 'no' }],
    ['EP-009-labels.md', { found: 'no' }],
    ['../../issues/4', { found: 'unknown' }],
    ['EP-002-old.md', { found: 'yes', status: 'Superseded by EP-005' }],
  ]),
  images: new Map([
    ['there.png', 'fine'],
    ['gone.png', 'missing'],
    ['/site/gone.png', 'missing'],
    ['https://example.org/a.png', 'remote'],
    ['../../../secret.png', 'outside'],
    ['notes.png', 'unreadable'],
  ]),
}

describe('broken-link', () => {
  test('a link to a file that is not there is an error, told once', () => {
    expect(found('broken-link', '# T\n\n[a](gone.md) and [b](gone.md#x)', { facts })).toMatchObject([
      {
        severity: 'error',
        line: 3,
        column: 1,
        message: 'The link leads to “gone.md”, which is not there; so does 1 more.',
      },
    ])
  })

  test('one to a place where many lead is told with how many there are', () => {
    expect(found('broken-link', '# T\n\n[a](gone.md) [b](gone.md) [c](gone.md)', { facts })).toMatchObject([
      { message: 'The link leads to “gone.md”, which is not there; so do 2 more.' },
    ])
  })

  test('another proposal may be on its way', () => {
    expect(found('broken-link', '# T\n\n[a](EP-009-labels.md)', { facts })).toMatchObject([{ severity: 'warning' }])
  })

  test('a link in raw HTML counts, with its own line', () => {
    expect(linesOf('broken-link', '# T\n\n<p>\n<a href="gone.md">a</a></p>', { facts })).toEqual([4])
  })

  test('links that exist, lead out or go to the web are fine', () => {
    const text =
      '# T\n\n[a](there.md) [b](../../issues/4) [c](https://example.org) [d](mailto:a@example.org) [e](unseen.md)'
    expect(linesOf('broken-link', text, { facts })).toEqual([])
  })

  test('a definition that nothing refers to is no link', () => {
    expect(linesOf('broken-link', '# T\n\n[gone]: gone.md', { facts })).toEqual([])
    expect(linesOf('broken-link', '# T\n\n[gone]\n\n[gone]: gone.md', { facts })).toEqual([5])
  })
})

describe('broken-anchor', () => {
  test('a heading that is not there is an error, here and in another file', () => {
    expect(found('broken-anchor', '# T\n\n[a](#nowhere) [b](there.md#nowhere)', { facts })).toMatchObject([
      { severity: 'error', column: 1 },
      { severity: 'error', column: 15 },
    ])
  })

  test('a name that another renderer would give is a hint with the right one', () => {
    expect(found('broken-anchor', '# T\n\n[a](#a-b)\n\n## A & B')).toMatchObject([
      { severity: 'hint', hint: 'On GitHub its name is #a--b.' },
    ])
  })

  test('headings, repeated headings, ids of HTML, notes and the top are found', () => {
    const text =
      '# T\n\n[a](#design) [b](#design-1) [c](#own) [d](there.md#Design) [e](#) [f](#%C3%BCber)\n\n## Design\n\n<a id="own"></a>\n\n## Design\n\n## Über'
    expect(linesOf('broken-anchor', text, { facts })).toEqual([])
  })
})

describe('broken-image', () => {
  test('a picture that is not there is an error', () => {
    expect(found('broken-image', '# T\n\n![a](gone.png)', { facts })).toMatchObject([{ severity: 'error', line: 3 }])
  })

  test.each([
    ['gone.png', 'error', 'The image “gone.png” is not there.'],
    ['/site/gone.png', 'warning', 'The image “/site/gone.png” is not there.'],
    [
      '../../../secret.png',
      'warning',
      'The image “../../../secret.png” is outside of the repository and is not shown.',
    ],
    ['notes.png', 'warning', 'The image “notes.png” is no picture that can be shown.'],
    ['https://example.org/a.png', 'hint', 'The image “https://example.org/a.png” is elsewhere and is not printed.'],
  ])('of %s it is told, as %s, why it is not shown', (address, severity, message) => {
    expect(found('broken-image', `# T\n\n![a](${address})`, { facts })).toMatchObject([{ severity, message }])
  })

  test('a picture that is there is fine', () => {
    expect(linesOf('broken-image', '# T\n\n![a](there.png) <img src="there.png" alt="a">', { facts })).toEqual([])
  })
})

describe('image-without-alt', () => {
  test('a picture without words is told, in Markdown and in HTML', () => {
    expect(linesOf('image-without-alt', '# T\n\n![](a.png)\n\n<img src="b.png">')).toEqual([3, 5])
  })

  test('words, or an author who says that there are none, are fine', () => {
    expect(linesOf('image-without-alt', '# T\n\n![A chart](a.png)\n\n<img src="b.png" alt="">')).toEqual([])
  })
})

describe('what stands in a comment', () => {
  test('is neither a link nor an image, and what stands beside it is, in its place', () => {
    const text =
      '# T\n\n<!-- <a href="gone.md">a</a> --> <a href="gone.md">b</a>\n\n<p>\n<!-- <img src="gone.png">\n--><img src="gone.png"></p>'
    expect(found('broken-link', text, { facts })).toMatchObject([{ line: 3, column: 34 }])
    expect(found('broken-image', text, { facts })).toMatchObject([{ line: 7, column: 4 }])
    expect(linesOf('image-without-alt', text)).toEqual([7])
  })

  test('is shown where the comment never ends', () => {
    expect(linesOf('broken-link', '# T\n\nWords <!-- <a href="gone.md">a</a>', { facts })).toEqual([3])
  })
})

describe('broken-footnote', () => {
  test('a mark without a note is an error where there are notes', () => {
    expect(found('broken-footnote', '# T\n\nOne.[^a] Two.[^b]\n\n[^a]: Note.')).toMatchObject([
      { severity: 'error', line: 3, column: 14 },
    ])
  })

  test('a note without a mark is a warning', () => {
    expect(found('broken-footnote', '# T\n\nOne.\n\n[^a]: Note.')).toMatchObject([{ severity: 'warning', line: 5 }])
  })

  test('a pattern in code, or an escaped one, is no footnote', () => {
    expect(found('broken-footnote', '# T\n\n`[^b]` and \\[^b]. One.[^a]\n\n[^a]: Note.')).toEqual([])
  })
})

describe('superseded-link', () => {
  test('a link to what was superseded is told', () => {
    expect(linesOf('superseded-link', '# T\n\nAs decided in [EP-002](EP-002-old.md).', { facts })).toEqual([3])
  })

  test('a text that knows it is left alone', () => {
    expect(linesOf('superseded-link', '# T\n\nThis supersedes [EP-002](EP-002-old.md).', { facts })).toEqual([])
  })
})
