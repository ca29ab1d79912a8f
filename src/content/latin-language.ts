import { FUNCTION_WORDS } from './function-words.ts'

/** Fewest letters and words that tell their language: fewer are a name or a term, which may look like another. */
const FEWEST_LETTERS = 40
const FEWEST_WORDS = 10

/** Three words that no text has but an English one; two where it is short, in characters. */
const ENGLISH_ONLY = / (?:the|and|are|with|this|that|be|not|which|from|its|when|will|should|must|each|has) /g
const SHORT = 120

/** Words of a text that are looked at, and after how many each English is asked for, at which the look may end. */
const MOST = 120
const ENOUGH = 16

/** Characters that so many words stand in. */
const LONGEST = 2000

/** Share of function words from which on a text is prose in their language. */
const SHARE = 0.25

/** Fewest different function words, so that no column of `de` and no row of `a` is a text. */
const DIFFERENT = 4

/** Times as many words that another language does not have as that one has of its own. */
const LEAD = 3

/** Composed Latin letters; a class of Unicode would take longer to set up than all else here. */
const WORD = /[\w\u00c0-\u024f\u1e00-\u1eff]+/g

const LANGUAGES = Object.entries(FUNCTION_WORDS).map(([language, words]) => ({ language, words: words.split(' ') }))

/** The bit of a language in a set of languages. */
const bit = (at: number): number => 2 ** at
const ENGLISH = bit(LANGUAGES.findIndex(({ language }) => language === 'en'))

/** The languages that have a word, as bits; made when first needed. */
let speakers: ReadonlyMap<string, number> | undefined

/** Whether a text shows at a glance that it is English, as most of what is read is; what shows it later does not count. */
export function saysEnglish(text: string): boolean {
  ENGLISH_ONLY.lastIndex = 0
  const finds = (): boolean => ENGLISH_ONLY.test(text)
  return finds() && finds() && (text.length < SHORT || finds())
}

/**
 * The language of a text in Latin letters, where its function words leave no doubt about it: undefined for few words, for
 * lists of names, and between two languages of which both may be meant.
 */
export function languageOfLatin(text: string): string | undefined {
  if (text.length < FEWEST_LETTERS) return undefined
  speakers ??= speakersOfWords()
  const hits = new Map<string, number>()
  const count = { words: 0, hits: 0, english: 0 }
  for (const [word] of text.slice(0, LONGEST).normalize('NFC').matchAll(WORD)) {
    count.words += 1
    const said = word.toLowerCase()
    const spoken = speakers.get(said)
    if (spoken !== undefined) {
      count.hits += 1
      hits.set(said, (hits.get(said) ?? 0) + 1)
      if ((spoken & ENGLISH) !== 0) count.english += 1
    }
    if (count.words === MOST || (count.words % ENOUGH === 0 && isEnglish(count))) break
  }
  if (count.words < FEWEST_WORDS || count.hits < count.words * SHARE) return undefined
  return isEnglish(count) && hits.size >= DIFFERENT ? 'en' : certainOf(hits, count.words, speakers)
}

/** Words seen, and how many of them are function words, of any language and of English. */
interface Count {
  readonly words: number
  readonly hits: number
  readonly english: number
}

/** Whether a text is English beyond doubt, of which most of what is read is. */
function isEnglish({ words, hits, english }: Count): boolean {
  return english > words * SHARE && english >= LEAD * (hits - english)
}

/** The language that function words are of, in so many words. */
function certainOf(
  hits: ReadonlyMap<string, number>,
  words: number,
  speakers: ReadonlyMap<string, number>,
): string | undefined {
  const counted = [...hits].map(([word, count]) => ({ count, spoken: speakers.get(word) ?? 0 }))
  const countOf = (holds: (spoken: number) => boolean): number =>
    counted.reduce((total, { count, spoken }) => total + (holds(spoken) ? count : 0), 0)
  const counts = LANGUAGES.map((_, at) => countOf((spoken) => (spoken & bit(at)) !== 0))
  const most = Math.max(...counts)
  const best = counts.indexOf(most)
  const different = counted.filter(({ spoken }) => (spoken & bit(best)) !== 0).length
  if (most < words * SHARE || different < DIFFERENT) return undefined
  const isClear = LANGUAGES.every((_, other) => {
    if (other === best) return true
    const own = countOf((spoken) => (spoken & bit(best)) !== 0 && (spoken & bit(other)) === 0)
    const others = countOf((spoken) => (spoken & bit(best)) === 0 && (spoken & bit(other)) !== 0)
    return own >= LEAD - 1 && own >= others * LEAD
  })
  return isClear ? LANGUAGES[best]?.language : undefined
}

function speakersOfWords(): Map<string, number> {
  const speakers = new Map<string, number>()
  for (const [at, { words }] of LANGUAGES.entries()) {
    for (const word of words) speakers.set(word, (speakers.get(word) ?? 0) | bit(at))
  }
  return speakers
}
