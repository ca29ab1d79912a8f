import { writeDictionary } from './dictionary.ts'
import type { ParentTree } from './parent-tree.ts'
import type { PrintFile } from './print-file.ts'
import { type Kid, type Structure, type StructureElement, typeOf } from './structure.ts'

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

/** Puts what an entry of a list says into a body beside its label, where readers look for it. */
export function mendLists(structure: Structure, file: PrintFile, parents: ParentTree): StructureElement[] {
  const bodies: StructureElement[] = []
  for (const element of structure.elements) {
    if (typeOf(element) !== 'LI') continue
    const isPart = (kid: Kid): boolean => 'element' in kid && /^(Lbl|LBody)$/.test(typeOf(kid.element))
    const labels = element.kids.filter(isPart)
    const content = element.kids.filter((kid) => !isPart(kid))
    if (content.length === 0) continue
    const entries = new Map([
      ['Type', '/StructElem'],
      ['S', '/LBody'],
      ['P', `${element.number} 0 R`],
    ])
    const body: StructureElement = { number: file.add('null'), entries, parent: element, kids: content }
    for (const kid of content) {
      if ('mark' in kid) parents.give(kid.mark, body.number)
      if (!('element' in kid)) continue
      kid.element.parent = body
      kid.element.entries.set('P', `${body.number} 0 R`)
    }
    element.kids = [...labels, { element: body }]
    bodies.push(body)
  }
  return bodies
}
