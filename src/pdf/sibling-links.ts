import { readDictionary, writeDictionary } from './dictionary.ts'
import { dictionaryOf, type PrintFile, setEntries } from './print-file.ts'
import { type Structure, typeOf } from './structure.ts'
import { readText, writeText } from './text-string.ts'

/** Where the page is while it is printed, so that Chrome takes what stands beside it to be there too. */
const MADE_UP = /^https:\/\/[a-z-]+\.invalid\/([^/?#]+)(#[\w=%-]*)?$/

/**
 * Makes links to other documents of a run relative to this one, wherever they are put together.
 *
 * @param siblings Names of the other files, with their endings.
 */
export function mendSiblingLinks(file: PrintFile, { elements }: Structure, siblings: ReadonlySet<string>): void {
  if (siblings.size === 0) return
  for (const element of elements) {
    if (typeOf(element) !== 'Link') continue
    for (const kid of element.kids) {
      if (!('annotation' in kid)) continue
      const action = readDictionary(dictionaryOf(file, kid.annotation).get('A') ?? '')
      const [, name, place = ''] = MADE_UP.exec(readText(action.get('URI')) ?? '') ?? []
      if (name === undefined || !siblings.has(decode(name))) continue
      action.set('URI', writeText(`./${name}${place}`))
      setEntries(file, kid.annotation, { A: writeDictionary(action) })
    }
  }
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
