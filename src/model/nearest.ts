/** The name that a mistyped one most likely means, or undefined where none is near. */
export function nearest(typed: string, names: readonly string[]): string | undefined {
  const word = typed.toLowerCase()
  const ranked = names
    .filter((name) => Math.abs(name.length - word.length) <= allowance(name, word))
    .map((name) => ({ name, slips: slipsBetween(word, name.toLowerCase()) }))
    .sort((a, b) => a.slips - b.slips)
  const [best] = ranked
  if (best !== undefined && best.slips <= allowance(best.name, word)) return best.name
  // A word that was broken off, or goes on.
  const begun = names.filter((name) => isBegun(word, name.toLowerCase()))
  return begun.length === 1 ? begun[0] : undefined
}

/** So many slips of the finger there may be: one of up to four letters, two of up to seven, and so on. */
function allowance(one: string, other: string): number {
  return Math.max(1, Math.floor((Math.max(one.length, other.length) + 1) / 3))
}

/** Fewer letters begin too many words. */
const FEWEST = 3

function isBegun(word: string, name: string): boolean {
  return Math.min(word.length, name.length) >= FEWEST && (name.startsWith(word) || word.startsWith(name))
}

/** How many letters are left out, put in, mistaken, or swapped with the next. */
function slipsBetween(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, at) => at)]
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Number.POSITIVE_INFINITY
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i]
    rows.push(row)
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1]
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      row.push(
        Math.min(
          at(i - 1, j) + 1,
          at(i, j - 1) + 1,
          at(i - 1, j - 1) + (same ? 0 : 1),
          swapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
  }
  return at(one.length, other.length)
}
