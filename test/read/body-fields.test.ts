import { describe, expect, test } from 'vitest'
import { readBlockFields } from '../../src/read/body-fields.ts'
import { parseMarkdown } from '../../src/read/parse-markdown.ts'

/** What is read of the first block of a text: its fields as lines of text, and whether there is nothing else in it. */
function read(text: string, after = false): { fields: string[]; whole: boolean } {
  const [block] = parseMarkdown(text, undefined).root.children
  if (!block) throw new Error('There is no block.')
  const { fields, whole } = readBlockFields(block, after)
  expect(fields.every((field) => field.visible)).toBe(true)
  return {
    fields: fields.map(
      ({ line, label, parts, said }) => `${line} ${[label, ...parts].join('|')}${said ? ` (${said})` : ''}`,
    ),
    whole,
  }
}

const NONE = { fields: [], whole: false }

describe('a paragraph of nothing but fields', () => {
  test.each([
    ['**Status**: Draft', ['1 Status|Draft']],
    ['Status: Draft\nAuthor: @ada', ['1 Status|Draft', '2 Author|@ada']],
    ['**Status**: A | B | **Author**: @ada', ['1 Status|A | B', '1 Author|@ada']],
    ['**Status**: Draft• **Author**: @ada', ['1 Status|Draft', '1 Author|@ada']],
    ['Authors: @ada,\n@grace', ['1 Authors|@ada, @grace']],
    ['Authors: @ada;\n@grace', ['1 Authors|@ada; @grace']],
    ['Status: Draft\nAuthors: @ada and\n@grace', ['1 Status|Draft', '2 Authors|@ada and @grace']],
    ['Authors:\n@ada', ['1 Authors|@ada']],
    ['Authors:', ['1 Authors']],
    [
      'Status: Draft\nTitle: Tea\n  and milk\nAuthor: @ada\nCreated: 2025-01-02',
      ['1 Status|Draft', '2 Title|Tea and milk', '4 Author|@ada', '5 Created|2025-01-02'],
    ],
  ])('%j', (text, fields) => {
    expect(read(text)).toEqual({ fields, whole: true })
  })

  test.each([
    ['**Status**: Draft ~~Open~~', '1 Status|Draft Open (Draft)'],
    ['**Status**: Draft ![Build](b.png)', '1 Status|Draft Build (Draft)'],
    ['**Status**: Draft [![Build](b.png)](b)', '1 Status|Draft Build (Draft)'],
    ['**Status**: Draft ![Build][b]\n\n[b]: b.png', '1 Status|Draft Build (Draft)'],
    ['**Status**: [Draft](b)', '1 Status|Draft'],
    ['**Status**: Draft [](b)', '1 Status|Draft'],
    ['**Status**: Draft [of ![Build](b.png)](b)', '1 Status|Draft of Build'],
    ['**Status**: ![Draft](b.png)', '1 Status|Draft'],
  ])('says what is no badge and not struck out: %j', (text, field) => {
    expect(read(text)).toEqual({ fields: [field], whole: true })
  })
})

describe('a paragraph with other words', () => {
  test.each([
    ['Status: Draft\nTea is hot.', ['1 Status|Draft']],
    ['Status: Draft and\nTea\nis hot.', ['1 Status|Draft and Tea']],
    ['Status: In Zealand\nTea', ['1 Status|In Zealand']],
    ['Status: Draft, hot\nTea', ['1 Status|Draft, hot']],
    ['**Status**: Draft\n**Note**: It is hot.', ['1 Status|Draft', '2 Note|It is hot.']],
  ])('%j', (text, fields) => {
    expect(read(text)).toEqual({ fields, whole: false })
  })
})

describe('a badge alone on its line', () => {
  test.each([
    ['![Status: Draft](b.png)', ['1 Status|Draft']],
    ['![Status - Draft](b.png)', ['1 Status|Draft']],
    ['![Status:Draft of tea](b.png)', ['1 Status|Draft of tea']],
    ['[![Status: Draft](b.png)](b)', ['1 Status|Draft']],
    ['![Status: Draft](b.png) <br>Author: @ada', ['1 Status|Draft', '1 Author|@ada']],
    ['![Status: Draft,](b.png)\nof tea', ['1 Status|Draft, of tea']],
  ])('says %j', (text, fields) => {
    expect(read(text)).toEqual({ fields, whole: false })
  })

  test.each([
    '![Build: passing](b.png)',
    '![Status](b.png)',
    '![Status:](b.png)',
    '![Tea. Status: Draft](b.png)',
    '![Status: Draft](b.png) ![Author: Ada](a.png)',
    '![Status: Draft](b.png) of tea',
    '![Status: Draft](b.png) `tea`',
  ])('%j says nothing', (text) => {
    expect(read(text)).toEqual(NONE)
  })
})

