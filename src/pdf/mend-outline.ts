import { referenceOf } from './dictionary.ts'
import { dictionaryOf, type PrintFile, setEntries } from './print-file.ts'
import { readText, writeText } from './text-string.ts'

/** Chrome names a heading twice in the bookmarks where a page break pushes it on. Here each is named once. */
export function mendOutline(file: PrintFile): void {
  const open = [referenceOf(dictionaryOf(file, file.root).get('Outlines'))]
  while (open.length > 0) {
    const number = open.pop()
    if (number === undefined) continue
    const entries = dictionaryOf(file, number)
    const title = readText(entries.get('Title')) ?? ''
    const half = title.slice(0, title.length / 2)
    if (half !== '' && title === half + half) setEntries(file, number, { Title: writeText(half) })
    open.push(referenceOf(entries.get('First')), referenceOf(entries.get('Next')))
  }
}
