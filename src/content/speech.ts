import { languageOfLatin, saysEnglish } from './latin-language.ts'
import { hasLetter, isRightToLeft, languageOfText } from './scripts.ts'

/** The language that words are in, as BCP 47, and the side that they are read from. */
export interface Speech {
  readonly language: string
  readonly rightToLeft: boolean
}

/** How the words of an element are spoken that stands in others: those of a block tell the language too. */
export function speechOf(words: string, isBlock: boolean, around: Speech): Speech {
  return {
    language: (isBlock && languageOfWords(words, around.language)) || around.language,
    rightToLeft: hasLetter(words) ? isRightToLeft(words) : around.rightToLeft,
  }
}

/** The language of words by their script or, where they are enough, by the small words among them. */
function languageOfWords(words: string, around: string): string | undefined {
  const isPlain = isSame(around, 'en') && saysEnglish(words)
  return languageOfText(words) ?? (isPlain ? undefined : languageOfLatin(words))
}

/** The attributes that say so, where what stands around is spoken otherwise. */
export function attributesOf(own: Speech, around: Speech): { readonly lang?: string; readonly dir?: 'rtl' | 'ltr' } {
  return {
    ...(isSame(own.language, around.language) ? {} : { lang: own.language }),
    ...(own.rightToLeft === around.rightToLeft ? {} : { dir: own.rightToLeft ? 'rtl' : 'ltr' }),
  }
}

/** Two tags for one language: a document in `zh-TW` needs no word about a paragraph in `zh-Hans`. */
function isSame(one: string, other: string): boolean {
  return one.split('-')[0]?.toLowerCase() === other.split('-')[0]?.toLowerCase()
}
