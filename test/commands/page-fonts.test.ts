import { expect, test } from 'vitest'
import { loadTheme } from '../../src/commands/load-theme.ts'
import { loadPageFonts, type PageFonts } from '../../src/commands/page-fonts.ts'
import { readProposal } from '../../src/read/read-proposal.ts'

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
