/** One static font file of the package. Variable fonts would be embedded as Type 3, so there are none. */
export interface FontFace {
  readonly family: string
  readonly weight: number
  readonly style: 'normal' | 'italic'
  /** Code points it has, as inclusive pairs; empty means all. */
  readonly ranges: readonly (readonly [number, number])[]
  /** Path below the package's font folder, with forward slashes. */
  readonly file: string
  readonly format: 'woff2' | 'truetype'
  /** Advance widths of the characters from U+0020 to U+007E in thousandths of a size, where it has them all. */
  readonly advances?: readonly number[]
  /** Per cent of the size asked for that an output sets it at, where that is not 100. */
  readonly adjust?: { readonly document?: number; readonly deck?: number }
}
