/** Marks with which an author says that something is done. */
const DONE =
  /[✅✔☑]|\((?:done|completed?|implemented|finished|shipped|merged|delivered)\)|\[(?:done|completed?)\]|(?:^|[\s–—-])(?:done|completed)$/iu

const TIME =
  /^(?=.*(?:\bweeks?\b|\bmonths?\b|\bdays?\b|\bquarter\b|\bq[1-4]\b|\bsprints?\b|\b20\d\d\b|\bv?\d+\.\d+|\bjan|\bfeb|\bmar|\bapr|\bmay\b|\bjun|\bjul|\baug|\bsep|\boct|\bnov|\bdec|\bh[12]\b|\bw\d|\d+\s*(?:w|d|wk)s?\b|\brelease\b|周|月))/i

/** Whether a text is marked as done. */
export function isDone(text: string): boolean {
  return DONE.test(text)
}

/** The name of a phase without its mark and without the time that stands in brackets behind it; the time apart. */
export function splitWhen(whole: string): { text: string; when?: string } {
  const text = whole.replace(/\s*(?:[✅✔☑🚧⏳❌]|\uFE0F)+\s*/gu, ' ').trim()
  const match = /^(.*?)\s*[([]([^()[\]]{2,60})[)\]]\s*([:：].*|)$/.exec(text)
  if (!match?.[1] || !match[2] || !TIME.test(match[2])) return { text }
  return { text: `${match[1]}${match[3] ?? ''}`, when: match[2] }
}
