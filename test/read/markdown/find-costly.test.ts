import { describe, expect, test } from 'vitest'
import { findCostly } from '../../../src/read/markdown/find-costly.ts'

/** Marks of one paragraph that are still compared: their square stays below 30 million. */
const MOST = 5477

const whyOf = (text: string): string | undefined => findCostly(text)?.why

describe('nesting', () => {
  test.each([
    ['quotes', '>', 150],
    ['quotes with blanks between them', '> ', 150],
    ['lists of one line', '- ', 150],
    ['numbered lists of one line', '1. ', 150],
    ['lists with brackets of one line', '12) ', 150],
    ['lists and quotes of one line', '> * ', 75],
  ])('%s may stand in one another up to a depth of 150', (_, mark, most) => {
    expect(findCostly(`${mark.repeat(most)}x`)).toBeUndefined()
    expect(findCostly(`text\n\n${mark.repeat(most + 1)}x`)).toEqual({ line: 2, why: 'nesting' })
  })

  const stairs = (steps: number, step: string, mark: string): string =>
    Array.from({ length: steps }, (_, level) => `${step.repeat(level)}${mark} x`).join('\n')

  test.each([
    ['two blanks', '  ', '-'],
    ['three blanks', '   ', '1.'],
    ['a tab', '\t', '*'],
  ])('lists that each line opens by %s more are counted', (_, step, mark) => {
    expect(findCostly(stairs(150, step, mark))).toBeUndefined()
    expect(findCostly(stairs(151, step, mark))).toEqual({ line: 150, why: 'nesting' })
  })

  test('an item that stands as far in as another, or less, ends it', () => {
    expect(findCostly('- x\n'.repeat(400))).toBeUndefined()
    expect(findCostly('- x\n  - y\n    - z\n'.repeat(200))).toBeUndefined()
    expect(findCostly(`${stairs(150, '  ', '-')}\ntext\n${stairs(150, '  ', '-')}`)).toBeUndefined()
    expect(findCostly(`${stairs(100, '  ', '-')}\n> ${stairs(100, '  ', '-')}`)).toBeUndefined()
  })

  test('a tab is as wide as four blanks', () => {
    const wide = Array.from({ length: 40 }, (_, level) => `${'    '.repeat(level)}- x\n${'\t'.repeat(level)}- y`)
    expect(findCostly(`${wide.join('\n')}\n${'\t'.repeat(39)}${'- '.repeat(111)}`)).toBeUndefined()
    expect(whyOf(`${wide.join('\n')}\n${'\t'.repeat(39)}${'- '.repeat(112)}`)).toBe('nesting')
  })
})

describe('marks in a paragraph', () => {
  test.each([
    ['openers without a closer', '_a ', MOST],
    ['closers without an opener', 'a_ ', MOST],
    ['runs of several marks, as one each,', '~~a ', MOST],
    ['stars in words', 'a*b', MOST],
    ['runs of stars in words', 'a**b', MOST],
    ['closers of several marks behind a digit', '1__ ', MOST],
    ['opening brackets', '[', 3872],
    ['closing brackets', ']', 3872],
    ['declarations that never end', '<!', MOST],
    ['instructions that never end', '<?', MOST],
    ['instructions in words', 'ab<?', 3872],
    ['marks with breaks between them', '_a\n', MOST],
  ])('%s are refused beyond what can be compared', (_, mark, most) => {
    expect(findCostly(mark.repeat(most))).toBeUndefined()
    expect(findCostly(`\n${mark.repeat(most + 1)}`)).toEqual({ line: 1, why: 'markup' })
  })

  test.each([
    ['lines in words', 'a_b'],
    ['lines between digits', '1_2_3'],
    ['other angles', 'a<b '],
    ['other marks', 'a-b. (c) '],
  ])('%s cost nothing', (_, words) => {
    expect(findCostly(words.repeat(8000))).toBeUndefined()
  })

  test('a quote that goes on without its mark costs the square of its lines', () => {
    expect(findCostly(`> ${'x\n'.repeat(MOST)}`)).toBeUndefined()
    expect(findCostly(`> ${'x\n'.repeat(MOST + 1)}`)).toEqual({ line: 0, why: 'markup' })
    expect(findCostly(`  ${'x\n'.repeat(MOST + 1)}`)).toBeUndefined()
  })

  test('what the marks, the brackets and the lines of one paragraph cost is added up', () => {
    const [marks, brackets, openings] = ['_a '.repeat(3600), '['.repeat(2300), '<!'.repeat(1000)]
    expect(findCostly(marks + brackets)).toBeUndefined()
    expect(whyOf(marks + brackets + openings)).toBe('markup')
    expect(whyOf(`> ${marks + brackets}${'\nx'.repeat(2600)}`)).toBe('markup')
  })
})

