import { expect, test } from 'vitest'
import { loadTheme } from '../../src/commands/load-theme.ts'
import { loadPageFonts, type PageFonts } from '../../src/commands/page-fonts.ts'
import { readProposal } from '../../src/read/read-proposal.ts'
import { readFamily } from '../../src/system/package-files.ts'

const theme = await loadTheme('kepler')

function fontsOf(text: string): PageFonts {
  return loadPageFonts(readProposal(text, 'a.md').value, theme, [], [])
}

test('letters that a proposal shows in faces of its own are told from those of every page', () => {
  const plain = fontsOf('# Title\n\nPlain words, café.\n')
  expect(plain.needsMore('Plain words, café <svg>漢</svg>')).toBe(false)
  const mixed = fontsOf('# Title\n\n漢字 and Ελληνικά.\n')
  expect(mixed.needsMore('<svg><text>Plain words, café</text></svg>')).toBe(false)
  expect(mixed.needsMore('<svg><text>漢</text></svg>')).toBe(true)
  expect(mixed.needsMore('Ε')).toBe(true)
})

test('no two faces of a page have one address, even where they are in one file', () => {
  const { document, deck, files } = fontsOf('# 标题\n\n普通的文字，**粗体的文字，龘靐齉**。\n')
  for (const { css } of [document, deck]) {
    const addresses = [...css.matchAll(/url\("([^"]+)"\)/g)].map(([, address]) => address ?? '')
    expect(addresses.filter((one, at) => addresses.indexOf(one) !== at)).toEqual([])
    for (const address of addresses) expect(files.has(address.replace(/\?.*/, ''))).toBe(true)
  }
})

test('the commonest Chinese characters and marks are bold where they ought to be', () => {
  const faces = readFamily('Noto Sans SC')
  for (const letter of '的一是不有中日点新，。、：') {
    const point = letter.codePointAt(0) ?? 0
    const own = faces.filter(({ ranges }) => ranges.some(([from, to]) => from <= point && point <= to))
    expect(own.map(({ weight }) => weight)).toEqual([400, 700])
    expect(new Set(own.map(({ file }) => file)).size).toBe(2)
  }
})
