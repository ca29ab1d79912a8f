/**
 * Signs that commands a terminal or the log of a CI service wherever they stand in a line: controls, marks that turn the
 * reading direction, and what begins a command of Azure Pipelines.
 */
const COMMANDING = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|#(?=#\w*\[)/g

/** A value as JSON, which says the same to a program and nothing to a terminal. Ends its line. */
export function json(value: unknown): string {
  const text = JSON.stringify(value, null, 2)
  return `${text.replace(COMMANDING, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`
}
