import type { Element, Root } from 'hast'
import { element, elementsOf } from '../../content/elements.ts'
import { decodeFragment } from '../../model/decode-fragment.ts'

/**
 * Moves each note, in place, from the end of the document to the end of the section that first refers to it, under a
 * rule and with its number, as near to the reference as can be held to. Chrome sets no notes at the foot of a page, and
 * spacers that push them there move what is on the page: every note can send its own reference to the next page, so
 * that no number of prints is known to end it.
 */
export function placeFootnotes(tree: Root): void {
  // The last one is Markdown's own, whatever an author may have written as HTML.
  const all = tree.children.at(-1)
  if (all?.type !== 'element' || !('dataFootnotes' in all.properties)) return
  const [heading, list, ...others] = all.children.filter((child) => child.type === 'element')
  if (heading?.tagName !== 'h2' || list?.tagName !== 'ol' || others.length > 0) return
  tree.children.pop()
  const notes = list.children.filter((child): child is Element => child.type === 'element')
  const ends = endsOfNotes(tree, notes)
  const groups = new Map<number, Element[]>()
  for (const [index, note] of notes.entries()) {
    const end = ends.get(String(note.properties.id)) ?? tree.children.length
    const group = groups.get(end) ?? []
    group.push({ ...note, properties: { ...note.properties, value: String(index + 1) } })
    groups.set(end, group)
  }
  for (const [end, group] of [...groups].sort(([one], [other]) => other - one)) {
    tree.children.splice(
      end,
      0,
      element('section', 'footnotes', [element('ol', '', group)], { ariaLabel: 'Footnotes' }),
    )
  }
}

/** Where in a tree the section ends that first refers to each note, by the notes' ids. A note of a note stands with that. */
function endsOfNotes(tree: Root, notes: readonly Element[]): Map<string, number> {
  const ends = new Map<string, number>()
  let waiting: string[] = []
  const close = (end: number): void => {
    for (const id of waiting) if (!ends.has(id)) ends.set(id, end)
    waiting = []
  }
  for (const [index, child] of tree.children.entries()) {
    if (child.type !== 'element') continue
    if (child.tagName === 'h1') close(index)
    for (const id of referred(child)) waiting.push(id)
  }
  close(tree.children.length)
  for (const note of notes) {
    waiting = referred(note)
    close(ends.get(String(note.properties.id)) ?? tree.children.length)
  }
  return ends
}

/** The ids of the notes that an element refers to; what stood in the way of a screen's reader goes, since the heading does. */
function referred(parent: Element): string[] {
  return [...elementsOf({ type: 'root', children: [parent] })].flatMap(({ properties }) => {
    if (!('dataFootnoteRef' in properties)) return []
    delete properties.ariaDescribedBy
    const href = String(properties.href ?? '')
    return href.startsWith('#') ? [decodeFragment(href.slice(1))] : []
  })
}