describe('a list of nothing but fields', () => {
  test.each([
    ['- Status: Draft\n- Author: @ada', ['1 Status|Draft', '2 Author|@ada']],
    ['- Authors:\n  - @ada\n  -\n  - @grace', ['1 Authors|@ada|@grace']],
    ['- Authors: @ada\n  - @grace', ['1 Authors|@ada|@grace']],
    ['- Status: Draft\n  of tea', ['1 Status|Draft of tea']],
    ['- Status:\n  Draft', ['1 Status|Draft']],
    ['- **Authors**\n  - @ada', ['1 Authors|@ada']],
    ['- Status: Draft ~~Open~~', ['1 Status|Draft Open (Draft)']],
    ['- Status: Draft ~~Open~~\n  of tea', ['1 Status|Draft Open of tea']],
    ['- Status: Draft ~~Open~~\n  - of tea', ['1 Status|Draft Open|of tea']],
  ])('%j', (text, fields) => {
    expect(read(text)).toEqual({ fields, whole: true })
  })

  test.each([
    '- Status: Draft\n- tea',
    '- Status: Draft\n-',
    '- Status: Draft\n- &nbsp;',
    '- Status: Draft\n- Author: @ada\n\n  Of tea.',
    '- Status: Draft\n- *Authors*\n  - @ada',
    '- Status: Draft\n- **Authors** of tea\n  - @ada',
    '- Status: Draft\n- of **Authors**\n  - @ada',
    '- Status: Draft\n- **Authors**',
  ])('%j holds something else too', (text) => {
    expect(read(text)).toEqual({ fields: ['1 Status|Draft'], whole: false })
  })
})

describe('a table of two columns', () => {
  test.each([
    ['| Status | Draft |\n|---|---|\n| Created | 2024 |', ['1 Status|Draft', '3 Created|2024']],
    ['| Field | Value |\n|---|---|\n| Status : | Draft |\n| Re: Cup： | |', ['3 Status|Draft', '4 Re: Cup']],
    ['| Field | Value |\n|---|---|\n| Status | Draft ~~Open~~ |', ['3 Status|Draft Open (Draft)']],
    ['| Status | Value |\n|---|---|\n| Created | 2024 |', ['3 Created|2024']],
    ['| Status | Detail |\n|---|---|\n| Created | 2024 |', ['3 Created|2024']],
    ['| Status | Details |\n|---|---|\n| Created | 2024 |', ['3 Created|2024']],
    ['| Status | description |\n|---|---|\n| Created | 2024 |', ['3 Created|2024']],
    ['| Status | No value |\n|---|---|\n| Created | 2024 |', ['1 Status|No value', '3 Created|2024']],
    ['| Status | Valued |\n|---|---|\n| Created | 2024 |', ['1 Status|Valued', '3 Created|2024']],
    ['| Status | Author |\n|---|---|\n| Owner | Draft |', ['1 Status|Author', '3 Owner|Draft']],
    [
      '| Status | Author |\n|---|---|\n| Draft | @ada |\n| Cup | blue |',
      ['1 Status|Author', '3 Draft|@ada', '4 Cup|blue'],
    ],
  ])('may have its labels at the side: %j', (text, fields) => {
    expect(read(text)).toEqual({ fields, whole: true })
  })

  test('may have them in its head', () => {
    const text = '| Created | Status |\n|---|---|\n| 2024 | Draft ~~Open~~ |'
    expect(read(text)).toEqual({ fields: ['3 Created|2024', '3 Status|Draft Open (Draft)'], whole: true })
  })

  test('with a row without label holds something else too', () => {
    const text = '| Status | Draft |\n|---|---|\n|  | of tea |'
    expect(read(text)).toEqual({ fields: ['1 Status|Draft', '3 |of tea'], whole: false })
  })

  test('is metadata up to 60 rows', () => {
    const rows = (count: number) => `| Status | Draft |\n|---|---|\n${'| Cup | blue |\n'.repeat(count - 1)}`
    expect(read(rows(60)).fields).toHaveLength(60)
    expect(read(rows(61))).toEqual(NONE)
  })

  test.each([
    '| Cup | Author |\n|---|---|\n| Draft | @ada |',
    '| Status | Draft |\n|---|---|\n| Created |',
    '| Field | Value |\n|---|---|',
    '| Status |\n|---|\n| Draft |',
  ])('%j is none', (text) => {
    expect(read(text)).toEqual(NONE)
  })
})

