import { readDictionary } from './dictionary.ts'
import { idOf } from './print-facts.ts'
import { dictionaryOf, type PrintFile, setEntries } from './print-file.ts'
import { type Structure, typeOf } from './structure.ts'
import { readText, writeText } from './text-string.ts'

/**
 * Says of each link where it leads: readers tell it who cannot see the text around, and viewers show it.
 *
 * @param titles What stands at the targets within the document, by their ids.
 */
export function describeLinks(file: PrintFile, { elements }: Structure, titles: ReadonlyMap<string, string>): void {
  for (const element of elements) {
    if (typeOf(element) !== 'Link') continue
    for (const kid of element.kids) {
      if (!('annotation' in kid)) continue
      const entries = dictionaryOf(file, kid.annotation)
      if (entries.has('Contents')) continue
      const address = readText(readDictionary(entries.get('A') ?? '').get('URI'))
      const id = idOf((entries.get('Dest') ?? '').slice(1))
      setEntries(file, kid.annotation, { Contents: writeText(address || titles.get(id) || noteAt(id)) })
    }
  }
}

/** What a link to a note, or back from one, is called; the id itself for any other target, where there is one. */
function noteAt(id: string): string {
  const [, back, note] = /-fn(ref)?-(.+)$/.exec(id) ?? []
  if (note === undefined) return id.replace(/^s-/, '') || 'Nowhere'
  return back === undefined ? `Note ${note}` : `Back to the text from note ${note}`
}
