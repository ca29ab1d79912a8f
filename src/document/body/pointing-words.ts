/** A figure by what it may be called, or words for what one does. */
const FIGURE =
  /\b(?:charts?|depict\w*|diagram\w*|drawings?|figures?|flowcharts?|graphs?|illustrat\w*|images?|pictures?|plots?|screenshots?|show(?:n|s|ing)?|sketch\w*|tables?|visuali[sz]\w*)\b/i

const BACK = /\b(?:above|aforementioned|earlier|former|preceding|previous|previously)\b/i

const ONWARD = /\b(?:as follows|below|beneath|following|here|here[’']s|latter|next)\b/i

/** A beginning that goes on from what stands before it, which may be a figure. */
const GOES_ON =
  /^\W*(?:as\b|both\b(?!\s+\S+\s+and\b)|each\b|here\b|in (?:it|this|that|the)\b|it\b|its\b|note (?:how|the|this)\b|such\b|that\b|the (?:former|latter|result|same)\b|there\b|these\b|they\b|this\b|those\b|thus\b|where\b|which\b)/i

/** Whether some words call a figure by what it is, or say that something is shown. */
export function speaksOfFigure(words: string): boolean {
  return FIGURE.test(words)
}

/** Whether some words send their reader to what stands before them. */
export function pointsBack(words: string): boolean {
  return BACK.test(words)
}

/** Whether some words send their reader to what stands after them. */
export function pointsOnward(words: string): boolean {
  return ONWARD.test(words)
}

/** Whether a paragraph begins with a word that is understood only from what stands before it. */
export function goesOn(words: string): boolean {
  return GOES_ON.test(words)
}

/** Whether some words are English, which is all that is known here: a document need not say its language. */
export function isEnglish(words: string): boolean {
  return /\bthe\b/i.test(words) && /\b(?:and|are|be|by|for|of|to|with)\b/i.test(words)
}
