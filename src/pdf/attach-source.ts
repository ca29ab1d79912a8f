import { readDictionary, writeDictionary } from './dictionary.ts'
import { dictionaryOf, type PrintFile, setEntries } from './print-file.ts'
import { writeText } from './text-string.ts'
import { packedStream } from './write-pdf.ts'

/** A file that travels inside a PDF. */
export interface Attachment {
  /** Letters that every file system takes, with its ending. */
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Puts the source of a document into its PDF, as a file that viewers list and can save.
 *
 * @param date When it was last changed, where that is known.
 */
export function attachSource(file: PrintFile, { name, bytes }: Attachment, date: string | undefined): void {
  const { value, stream } = packedStream(bytes, {
    Type: '/EmbeddedFile',
    Subtype: '/text#2Fmarkdown',
    Params: `<</Size ${bytes.length}${date === undefined ? '' : ` /ModDate ${writeText(date)}`}>>`,
  })
  const embedded = `${file.add(value, stream)} 0 R`
  const written = writeText(name)
  const specification = `${file.add(
    writeDictionary(
      new Map([
        ['Type', '/Filespec'],
        ['F', written],
        ['UF', written],
        ['EF', `<</F ${embedded} /UF ${embedded}>>`],
        ['AFRelationship', '/Source'],
        ['Desc', writeText('The source of this document, in Markdown')],
      ]),
    ),
  )} 0 R`
  const names = readDictionary(dictionaryOf(file, file.root).get('Names') ?? '<<>>')
  names.set('EmbeddedFiles', `<</Names [${written} ${specification}]>>`)
  setEntries(file, file.root, { AF: `[${specification}]`, Names: writeDictionary(names) })
}
