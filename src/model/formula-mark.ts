/**
 * What the words in place of a printed formula begin with: Chrome has tags for pictures alone, and by this mark, which
 * nobody sees and the finished PDF has no more, a formula is told from one.
 */
export const FORMULA_MARK = '\u2061'
