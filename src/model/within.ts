/**
 * Does work that gives nobody else a turn, and ends it where it takes longer than a stage of a document may.
 *
 * @param stage What is done, as a sentence begins: `Reading`.
 * @throws UserError with exit code 1.
 */
export type Within = <Value>(stage: string, work: () => Value) => Value
