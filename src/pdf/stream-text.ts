import { inflateSync } from 'node:zlib'
import { readArray, readDictionary, referenceOf } from './dictionary.ts'
import { dictionaryOf, type PrintFile } from './print-file.ts'

/** The content of a page as text. */
export function contentText(file: PrintFile, page: number): string {
  const streams = readArray(dictionaryOf(file, page).get('Contents')).map(referenceOf)
  return streams.map((stream) => textOfStream(file, stream)).join('\n')
}

/** The text of a stream as Chrome writes it: packed, or plain where it is short. */
export function textOfStream(file: PrintFile, number: number | undefined): string {
  const { value = '', stream } = (number === undefined ? undefined : file.objects.get(number)) ?? {}
  if (stream === undefined) return ''
  const packed = readDictionary(value).get('Filter') === '/FlateDecode'
  return Buffer.from(packed ? inflateSync(stream) : stream).toString('latin1')
}
