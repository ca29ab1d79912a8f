import type { Atom } from './atoms.ts'

/** Atoms parted over as few slides as they need, each about as full as the others, so that no last slide holds an orphan. */
export function partition(atoms: readonly Atom[], room: number): Atom[][] {
  const fewest = fill(atoms, room)
  if (fewest.length < 2) return fewest
  let low = 0
  let high = room
  for (let step = 0; step < 12; step += 1) {
    const middle = (low + high) / 2
    const parts = fill(atoms, middle)
    if (parts.length <= fewest.length && parts.every((part) => heightOf(part) <= room)) high = middle
    else low = middle
  }
  return fill(atoms, high)
}

/** Whether every part that a break can make stays within the room. */
export function isPossible(atoms: readonly Atom[], room: number): boolean {
  return fill(atoms, room).every((part) => heightOf(part) <= room)
}

function fill(atoms: readonly Atom[], room: number): Atom[][] {
  const parts: Atom[][] = []
  let part: Atom[] = []
  for (const group of groups(atoms)) {
    if (part.length > 0 && heightOf([...part, ...group]) > room) {
      parts.push(part)
      part = []
    }
    part.push(...group)
  }
  if (part.length > 0) parts.push(part)
  return parts
}

/** What leads stands with what it leads to. */
function groups(atoms: readonly Atom[]): Atom[][] {
  const found: Atom[][] = []
  let group: Atom[] = []
  for (const atom of atoms) {
    group.push(atom)
    if (atom.leads && group.length < 4) continue
    found.push(group)
    group = []
  }
  if (group.length > 0) found.push(group)
  return found
}

function heightOf(atoms: readonly Atom[]): number {
  let height = 0
  let framed: unknown
  for (const atom of atoms) {
    height += atom.height
    const holder =
      atom.frame > 0 ? atom.inside.find((shell) => shell.type === 'table' || shell.type === 'code') : undefined
    if (holder !== undefined && holder !== framed) height += atom.frame
    framed = holder
  }
  return height
}
