import { describe, expect, test } from 'vitest'
import { readArray, readDictionary, referenceOf, writeDictionary } from '../../src/pdf/dictionary.ts'

describe('a dictionary of a PDF', () => {
  test('is read as its keys and their values as they are written', () => {
    const text = '<</Type /Annot\n/Rect [1 2 3 4]\n/A <</S /URI\n/URI (https://a.example/)>>\n/P 12 0 R>>'
    expect([...readDictionary(text)]).toEqual([
      ['Type', '/Annot'],
      ['Rect', '[1 2 3 4]'],
      ['A', '<</S /URI\n/URI (https://a.example/)>>'],
      ['P', '12 0 R'],
    ])
  })

  test('is not ended or added to by what a string says', () => {
    const text = '<</Alt (>> /S /H1 \\) \\\\)\n/S /Figure>>'
    expect([...readDictionary(text)]).toEqual([
      ['Alt', '(>> /S /H1 \\) \\\\)'],
      ['S', '/Figure'],
    ])
  })

  test('is read the same once it is written', () => {
    const entries = readDictionary('<</K [1 <</Type /MCR\n/MCID 0>>]\n/ID <6E6F>>>')
    expect(readDictionary(writeDictionary(entries))).toEqual(entries)
    expect(entries.get('ID')).toBe('<6E6F>')
  })

  test('that breaks off is read as far as it goes', () => {
    expect(readDictionary('<</A 1 /B [2 (')).toEqual(
      new Map([
        ['A', '1'],
        ['B', '[2 ('],
      ]),
    )
    expect(readDictionary('<</A')).toEqual(new Map([['A', '']]))
    expect(readDictionary('null')).toEqual(new Map())
  })
})

test('an array is read as its values, and a value that is none as itself', () => {
  expect(readArray('[16 <</Type /MCR\n/Pg 58 0 R>> 7 0 R (a ] b) /N]')).toEqual([
    '16',
    '<</Type /MCR\n/Pg 58 0 R>>',
    '7 0 R',
    '(a ] b)',
    '/N',
  ])
  expect(readArray('12 0 R')).toEqual(['12 0 R'])
  expect(readArray(undefined)).toEqual([])
})

test('a reference is known from what only looks like one', () => {
  expect(['12 0 R', '(12 0 R)', '[12 0 R]', undefined].map(referenceOf)).toEqual([12, undefined, undefined, undefined])
})
