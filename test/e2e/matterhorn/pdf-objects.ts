import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'

/** A PDF whose objects can be asked for by key, references followed. */
export interface Objects {
  readonly pdf: PDFDocument
  readonly catalog: PDFDict
  /** Every dictionary of the file, those of streams too. */
  readonly dictionaries: readonly PDFDict[]
}

export async function readObjects(bytes: Uint8Array): Promise<Objects> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const dictionaries: PDFDict[] = []
  const open: (PDFObject | undefined)[] = pdf.context.enumerateIndirectObjects().map(([, object]) => object)
  while (open.length > 0) {
    const object = open.pop()
    const dictionary = object instanceof PDFRawStream ? object.dict : object
    if (dictionary instanceof PDFDict) {
      dictionaries.push(dictionary)
      open.push(...dictionary.values())
    } else if (dictionary instanceof PDFArray) open.push(...dictionary.asArray())
  }
  return { pdf, catalog: pdf.catalog, dictionaries }
}

export function valueAt(dictionary: PDFDict | undefined, key: string): PDFObject | undefined {
  return dictionary?.lookup(PDFName.of(key))
}

export function dictionaryAt(dictionary: PDFDict | undefined, key: string): PDFDict | undefined {
  const value = valueAt(dictionary, key)
  return value instanceof PDFDict ? value : value instanceof PDFRawStream ? value.dict : undefined
}

/** The values of an array, references followed; one value stands for itself alone. */
export function valuesAt(dictionary: PDFDict | undefined, key: string): (PDFObject | undefined)[] {
  const value = valueAt(dictionary, key)
  if (value === undefined) return []
  return value instanceof PDFArray ? value.asArray().map((_, index) => value.lookup(index)) : [value]
}

export function nameAt(dictionary: PDFDict | undefined, key: string): string | undefined {
  const value = valueAt(dictionary, key)
  return value instanceof PDFName ? value.decodeText() : undefined
}

export function numberAt(dictionary: PDFDict | undefined, key: string): number | undefined {
  const value = valueAt(dictionary, key)
  return value instanceof PDFNumber ? value.asNumber() : undefined
}

export function textAt(dictionary: PDFDict | undefined, key: string): string | undefined {
  const value = valueAt(dictionary, key)
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined
}

/** The number of the object that a key refers to. */
export function referenceAt(dictionary: PDFDict, key: string): number | undefined {
  const value = dictionary.get(PDFName.of(key))
  return value instanceof PDFRef ? value.objectNumber : undefined
}

/** The bytes of a stream, unpacked. */
export function bytesOf(stream: PDFObject | undefined): Uint8Array {
  return stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : new Uint8Array()
}

/** The bytes of a stream as text, in which bytes beyond ASCII stand for themselves. */
export function latinOf(stream: PDFObject | undefined): string {
  return Buffer.from(bytesOf(stream)).toString('latin1')
}
