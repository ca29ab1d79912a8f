import { describe, expect, test } from 'vitest'
import type { FontFace } from '../../src/model/font.ts'
import { chooseFaces, japaneseStack } from '../../src/theme/faces.ts'

const face = (family: string, ranges: [number, number][], weight = 400): FontFace => ({
  family,
  weight,
  style: 'normal',
  ranges,
  file: `${family}-${weight}-${ranges[0]?.[0]}.woff2`,
  format: 'woff2',
})

const latin = face('Sans', [[0x20, 0xff]])
const greek = face('Sans', [[0x370, 0x3ff]])
const symbols = face('Symbols', [[0x2000, 0x2fff]])
const chinese = face('Chinese', [[0x4e00, 0x9fff]])
const mono = face('Mono', [[0x20, 0x25ff]])
const catalogue = [latin, greek, symbols, chinese, mono]
const stacks = { prose: ['Sans', 'Symbols', 'Chinese'], code: ['Mono', 'Chinese'] }
const facesOf = (faces: FontFace[]) => (family: string) => faces.filter((one) => one.family === family)
const none = { japanese: new Set<number>(), emoji: new Set<number>() }
const points = (text: string) => new Set([...text].map((letter) => letter.codePointAt(0) ?? 0))
const facesFor = (...parts: Parameters<typeof chooseFaces>) => chooseFaces(...parts).faces
const choose = (prose: string, code = '') =>
  facesFor(facesOf(catalogue), stacks, { prose: points(prose), code: points(code), ...none })

describe('the faces of a page', () => {
  test('a text in plain letters needs no face for other scripts', () => {
    expect(choose('Power')).toEqual([latin, symbols, mono])
  })

  test('one Greek letter brings the Greek part of the family', () => {
    expect(choose('λ')).toContain(greek)
  })

  test('a character that the first family lacks brings the next that has it', () => {
    expect(choose('功率')).toContain(chinese)
  })

  test('a character in code is looked for in the stack of code', () => {
    expect(choose('', 'λ')).not.toContain(greek)
  })

  test('bold comes along with regular, since it is not known which words are bold', () => {
    const bold = face('Sans', [[0x20, 0xff]], 700)
    const faces = facesOf([latin, bold])
    const chosen = facesFor(faces, { prose: ['Sans'], code: [] }, { prose: points('a'), code: points(''), ...none })
    expect(chosen).toEqual([latin, bold])
  })

  test('the end of a line asks for no family', () => {
    const asked: string[] = []
    const facesOf = (family: string) => {
      asked.push(family)
      return catalogue.filter((one) => one.family === family)
    }
    chooseFaces(facesOf, stacks, { prose: points('a\r\nb…'), code: points('x\ty\n'), ...none })
    expect(asked).toEqual(['Sans', 'Symbols', 'Mono'])
  })

  test('a family is not asked for while those before it have every character', () => {
    const asked: string[] = []
    const spy = (family: string) => {
      asked.push(family)
      return family === 'Sans' ? [face('Sans', [])] : []
    }
    facesFor(spy, { prose: ['Sans', 'Chinese'], code: ['Sans'] }, { prose: points('a'), code: points('b'), ...none })
    expect(asked).toEqual(['Sans', 'Sans'])
  })

  test('colour emoji show only what the text shows as pictures', () => {
    const emoji = face('Noto Color Emoji', [[0x2600, 0x1ffff]])
    const stack = { prose: ['Noto Color Emoji', 'Symbols'], code: [] }
    const characters = { ...none, prose: points('⚠🚀'), code: points(''), emoji: points('🚀') }
    const chosen = facesFor(facesOf([emoji, symbols]), stack, characters)
    expect(chosen).toEqual([{ ...emoji, ranges: [[0x1f680, 0x1f680]] }, symbols])
    expect(facesFor(facesOf([emoji]), stack, { ...characters, emoji: new Set() })).toEqual([])
  })

  test('Japanese has its own forms of ideographs, before the Chinese ones', () => {
    const han: [number, number][] = [[0x3000, 0x9fff]]
    const [chineseHan, japanese] = [face('Noto Sans SC', han), face('Noto Sans JP', han)]
    const faces = facesOf([chineseHan, japanese])
    const stack = { prose: ['Noto Sans SC', 'Noto Sans JP'], code: [] }
    const characters = { ...none, prose: points('直'), code: points('') }
    expect(facesFor(faces, stack, characters)).toEqual([chineseHan])
    expect(facesFor(faces, stack, { ...characters, japanese: points('直') })).toEqual([chineseHan, japanese])
    expect(japaneseStack(['Sans', 'Noto Sans SC', 'Noto Sans JP'])).toEqual(['Sans', 'Noto Sans JP', 'Noto Sans SC'])
  })
})
