import type { Element, Root } from 'hast'

/** A number and its unit, which belong on one line. */
const UNIT =
  /(?<=\d) (?=(?:%|°C|°F|[nµμm]?s|min|h|[kMGT]?Hz|[kKMGT]i?B(?:\/s)?|[kMG]?bit(?:\/s)?|[kMG]bps|[mkMG]?Wh?|[mkµμM]?J|m?V|m?A|[mckµμn]?m|k?g|px|pt|dpi|rpm|rps|qps)(?![\p{L}\p{N}]))/gu

/** What a number belongs to, which stands before it. */
const NUMBERED =
  /(?<=(?:^|[^\p{L}])(?:[Ss]ections?|[Pp]p?\.|[Cc]hapters?|[Aa]ppendix|[Pp]hases?|[Ss]teps?|[Pp]arts?|[Oo]ptions?|[Ss]tory|[Pp]age|[Ll]ines?|[Vv]ersion|[Nn]o\.|EP|KEP|RFC|GEP|TEP|§)) (?=\d)/gu

/** A dash between words, or dots for what is left out, which begin no line. */
const DASH = / (?=[\u2013\u2014] |\u2026)/g

/** What is shown as it was written. */
export const VERBATIM: RegExp = /^(?:pre|code|samp|kbd|tt|svg|math)$/

/** Their words are named elsewhere too, with the spaces that they were written with. */
const HEADING = /^h[1-6]$/

/** Keeps together what a line must not part, in place: `5 ms`, `Section 3`, a dash and the word before it. */
export function bindWords(parent: Root | Element, inHeading = false): void {
  for (const child of parent.children) {
    if (child.type === 'text') {
      const value = child.value.replace(UNIT, '\u00a0')
      child.value = inHeading ? value : value.replace(NUMBERED, '\u00a0').replace(DASH, '\u00a0')
    } else if (child.type === 'element' && !VERBATIM.test(child.tagName)) {
      bindWords(child, inHeading || HEADING.test(child.tagName))
    }
  }
}
