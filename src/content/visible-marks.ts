/** Characters without a shape that turn the text behind them, or stand between letters to join or part them. */
const HIDDEN = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g

/** Code with its invisible marks written out, as `[U+202E]`: else it could say something else than it shows (CVE-2021-42574). */
export function withVisibleMarks(code: string): string {
  return code.replace(HIDDEN, (mark) => `[U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`)
}
