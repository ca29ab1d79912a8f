/** A field of metadata as it was found, before anybody asks what it means. */
export interface Field {
  readonly label: string
  /** Its value in plain text, one part for each entry of a list. */
  readonly parts: readonly string[]
  /** The same without badges and struck-out words, where there are any. */
  readonly said?: readonly string[]
  /** From 1; 0 for a sidecar file. */
  readonly line: number
  readonly visible: boolean
}

/** A label in the form in which labels are compared: lower case, words set apart by single spaces, no marks. */
export function labelKey(label: string): string {
  return label
    .toLowerCase()
    .replace(/\(s\)/g, 's')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
