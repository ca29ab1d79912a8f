import { readDictionary, writeDictionary } from './dictionary.ts'
import { paints } from './page-content.ts'
import { dictionaryOf, type PrintFile, pagesOf } from './print-file.ts'
import { contentText } from './stream-text.ts'
import { packedStream } from './write-pdf.ts'

/** References to other objects in a value, and the strings that might only look so. */
const REFERENCES = /\((?:\\[\s\S]|[^\\()])*\)|\b(\d+) 0 R\b/g

/**
 * Takes every page of heads into a file as a form that can be laid over a page. Chrome's own margin boxes can show no
 * section title and are not marked as artifacts, so heads and feet come from a print of their own.
 *
 * @returns For each page of heads the number of its form; undefined for an empty page.
 */
export function takeHeads(file: PrintFile, heads: PrintFile): (number | undefined)[] {
  const taken = new Map<number, number>()
  const take = (value: string): string =>
    value.replace(REFERENCES, (whole, number: string | undefined) =>
      number === undefined ? whole : `${takeObject(Number(number))} 0 R`,
    )
  const takeObject = (number: number): number => {
    const known = taken.get(number)
    if (known !== undefined) return known
    const { value, stream } = heads.objects.get(number) ?? { value: 'null' }
    const own = file.add('null', stream)
    taken.set(number, own)
    file.objects.set(own, stream === undefined ? { value: take(value) } : { value: take(value), stream })
    return own
  }
  return pagesOf(heads).map((page) => {
    const entries = dictionaryOf(heads, page)
    const content = contentText(heads, page)
      // Marks of its own would end the one that is put around it.
      .replace(/\/\w+\s*<<[^\n]{0,2000}?>>\s*BDC\b|\/\w+\s+BMC\b|\bEMC\b/g, '')
    if (!paints(content)) return undefined
    const { value, stream } = packedStream(content, {
      Type: '/XObject',
      Subtype: '/Form',
      BBox: entries.get('MediaBox') ?? '[0 0 0 0]',
      Resources: take(entries.get('Resources') ?? '<<>>'),
    })
    return file.add(value, stream)
  })
}

/** The resources of a page with a form among them. */
export function withForm(resources: string | undefined, name: string, form: number): string {
  const entries = readDictionary(resources ?? '<<>>')
  const forms = readDictionary(entries.get('XObject') ?? '<<>>')
  forms.set(name, `${form} 0 R`)
  entries.set('XObject', writeDictionary(forms))
  return writeDictionary(entries)
}
