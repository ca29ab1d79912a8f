import type { Element, Root } from 'hast'

/** A number and its unit, which belong on one line. */
const UNIT =
  /(?<=\d) (?=(?:%|°C|°F|[nµμm]?s|min|h|[kMGT]?Hz|[kKMGT]i?B(?:\/s)?|[kMG]?bit(?:\/s)?|[kMG]bps|[mkMG]?Wh?|[mkµμM]?J|m?V|m?A|[mckµμn]?m|k?g|px|pt|dpi|rpm|rps|qps)(?![\p{L}\p{N}]))/gu

/** What is shown as it was written. */
const VERBATIM = /^(?:pre|code|samp|kbd|tt|svg|math)$/

/** Keeps numbers and their units together, in place: `5 ms` does not break between the two. */
export function bindUnits(parent: Root | Element): void {
  for (const child of parent.children) {
    if (child.type === 'text') child.value = child.value.replace(UNIT, '\u00a0')
    else if (child.type === 'element' && !VERBATIM.test(child.tagName)) bindUnits(child)
  }
}