describe('marks in several paragraphs', () => {
  const third = '_a '.repeat(3300)

  test.each([
    ['a blank line', '\n\n'],
    ['a line of blanks', '\n \t\n'],
    ['a return', '\r\r'],
    ['a heading', '\n# '],
    ['an item', '\n- '],
    ['the first item of a list', '\n1. '],
    ['a fence', '\n```\nx\n```\n'],
    ['an item without text', '\n-\n'],
  ])('are compared with their own above and below %s', (_, between) => {
    expect(findCostly(`${third}${between}${third}`)).toBeUndefined()
  })

  test.each([
    ['another line', '\n'],
    ['a number that starts no list', '\n7. '],
    ['a number alone', '\n2.\n'],
    ['a mark alone', '\n*\n'],
    ['what looks like a heading', '\n#x '],
    ['what looks like a heading of seven', '\n####### '],
    ['a number in the text', '\nand 1. '],
    ['what looks like a rule of a table', '\n|---|---|\n'],
  ])('are one at %s', (_, between) => {
    expect(whyOf(`${third}${between}${third}`)).toBe('markup')
  })

  test('add up to what the whole text may cost', () => {
    expect(findCostly(`${third}\n\n${third}`)).toBeUndefined()
    expect(findCostly(`${third}\n\n${third}\n\n${third}`)).toEqual({ line: 4, why: 'markup' })
    expect(findCostly(`- ${third}\n- ${third}\n- ${third}`)).toEqual({ line: 2, why: 'markup' })
    const code = '\n```\nx\n```\n'
    expect(findCostly(third + code + third + code + third)).toEqual({ line: 8, why: 'markup' })
  })

  test('a number starts an item of a list, and above any text', () => {
    expect(findCostly(`7. ${third}\n8. ${third}`)).toBeUndefined()
    expect(findCostly(`- x\n7. ${third}\n8. ${third}`)).toBeUndefined()
    expect(whyOf(`- x\n\ntext ${third}\n8. ${third}`)).toBe('markup')
  })

  test('the rows of a table are read one by one, below a rule with as many cells as its head', () => {
    const rows = `| ${'_a '.repeat(20)} | b |\n`.repeat(350)
    expect(whyOf(rows)).toBe('markup')
    expect(findCostly(`| a | b |\n|:--|--:|\n${rows}`)).toBeUndefined()
    expect(findCostly(`a | b\n--|--\n${rows}`)).toBeUndefined()
    expect(whyOf(`| a | b |\n|---|\n${rows}`)).toBe('markup')
    expect(whyOf(`| a | b |\n|-+-|---|\n${rows}`)).toBe('markup')
    expect(whyOf(`a\n---\n${rows}`)).toBe('markup')
    expect(whyOf(`| a | b |\n|---|---|\n\n${rows}`)).toBe('markup')
  })

  test.each([
    ['an item', '- x\n'],
    ['a quote', '> x\n'],
    ['a rule', '***\n'],
    ['HTML', '<!-- x -->\n'],
    ['a heading', '# x\n'],
    ['a fence', '```\nx\n```\n'],
    ['indented code', '    x\n'],
    ['a note', '[^n]: x\n'],
    ['a formula', '$$\nx\n$$\n'],
  ])('a table ends with %s, and what follows is one text', (_, block) => {
    const lines = `${'_a '.repeat(30)}|\n`.repeat(300)
    expect(findCostly(`| a | b |\n|---|---|\n${lines}`)).toBeUndefined()
    expect(whyOf(`| a | b |\n|---|---|\n${block}${lines}`)).toBe('markup')
  })

  test.each([
    ['a blank line', 'a | b\n\n--|--\n'],
    ['a heading', '# a | b\n--|--\n'],
    ['HTML', '<!-- a | b -->\n--|--\n'],
    ['an item', '- a | b\n--|--\n'],
    ['a quote', '> a | b\n--|--\n'],
    ['an item, in a quote', '- a | b\n> --|--\n'],
    ['a fence', '~~~ a | b\nx\n~~~\n--|--\n'],
  ])('what stands below %s is no table', (_, block) => {
    expect(whyOf(block + `${'_a '.repeat(30)}|\n`.repeat(300))).toBe('markup')
  })

  test.each([
    ['an item', '- ', '  '],
    ['an item of a number', '10. ', '    '],
    ['a quote', '> ', '> '],
    ['an item of a quote', '> * ', '>   '],
    ['some blanks', '  ', '  '],
  ])('a table may stand in %s', (_, first, next) => {
    expect(findCostly(`${first}a | b\n${next}--|--\n${`${next}${'_a '.repeat(30)}|\n`.repeat(300)}`)).toBeUndefined()
  })

  test('definitions are read one by one, until something else stands between them', () => {
    const definitions = Array.from({ length: 2500 }, (_, at) => `[label ${at}]: /place\n`).join('')
    expect(findCostly(definitions)).toBeUndefined()
    expect(whyOf(`text\n${definitions}`)).toBe('markup')
    expect(whyOf(definitions.replaceAll(']:', '] '))).toBe('markup')
    expect(whyOf(definitions.replaceAll('[label', 'a [label'))).toBe('markup')
  })
})

