/** Marpit reads the words of an alternative text as orders: `bg`, `w:100`, `blur:2px`, `50%`. */
const ORDER =
  /^(?:bg|fit|contain|cover|auto|left|right|vertical|horizontal|w|width|h|height|blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia|sizing|\d*\.?\d+%)(?=$|[:,;.])|:|%$/i

/** An author's alternative text that Marpit obeys in nothing: its marks, and the first letter of each order, as character references. */
export function inertAlt(alt: string): string {
  return alt
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => (ORDER.test(word) ? reference(word.charAt(0)) + escape(word.slice(1)) : escape(word)))
    .join(' ')
}

function escape(word: string): string {
  return word.replace(/[^\p{L}\p{N}.,-]/gu, reference)
}

function reference(character: string): string {
  return `&#${character.codePointAt(0)};`
}
