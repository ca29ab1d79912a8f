/** On which pages a document would stand, were it printed, all of them upright. */
export interface Foreseen {
  /** The page, from 1, of each target of a link, by the target's id. */
  readonly places: readonly (readonly [id: string, page: number])[]
  /** How many there are. */
  readonly pages: number
}