describe('a table of more columns', () => {
  test.each([
    [
      '| Status | Author | Created |\n|---|---|---|\n| Draft | @ada | 2024 |',
      ['3 Status|Draft', '3 Author|@ada', '3 Created|2024'],
    ],
    ['| Status | Author | Cup |\n|---|---|---|\n| Draft | @ada | |', ['3 Status|Draft', '3 Author|@ada', '3 Cup']],
    ['| Status | Author | Cup |\n|---|---|---|\n| Owner | @ada | |', ['3 Status|Owner', '3 Author|@ada', '3 Cup']],
  ])('has its labels in its head: %j', (text, fields) => {
    expect(read(text)).toEqual({ fields, whole: true })
  })

  test('may lack a value', () => {
    const text = '| Status | Author | Created |\n|---|---|---|\n| Draft | @ada |'
    expect(read(text)).toEqual({ fields: ['3 Status|Draft', '3 Author|@ada', '3 Created'], whole: false })
  })

  test.each([
    '| Status | Cup | Spoon |\n|---|---|---|\n| Draft | blue | small |',
    '| Status | Author | Cup |\n|---|---|---|\n| Draft | @ada | blue |\n| Open | @grace | red |',
    '| Status | Author | Cup |\n|---|---|---|',
  ])('%j is no metadata', (text) => {
    expect(read(text)).toEqual(NONE)
  })
})

describe('a quote', () => {
  test.each([
    ['> Status: Draft\n>\n> - Author: @ada', ['1 Status|Draft', '3 Author|@ada'], true],
    ['> Status: Draft\n>\n> Tea is hot.', ['1 Status|Draft'], false],
  ])('%j', (text, fields, whole) => {
    expect(read(text)).toEqual({ fields, whole })
  })
})

describe('below metadata', () => {
  const twelve = 'a b c d e f g h i j k l'
  const thirty = 'abcdefghijklmnopqrstuvwxyzabcd'

  test.each([
    ['Cup: blue', ['1 Cup|blue']],
    [`Cup: ${twelve}`, [`1 Cup|${twelve}`]],
    [`${thirty}: blue`, [`1 ${thirty}|blue`]],
    ['- Cups:\n  - blue\n  - red', ['1 Cups|blue|red']],
  ])('other short fields are metadata too: %j', (text, fields) => {
    expect(read(text, true)).toEqual({ fields, whole: true })
    expect(read(text, false)).toEqual(NONE)
  })

  test.each([
    `Cup: ${twelve} m`,
    `Spoon: small\nCup: ${twelve} m`,
    `- Cups:\n${'  - blue\n'.repeat(13)}`,
    `${thirty}e: blue`,
    'Note: hot',
    'Cup: blue\nNote: hot',
    'Cup: blue\nTea is hot.',
    'Tea is hot.',
    '&nbsp;',
    '>',
    '| Field | Value |\n|---|---|',
    '```\nCup: blue\n```',
  ])('%j is none', (text) => {
    expect(read(text, true)).toEqual(NONE)
  })
})

describe('a label in bold needs no colon before a short value', () => {
  test.each([
    ['**Date** 2016/07/12', ['1 Date|2016/07/12']],
    ['**Author** Ada (@ada)', ['1 Author|Ada (@ada)']],
    ['**Status** [Draft](a)\n**Author** @ada', ['1 Status|[Draft](a)', '2 Author|@ada']],
  ])('%j', (text, fields) => {
    expect(read(text).fields).toHaveLength(fields.length)
    expect(read(text).whole).toBe(true)
  })

  test.each([
    '**Status** quo is not what we want.',
    '**Status** of one two three four five six seven eight',
    '**Tea** hot',
    '**Status**',
    'Status Draft',
  ])('%j is prose', (text) => {
    expect(read(text)).toEqual(NONE)
  })
})

describe('a block of code that is a head', () => {
  const head =
    '```\n  BIP: 388\n  Title: Tea\n  Author: Ada <ada@a.org>\n          Grace <grace@a.org>\n  Status: Draft\n' +
    '  Link: https://a.org\n        and more\n  License:\n```'

  test('has a field a line, longer values below it, and people one a line', () => {
    expect(read(head)).toEqual({
      fields: [
        '2 BIP|388',
        '3 Title|Tea',
        '4 Author|Ada <ada@a.org>|Grace <grace@a.org>',
        '6 Status|Draft',
        '7 Link|https://a.org and more',
        '9 License',
      ],
      whole: true,
    })
  })

  test.each([
    ['indented', '    Title: Tea\n    Status: "Draft"', ['1 Title|Tea', '2 Status|Draft']],
    ['of YAML', '```yaml\ntitle: Tea\nstatus: Draft\n```', ['2 title|Tea', '3 status|Draft']],
  ])('may be %s', (_, text, fields) => {
    expect(read(text)).toEqual({ fields, whole: true })
  })

  test.each([
    ['another language', '```go\nTitle: Tea\nStatus: Draft\n```'],
    ['a line that is no field', '```\nTitle: Tea\nStatus: Draft\ntea()\n```'],
    ['one such field only', '```\nTitle: Tea\nCup: blue\n```'],
    ['too many lines', `\`\`\`\nTitle: Tea\nStatus: Draft\n${'Cup: blue\n'.repeat(39)}\`\`\``],
  ])('is no code with %s', (_, text) => {
    expect(read(text)).toEqual(NONE)
  })
})
