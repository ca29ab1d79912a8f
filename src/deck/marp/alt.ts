/** Marpit reads words of an alternative text as orders: `bg`, `fit`, `blur`. Its others, such as `w:100` and `50%`, need a mark. */
const ORDER =
  /^(?:bg|fit|contain|cover|auto|left|right|vertical|blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)$/i

/** An author's alternative text that Marpit obeys in nothing: its marks, and the first letter of each order, as character references. */
export function inertAlt(alt: string): string {
  return alt
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => (ORDER.test(word) ? reference(word.charAt(0)) + marksEscaped(word.slice(1)) : marksEscaped(word)))
    .join(' ')
}

function marksEscaped(word: string): string {
  return word.replace(/[^\p{L}\p{N}.,-]/gu, reference)
}

function reference(character: string): string {
  return `&#${character.codePointAt(0)};`
}
