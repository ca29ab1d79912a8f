/** The faces of KaTeX's fonts, by the classes of its markup that ask for them. */
const FACES: readonly (readonly [face: string, classes: RegExp])[] = [
  ['AMS-Regular', /\b(?:amsrm|mathbb|textbb)\b/],
  ['Caligraphic-Bold', /\bmathcal\b.*\bmathbf\b|\bmathbf\b.*\bmathcal\b/s],
  ['Caligraphic-Regular', /\bmathcal\b/],
  ['Fraktur-Bold', /\b(?:mathboldfrak|textboldfrak)\b/],
  ['Fraktur-Regular', /\b(?:mathfrak|textfrak)\b/],
  ['Main-Bold', /\b(?:mathbf|textbf|boldsymbol)\b/],
  ['Main-BoldItalic', /\btextbf\b.*\btextit\b|\btextit\b.*\btextbf\b/s],
  ['Main-Italic', /\b(?:mathit|textit)\b/],
  ['Main-Regular', /./],
  ['Math-BoldItalic', /\bboldsymbol\b/],
  ['Math-Italic', /\bmathnormal\b/],
  ['SansSerif-Bold', /\b(?:mathboldsf|textboldsf)\b|\btextsf\b.*\btextbf\b|\btextbf\b.*\btextsf\b/s],
  ['SansSerif-Italic', /\b(?:mathsfit|mathitsf|textitsf)\b|\btextsf\b.*\btextit\b|\btextit\b.*\btextsf\b/s],
  ['SansSerif-Regular', /\b(?:mathsf|textsf)\b/],
  ['Script-Regular', /\b(?:mathscr|textscr)\b/],
  ['Size1-Regular', /\b(?:delimsizing size1|small-op|delim-size1)\b/],
  ['Size2-Regular', /\b(?:delimsizing size2|large-op)\b/],
  ['Size3-Regular', /\bdelimsizing size3\b/],
  ['Size4-Regular', /\b(?:delimsizing size4|delim-size4)\b/],
  ['Typewriter-Regular', /\b(?:mathtt|texttt)\b/],
]

/** The faces of KaTeX's fonts that markup asks for: `KaTeX_Main-Regular`. */
export function facesOf(markups: readonly string[]): string[] {
  return FACES.filter(([, classes]) => markups.some((markup) => classes.test(markup))).map(([face]) => `KaTeX_${face}`)
}
