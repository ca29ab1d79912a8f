import { readArray, readDictionary, referenceOf, writeDictionary } from './dictionary.ts'
import { dictionaryOf, type PrintFile, setDictionary } from './print-file.ts'
import type { Structure } from './structure.ts'
import { readText } from './text-string.ts'

/** Numbers anew the cells that others name as their heads: Chrome numbers them by its own count of nodes, which drifts. */
export function renameCells(file: PrintFile, { root, elements }: Structure): void {
  const names = new Map<string, string>()
  const tree: string[] = []
  for (const { number, entries } of elements) {
    const id = readText(entries.get('ID'))
    if (id === undefined) continue
    // Names in the tree must be sorted, and they are: in reading order.
    const name = `(cell${String(names.size + 1).padStart(7, '0')})`
    names.set(id, name)
    entries.set('ID', name)
    tree.push(name, `${number} 0 R`)
  }
  if (names.size === 0) return
  for (const { entries } of elements) {
    const attributes = entries.get('A')
    if (attributes?.includes('/Headers')) entries.set('A', withNames(attributes, names))
  }
  const entries = dictionaryOf(file, root)
  // The old tree must not stay in the file, unseen but with its drifting names.
  for (const number of treeBelow(file, entries.get('IDTree'))) file.objects.delete(number)
  entries.set('IDTree', `<</Names [${tree.join(' ')}]>>`)
  setDictionary(file, root, entries)
}

/** The attributes of a cell with the new names of its heads. */
function withNames(attributes: string, names: ReadonlyMap<string, string>): string {
  const renamed = readArray(attributes).map((one) => {
    const entries = readDictionary(one)
    const heads = entries.get('Headers')
    if (heads === undefined) return one
    const known = readArray(heads).flatMap((head) => names.get(readText(head) ?? '') ?? [])
    entries.set('Headers', `[${known.join(' ')}]`)
    return writeDictionary(entries)
  })
  return `[${renamed.join(' ')}]`
}

/** The nodes of a name tree that are objects of their own. */
function treeBelow(file: PrintFile, value: string | undefined): number[] {
  const number = referenceOf(value)
  const entries = number === undefined ? readDictionary(value ?? '') : dictionaryOf(file, number)
  const below = readArray(entries.get('Kids')).flatMap((kid) => treeBelow(file, kid))
  return number === undefined ? below : [number, ...below]
}
