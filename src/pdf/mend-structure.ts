import { FORMULA_MARK } from '../model/formula-mark.ts'
import { writeDictionary } from './dictionary.ts'
import type { ParentTree } from './parent-tree.ts'
import type { PrintFile } from './print-file.ts'
import { type Kid, type Structure, type StructureElement, typeOf } from './structure.ts'
import { readText, writeText } from './text-string.ts'

/** Types that Chrome writes and PDF 1.7 does not know, and what each is there. */
const ROLES: Readonly<Record<string, string>> = {
  Aside: 'Sect',
  DocumentFragment: 'Part',
  Em: 'Span',
  FENote: 'Note',
  Strong: 'Span',
  Sub: 'Span',
  Title: 'P',
}

/** The roles of a structure's types as a dictionary; undefined where all are known. */
export function roleMapOf({ elements }: Structure): string | undefined {
  const types = new Set(elements.map(typeOf))
  const roles = Object.entries(ROLES).filter(([type]) => types.has(type))
  return roles.length === 0 ? undefined : writeDictionary(new Map(roles.map(([type, role]) => [type, `/${role}`])))
}

/** Counts headings without gaps, whatever levels their author chose: readers jump from one to the next below. */
export function mendHeadings({ elements }: Structure): void {
  const open: number[] = []
  for (const element of elements) {
    const level = Number(/^H([1-9])$/.exec(typeOf(element))?.[1])
    if (!(level > 0)) continue
    while ((open.at(-1) ?? 0) >= level) open.pop()
    open.push(level)
    element.entries.set('S', `/H${open.length}`)
  }
}

/** A picture and its caption stand in a `Figure` of their own; the one around both, which nothing describes, is none. */
export function mendFigures({ elements }: Structure): void {
  for (const element of elements) {
    if (typeOf(element) !== 'Figure' || element.entries.has('Alt')) continue
    if (element.kids.every((kid) => 'element' in kid)) element.entries.set('S', '/Div')
  }
}

/** What Chrome tags as pictures and whose words bear the mark are formulas. */
export function mendFormulas({ elements }: Structure): void {
  for (const { entries } of elements) {
    const words = entries.get('S') === '/Figure' ? readText(entries.get('Alt')) : undefined
    if (!words?.startsWith(FORMULA_MARK)) continue
    entries.set('S', '/Formula')
    entries.set('Alt', writeText(words.slice(FORMULA_MARK.length)))
  }
}

/**
 * Puts what an entry of a list says into a body beside its label, where readers look for it; what stands in a list and
 * in none of its entries becomes one.
 *
 * @returns The elements that are new.
 */
export function mendLists(structure: Structure, file: PrintFile, parents: ParentTree): StructureElement[] {
  const added: StructureElement[] = []
  const gather = (type: string, parent: StructureElement, kids: readonly Kid[]): StructureElement => {
    const entries = new Map([
      ['Type', '/StructElem'],
      ['S', `/${type}`],
      ['P', `${parent.number} 0 R`],
    ])
    const element: StructureElement = { number: file.add('null'), entries, parent, kids }
    for (const kid of kids) {
      if ('mark' in kid) parents.give(kid.mark, element.number)
      if (!('element' in kid)) continue
      kid.element.parent = element
      kid.element.entries.set('P', `${element.number} 0 R`)
    }
    added.push(element)
    return element
  }
  const isOf = (kid: Kid, types: RegExp): boolean => 'element' in kid && types.test(typeOf(kid.element))
  for (const element of structure.elements) {
    if (typeOf(element) !== 'L' || element.kids.every((kid) => isOf(kid, /^(LI|L|Caption)$/))) continue
    element.kids = element.kids.map((kid) =>
      isOf(kid, /^(LI|L|Caption)$/) ? kid : { element: gather('LI', element, [kid]) },
    )
  }
  for (const element of [...structure.elements, ...added]) {
    if (typeOf(element) !== 'LI') continue
    const content = element.kids.filter((kid) => !isOf(kid, /^(Lbl|LBody)$/))
    if (content.length === 0) continue
    const labels = element.kids.filter((kid) => isOf(kid, /^(Lbl|LBody)$/))
    element.kids = [...labels, { element: gather('LBody', element, content) }]
  }
  return added
}