describe('marks in code', () => {
  const marks = '_a '.repeat(6000)

  test.each([
    ['ticks', '```\n', '\n```'],
    ['ticks with a language', '```js\n', '\n```'],
    ['waves', '~~~\n', '\n~~~'],
    ['waves with ticks behind them', '~~~ `a`\n', '\n~~~'],
    ['more ticks at its end', '```\n', '\n`````  '],
    ['more ticks than those within', '````\n```\n', '\n````'],
    ['ticks of a quote', '> ```\n> ', '\n> ```'],
    ['ticks of an item', '- ```\n  ', '\n  ```'],
    ['ticks with blank lines', '```\na\n\n\n', '\n```'],
    ['ticks with a language within', '```\n```js\n', '\n```'],
    ['ticks of an item with blank lines', '- ```\n\n  ', '\n  ```'],
    ['ticks without an end', '```\n', ''],
  ])('cost nothing between %s', (_, open, close) => {
    expect(findCostly(`${open}${marks}${close}\n\ntext`)).toBeUndefined()
  })

  test.each([
    ['a fence that has ended', `\`\`\`\nx\n\`\`\`\n${marks}`, 3],
    ['a fence that ended with more ticks', `\`\`\`\nx\n\`\`\`\`\n${marks}`, 3],
    ['a fence that ended with blanks', `\`\`\`\nx\n\`\`\` \t\n${marks}`, 3],
    ['a fence of waves that has ended', `~~~\nx\n~~~\n${marks}`, 3],
    ['two ticks', `\`\`\n${marks}`, 0],
    ['two waves', `~~\n${marks}`, 0],
    ['ticks that end on their line', `\`\`\`x\`\`\`\n${marks}`, 0],
    ['ticks too far in to begin code', `text\n    \`\`\`\n${marks}`, 0],
    ['ticks in indented code', `    \`\`\`\n\n${marks}`, 2],
    ['ticks behind a tab', `text\n\t\`\`\`\n${marks}`, 0],
    ['ticks amid a line', `a \`\`\`\n${marks}`, 0],
    ['waves amid a line', `a ~~~\n${marks}`, 0],
    ['a quote that has ended with its fence', `> \`\`\`\n> x\n${marks}`, 2],
  ])('count below %s', (_, text, line) => {
    expect(findCostly(text)).toEqual({ line, why: 'markup' })
  })
})
