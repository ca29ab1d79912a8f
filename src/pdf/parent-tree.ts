import { readArray, referenceOf } from './dictionary.ts'
import { dictionaryOf, type PrintFile } from './print-file.ts'
import type { Mark, Structure } from './structure.ts'

/** Says for every marked piece of a page which element it belongs to. Must agree with what the elements say. */
export interface ParentTree {
  /** Gives a piece to another element, or to none. */
  give(mark: Mark, element: number | undefined): void
  /** Writes what was changed. */
  write(): void
}

/** Opens the tree of a print. */
export function openParentTree(file: PrintFile, { root }: Structure): ParentTree {
  const numbers = readArray(dictionaryOf(file, referenceOf(dictionaryOf(file, root).get('ParentTree'))).get('Nums'))
  const arrays = new Map<string, number>()
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const number = referenceOf(numbers[at + 1])
    if (number !== undefined) arrays.set(numbers[at] ?? '', number)
  }
  const changed = new Map<number, string[]>()
  return {
    give({ page, number }, element) {
      const array = arrays.get(dictionaryOf(file, page).get('StructParents') ?? '')
      if (array === undefined) return
      const owners = changed.get(array) ?? readArray(file.objects.get(array)?.value)
      changed.set(array, owners)
      if (number < owners.length) owners[number] = element === undefined ? 'null' : `${element} 0 R`
    },
    write() {
      for (const [array, owners] of changed) file.objects.set(array, { value: `[${owners.join(' ')}]` })
    },
  }
}
