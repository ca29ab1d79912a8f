import { languageOf } from '../content/language.ts'
import { DECK_CHARACTERS } from '../deck/deck-characters.ts'
import { RAISED_AND_LOWERED } from '../deck/prose/raised.ts'
import type { FontFace } from '../model/font.ts'
import type { FileContent } from '../model/page.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Theme } from '../model/theme.ts'
import { readFamily, readFont, readMathFonts } from '../system/package-files.ts'
import { addPoints, charactersOf } from '../theme/characters.ts'
import { boxedPoints, CODE_POINTS, CODE_POINTS_OF_CODE, codePointFaces, codePointFont } from '../theme/code-points.ts'
import { chooseFaces, japaneseStack } from '../theme/faces.ts'
import { fontCss } from '../theme/font-css.ts'
import { baseFaces, fontAddress, fontPath } from './base-fonts.ts'

/** `@font-face` rules of a page. */
interface FontRules {
  /** Whose files are served beside the page. */
  readonly css: string
  /** The same in two parts: those of every page of the theme, and what this proposal needs besides, which stand first. */
  readonly base: string
  readonly more: string
  /** With the files inside: for outputs that must stand alone. Read only when asked for, since it is large. */
  inlineCss(): string
}

/** The fonts of one proposal's pages. */
export interface PageFonts {
  readonly document: FontRules
  readonly deck: FontRules
  readonly files: ReadonlyMap<string, FileContent>
  /** Whether some letter of a text is shown by a face that this proposal needs beyond those of every page of the theme. */
  needsMore(text: string): boolean
  /** Advance widths of plain letters of prose, as a face has them; undefined where its first family has none. */
  readonly letters: FontFace['advances']
  /** What only formulas need: rules whose files are served, and rules with these faces inside. */
  readonly mathCss: string
  inlineMathCss(faces: readonly string[]): string
}

/**
 * The faces that a proposal's characters need under a theme, read from the package.
 *
 * @param mathFaces Names of the faces that its formulas need besides.
 * @param words What its pages show that stands in no text of the author's.
 */
export function loadPageFonts(
  proposal: Proposal,
  theme: Theme,
  mathFaces: readonly string[],
  words: readonly string[],
): PageFonts {
  const characters = charactersOf(proposal.root, languageOf(proposal))
  const points = new Set(characters.prose)
  addPoints(DECK_CHARACTERS, points)
  // The way back from a footnote.
  if (proposal.text.includes('[^')) addPoints('↩¹²³', points)
  if (/<su[bp]>/i.test(proposal.text)) addPoints(RAISED_AND_LOWERED, points)
  for (const one of words) addPoints(one, points)
  for (const { label, value } of proposal.metadata.fields) addPoints(label + value, points)
  const { faces: own, missing } = chooseFaces(readFamily, theme.fonts, { ...characters, prose: points })
  const boxed = boxedPoints(missing)
  const boxes = boxed.length === 0 ? [] : codePointFaces(boxed)
  const boxFile = boxes.length === 0 ? undefined : boxFont(boxed)
  const base = baseFaces(theme)
  const chosen = [...own, ...boxes]
  const math = mathFaces.length === 0 ? undefined : readMathFonts()
  const faces = [...chosen, ...(math?.faces.filter(({ file }) => mathFaces.includes(faceName(file))) ?? [])]
  const rules = `${math === undefined ? '' : `\n${math.css}`}${characters.japanese.size > 0 ? japaneseRules(theme) : ''}`
  const loaded = new Map(faces.map((face) => [face, (boxes.includes(face) ? boxFile : undefined) ?? readFont(face)]))
  const others = faces.filter((face) => !base.includes(face))
  const rulesFor = (output: 'document' | 'deck'): FontRules => ({
    css: fontCss(faces, fontAddress, output) + rules,
    base: fontCss(base, fontAddress, output),
    more: fontCss(others, fontAddress, output) + rules,
    inlineCss: () => fontCss(faces, (face) => dataUrl(loaded.get(face)), output) + rules,
  })
  const mathOnly = faces.filter((face) => !chosen.includes(face))
  return {
    mathCss: fontCss(mathOnly, fontAddress) + rules,
    inlineMathCss: (names) =>
      fontCss(
        mathOnly.filter(({ file }) => names.includes(faceName(file))),
        (face) => dataUrl(loaded.get(face)),
      ) + rules,
    letters: own.find((face) => face.family === theme.fonts.prose[0] && face.advances !== undefined)?.advances,
    document: rulesFor('document'),
    deck: rulesFor('deck'),
    needsMore: (text) => others.some((face) => hasLetterOf(face, text)),
    files: new Map([...loaded].map(([face, content]) => [fontPath(face), content])),
  }
}

/** A face without ranges may show any letter. */
function hasLetterOf({ ranges }: FontFace, text: string): boolean {
  if (ranges.length === 0) return true
  for (const letter of new Set(text)) {
    const point = letter.codePointAt(0) ?? 0
    if (ranges.some(([from, to]) => from <= point && point <= to)) return true
  }
  return false
}

/** Made of the code points themselves rather than read from the package. */
function boxFont(points: readonly number[]): FileContent {
  return { bytes: codePointFont(points), type: 'font/ttf' }
}

/** Text in Japanese looks for its ideographs in the Japanese face first. */
function japaneseRules({ fonts }: Theme): string {
  const stack = (families: readonly string[]): string =>
    [...japaneseStack(families), CODE_POINTS].map((family) => `"${family}"`).join()
  return (
    `\n[lang|="ja"],[lang|="ja"]>body{font-family:${stack(fonts.prose)}}` +
    `section[lang|="ja"]{font-family:${stack(fonts.prose)}!important}[lang|="ja"] code{font-family:${stack([...fonts.code, CODE_POINTS_OF_CODE])}}`
  )
}

/** `KaTeX_Main-Bold` for `katex/KaTeX_Main-Bold.woff2`. */
function faceName(file: string): string {
  return file.replace(/^.*\/|\.woff2$/g, '')
}

function dataUrl(content: FileContent | undefined): string {
  return content === undefined ? '' : `data:${content.type};base64,${Buffer.from(content.bytes).toString('base64')}`
}
