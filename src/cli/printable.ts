/** Characters that move the cursor, change colours, end a line or turn the reading direction of a terminal. */
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g

/**
 * Text from a proposal or a file name, made fit for a terminal and a CI log: one line, no control character, and no
 * line that a CI service would take as a command.
 */
export function printable(text: string): string {
  const line = text.replace(/\s*[\r\n]+\s*/g, ' ').replace(UNPRINTABLE, '�')
  return line.replace(/^\s*::/, '�$&').replace(/##(?=\w*\[)/g, '#�')
}
