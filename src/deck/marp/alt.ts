/** Marpit reads words of an alternative text as orders: `bg`, `fit`, `w:100`, `50%`. */
const ORDER =
  /[:%#]|^(?:bg|fit|contain|cover|auto|left|right|vertical|blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)$/i

/** Joins the word that follows it, and is seen and heard by nobody. */
const JOINER = '\u2060'

/** Marks that Markdown would read, and what may stand for them: markdown-it drops escapes and references from alternative texts. */
const LIKENESS: Readonly<Record<string, string>> = {
  '[': '(',
  ']': ')',
  '<': '‹',
  '>': '›',
  '\\': '/',
  '`': '’',
  '*': '∗',
  $: '＄',
  '&': `&${JOINER}`,
}

/** An author's alternative text in which Marpit finds no order and Markdown no mark. */
export function inertAlt(alt: string): string {
  return alt
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => (ORDER.test(word) ? JOINER : '') + word.replace(/[[\]<>\\`*$&]/g, (mark) => LIKENESS[mark] ?? mark))
    .join(' ')
}
