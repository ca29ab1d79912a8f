import type { Element } from 'hast'
import { describe, expect, test } from 'vitest'
import { element, text } from '../../src/content/elements.ts'
import { letFiguresMove } from '../../src/document/body/let-figures-move.ts'

const p = (words: string): Element => element('p', '', [text(words)])
const ul = (words: string): Element => element('ul', '', [element('li', '', [text(words)])])
const h2 = element('h2', '', [text('Next')])
const pre = element('pre', 'code', [element('code', '', [text('on()')])])
const caption = (label: string): Element => element('figcaption', '', [element('span', 'caption-label', [text(label)])])

const plain = (): Element => element('figure', 'drawn', [])
const numbered = (): Element => element('figure', 'drawn', [caption('Figure 3:')], { id: 'figure-3' })
const turned = (...lead: readonly Element[]): Element =>
  element('div', 'turned-part', [...lead, element('figure', 'drawn landscape', [])])

const BEFORE = p('The node of the rack is read twice.')
const ONE = p('Readings of the node are kept for an hour.')
const TWO = p('Power of the rack is read by a program.')

/** Where else the only figure among some blocks may stand: after so many of the next, before so many of the last. */
function placesOf(blocks: readonly Element[], language = 'en'): { later: unknown; sooner: unknown } {
  letFiguresMove({ type: 'root', children: [...blocks] }, language)
  const figure = blocks.find(({ tagName }) => tagName === 'figure' || tagName === 'div')
  return { later: figure?.properties.dataLater, sooner: figure?.properties.dataSooner }
}

const laterOf = (...blocks: readonly Element[]): unknown => placesOf(blocks).later
const soonerOf = (...blocks: readonly Element[]): unknown => placesOf(blocks).sooner

describe('a figure may stand later', () => {
  test('after the paragraphs and lists of its section, and not past the next heading', () => {
    expect(laterOf(BEFORE, plain(), ONE, ul('The rack is on.'), TWO, h2, TWO)).toBe('2 3')
    expect(laterOf(h2, plain(), ONE, h2)).toBe('1')
    expect(laterOf(BEFORE, plain(), h2, ONE)).toBeUndefined()
  })

  test.each([
    ['code', pre],
    ['another figure', plain()],
    ['a table', element('div', 'table', [])],
    ['notes', element('section', 'footnotes', [])],
    ['a phrase that heads what follows', element('p', 'keep leads minor-head', [text('Limits of the rack')])],
    ['a paragraph in another language', element('p', '', [text('And the rack')], { lang: 'ar' })],
    ['a paragraph with a picture', element('p', '', [element('img', '', [])])],
  ])('but not past %s', (_, block) => {
    expect(laterOf(BEFORE, plain(), block, ONE)).toBeUndefined()
  })

  test('with a colon and what it leads to both passed or neither', () => {
    expect(laterOf(BEFORE, plain(), p('The rack needs the following:'), ul('Power'), TWO)).toBe('2 3')
    expect(laterOf(BEFORE, plain(), p('The rack needs some things.'), ul('Power'))).toBe('2')
    expect(laterOf(BEFORE, plain(), p('The rack is set so.'), pre)).toBeUndefined()
  })

  test('but not where the text before it leads to it', () => {
    expect(laterOf(p('The parts of the rack:'), numbered(), ONE)).toBeUndefined()
    expect(laterOf(p('The parts of the rack are as follows.'), plain(), ONE)).toBeUndefined()
    expect(laterOf(p('This diagram is of the rack.'), plain(), ONE)).toBeUndefined()
  })

  test('where its number tells which one is meant', () => {
    expect(laterOf(p('Figure 3 shows the parts of the rack.'), numbered(), ONE)).toBe('1')
    expect(laterOf(BEFORE, numbered(), p('In Figure 3 the rack is to the left.'))).toBe('1')
    expect(laterOf(BEFORE, plain(), p('The diagram has the rack to the left.'))).toBeUndefined()
  })

  test.each([
    'This means that the rack is on.',
    'As is seen, the rack is on.',
    'The rack above is on and is read.',
    'The previous rack is read by the program.',
  ])('but not past “%s”, whatever its number', (words) => {
    expect(laterOf(BEFORE, plain(), p(words))).toBeUndefined()
    expect(laterOf(BEFORE, numbered(), p(words))).toBeUndefined()
  })

  test('and parts no two paragraphs of which one goes on from the other', () => {
    expect(laterOf(BEFORE, plain(), ONE, p('It is then sent to the server.'), TWO)).toBe('2 3')
  })

  test('but not with code or a mark of a note in it, whose order is counted', () => {
    for (const name of ['code', 'sup']) {
      const figure = element('figure', '', [element('figcaption', '', [element(name, '', [text('1')])])])
      expect(laterOf(BEFORE, figure, ONE)).toBeUndefined()
    }
  })

  test('in English alone, whether or not the document says its language', () => {
    const blocks = (): Element[] => [BEFORE, plain(), ONE]
    expect(placesOf(blocks(), 'en-GB').later).toBe('1')
    expect(placesOf(blocks(), 'de').later).toBeUndefined()
    const german = p('Das folgende Bild zeigt den Schrank.')
    expect(laterOf(german, plain(), p('Danach wird er gelesen, und zwar alle fünf Sekunden.'))).toBeUndefined()
  })

  test('no farther than a page of text goes', () => {
    expect(laterOf(BEFORE, plain(), ...Array.from({ length: 40 }, () => ONE))).toBe('1 2 3 4 5 6 7 8 9 10 11 12')
    expect(laterOf(BEFORE, plain(), p('The rack is of the room. '.repeat(400)))).toBeUndefined()
  })
})

describe('a figure on a turned page may stand sooner', () => {
  test('before the paragraphs of its section, but not next to its heading', () => {
    expect(soonerOf(h2, TWO, ONE, BEFORE, turned())).toBe('1 2')
    expect(soonerOf(h2, BEFORE, turned())).toBeUndefined()
    expect(soonerOf(BEFORE, ONE, plain())).toBeUndefined()
  })

  test('but not before what leads to it or speaks of it', () => {
    expect(soonerOf(TWO, p('The parts of the rack:'), turned())).toBeUndefined()
    expect(soonerOf(TWO, p('The rack is drawn below, and so is the room.'), turned())).toBeUndefined()
    const table = element('div', 'table landscape', [element('table', '', [], { id: 'table-1' })])
    const mention = element('p', '', [text('All of '), element('a', '', [text('T. 1')], { href: '#table-1' })])
    expect(soonerOf(TWO, ONE, mention, element('div', 'turned-part', [table]))).toBeUndefined()
  })

  test('but not with a heading that is turned with it', () => {
    expect(placesOf([TWO, ONE, BEFORE, turned(h2), ONE])).toEqual({ later: undefined, sooner: undefined })
  })
})
