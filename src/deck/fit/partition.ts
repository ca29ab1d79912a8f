import type { Atom, Shell } from './atoms.ts'

/**
 * Atoms parted over as few slides as they need, each about as full as the others, so that no last slide holds an orphan.
 * It must be possible: see `isPossible`.
 */
export function partition(atoms: readonly Atom[], room: number): Atom[][] {
  const fewest = fill(atoms, room).length
  let low = 0
  let high = room
  for (let step = 0; step < 12; step += 1) {
    const middle = (low + high) / 2
    if (fill(atoms, middle).length > fewest) low = middle
    else high = middle
  }
  return fill(atoms, high)
}

/** Whether every part that a break can make stays within the room. */
export function isPossible(atoms: readonly Atom[], room: number): boolean {
  return fill(atoms, room).every((part) => heightOf(part) <= room)
}

function fill(atoms: readonly Atom[], room: number): Atom[][] {
  const parts: Atom[][] = []
  for (const group of groups(atoms)) {
    const last = parts.at(-1)
    if (last === undefined || heightOf([...last, ...group]) > room) parts.push([...group])
    else last.push(...group)
  }
  return parts
}

/** What leads stands with what it leads to. */
function groups(atoms: readonly Atom[]): Atom[][] {
  const found: Atom[][] = []
  for (const atom of atoms) {
    const last = found.at(-1)
    if (last?.at(-1)?.leads && last.length < 4) last.push(atom)
    else found.push([atom])
  }
  return found
}

/** A table or a listing costs its frame once, however many of its rows or lines stand here. */
function heightOf(atoms: readonly Atom[]): number {
  let height = 0
  let framed: Shell | undefined
  for (const atom of atoms) {
    const holder = atom.inside.at(-1)
    height += atom.height + (holder === framed ? 0 : atom.frame)
    framed = holder
  }
  return height
}
