import { chineseOf } from './chinese.ts'

/** What the letters of a text say about its language, each with the letters that say so. */
const SCRIPTS: readonly (readonly [language: string | undefined, letters: RegExp, certain?: RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu, /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['fa', /\p{Script=Arabic}/gu, /[\u067e\u0686\u0698\u06af]/],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['uk', /\p{Script=Cyrillic}/gu, /[\u0454\u0456\u0457\u0491]/i],
  ['ru', /\p{Script=Cyrillic}/gu, /[\u044b\u044d\u0451]/i],
]

/** Share of a text's letters from which on their script tells its language, where most of it may be names and terms of another. */
const SHARE = 0.3

/** Nothing below it is a letter of another script than Latin. */
const FOREIGN = /[\u0370-\u1fff\u2e80-\ud7ff\uf900-\uffdc\u{1b000}-\u{3ffff}]/u

/** The language of a text as BCP 47, as far as its script is sure about it; undefined for Latin letters and for few letters of others. */
export function languageOfText(text: string): string | undefined {
  if (!FOREIGN.test(text)) return undefined
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const language = SCRIPTS.find(([, script, certain]) => {
    const own = text.match(script)?.length ?? 0
    return own > letters * SHARE && (certain === undefined || certain.test(text))
  })?.[0]
  return language === 'zh' ? chineseOf(text) : language
}

/** Letters that are read from right to left, and any letters. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
const LETTER = /\p{L}/u

/** Whether a text has any letter, which alone tells its side. */
export function hasLetter(text: string): boolean {
  return LETTER.test(text)
}

/** Whether a text is read from right to left: its first letter says so. */
export function isRightToLeft(text: string): boolean {
  if (!RIGHT_TO_LEFT.test(text)) return false
  return RIGHT_TO_LEFT.test(LETTER.exec(text)?.[0] ?? '')
}
