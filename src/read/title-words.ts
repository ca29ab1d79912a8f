/** Pictographs, arrows of emphasis and their joiners, as people put them before a heading. */
const PICTURES = /\p{Extended_Pictographic}|[\u{1F1E6}-\u{1F1FF}✓✗✘]|\u200D|\uFE0F|\u20E3/gu

/** Numbering before a heading: `1.`, `1.2`, `2)`, `IV.`, `A.`, `§3`, `Section 4:`. */
const NUMBERING =
  /^(?:§\s*)?(?:(?:section|part|chapter)\s+)?(?:\d+(?:\.\d+)+\s+|\d+(?:\.\d+)*\s*[.):–—-]\s*|\d+\s+(?=\p{L})|[ivxlc]{1,5}[.)]\s+|[a-z][.)]\s+)/iu

/** A heading's words without picture, numbering and remarks in brackets such as “(optional)”. */
export function bareTitle(title: string): string {
  return title
    .replace(PICTURES, '')
    .trim()
    .replace(NUMBERING, '')
    .replace(/(?:\s*[([（][^()[\]（）]*[)\]）]){1,2}$/, '')
    .replace(/[\s:：.…*_#-]+$/, '')
}

/** The words of a title with marks in it, in lower case. */
function wordsOf(title: string): string {
  return bareTitle(title)
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function stem(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us')
    ? word.slice(0, -1)
    : word
}

/** Words and nothing else, as most titles are. */
const WORDS = /^\p{L}+(?: \p{L}+)*$/u

/** The form in which titles are compared: lower case, singular, `&` as “and”, no articles, words set apart by one space. */
export function titleKey(title: string): string {
  return (WORDS.test(title) ? title.toLowerCase() : wordsOf(title))
    .split(' ')
    .filter(
      (word, at, all) =>
        all.length < 3 || !/^(?:the|our|a|an|this|proposed|of)$/.test(word) || (word === 'proposed' && at === 0),
    )
    .map(stem)
    .join(' ')
}
