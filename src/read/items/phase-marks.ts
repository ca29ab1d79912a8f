/** Marks with which an author says that something is done. */
const DONE =
  /[✅✔☑]|\((?:done|completed?|implemented|finished|shipped|merged|delivered)\)|\[(?:done|completed?)\]|(?:^|[\s–—-])(?:done|completed)$/iu

const TIME =
  /^(?=.*(?:\bweeks?\b|\bmonths?\b|\bdays?\b|\bquarter\b|\bq[1-4]\b|\bsprints?\b|\b20\d\d\b|\bv?\d+\.\d+|\bjan|\bfeb|\bmar|\bapr|\bmay\b|\bjun|\bjul|\baug|\bsep|\boct|\bnov|\bdec|\bh[12]\b|\bw\d|\d+\s*(?:w|d|wk)s?\b|\brelease\b|周|月|\d{1,2}[./]\d{1,2}[./]\d{2}))/i

/** Whether a text is marked as done. */
export function isDone(text: string): boolean {
  return DONE.test(text)
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const YEAR = "(?:'?\\d{2}|20\\d\\d)"
const DAY = '\\d{1,2}(?:st|nd|rd|th)?'
const DATE =
  `(?:20\\d\\d(?:[-/.]\\d{1,2}){0,2}|\\d{1,2}[./-]\\d{1,2}[./-](?:20)?\\d\\d|(?:${DAY}\\.? )?${MONTH}(?: ${DAY})?(?:,? ${YEAR})?|` +
  `(?:fy ?\\d{2,4} )?q[1-4](?:[ /-]?${YEAR})?|h[12](?:[ /-]?${YEAR})?|(?:20\\d\\d )?(?:q[1-4]|h[12]))`
const WHOLE = `(?:(?:by|until|till|before|from|since|in|~|target|due|eta|early|mid|late|(?:the )?(?:end|start|beginning|middle) of)[ :-]){0,2}${DATE}`

/** A time in front of what is to happen then: “Jan 12: Design approved”, “2025-06 – 2025-08 — Beta”. */
const FIRST = new RegExp(`^(${WHOLE}(?:\\s?(?:-|–|—|to|until)\\s?${WHOLE})?)\\s?(?:[:：]|\\s[–—-])\\s+(?=\\S)`, 'i')

/** How such a time begins. Most names do not, and the expression for all of one takes longer to compile than a text to read. */
const MAYBE_FIRST =
  /^(?:[\d~']|by|until|till|before|from|since|in|target|due|eta|early|mid|late|the|end|start|beginning|middle|jan|feb|mar|apr|may|ju[nl]|aug|sep|oct|nov|dec|fy|[qh]\d)/i

/** The name of a phase without its mark and without the time that stands in brackets behind it; the time apart. */
export function splitWhen(whole: string): { text: string; when?: string } {
  const text = whole.replace(/\s*(?:[✅✔☑🚧⏳❌]|\uFE0F)+\s*/gu, ' ').trim()
  const first = MAYBE_FIRST.test(text) ? FIRST.exec(text.slice(0, 200)) : null
  if (first?.[1] && !/^may$/i.test(first[1])) return { text: text.slice(first[0].length), when: first[1] }
  const match = /^(.*?)\s*[([]([^()[\]]{2,60})[)\]]\s*([:：].*|)$/.exec(text)
  if (!match?.[1] || !match[2] || !TIME.test(match[2])) return { text }
  return { text: `${match[1]}${match[3] ?? ''}`, when: match[2] }
}
