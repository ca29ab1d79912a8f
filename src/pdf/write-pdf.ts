import { deflateSync } from 'node:zlib'
import { writeDictionary } from './dictionary.ts'
import type { PrintFile, PrintObject } from './print-file.ts'

/** Objects that are packed together. A reader unpacks all of them to see one. */
const PACKED_TOGETHER = 200

/** The first line, and one of bytes beyond ASCII that tells programs not to take the file for text. */
const HEADER = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'

/** Where an object stands: at a place in the file, or at an index in an object that packs others. */
type Place = readonly [kind: 1 | 2, where: number, index: number]

/** Writes a PDF anew: streams as they are, all else packed. The same objects give the same bytes. */
export function writePdf(file: PrintFile): Uint8Array {
  const pieces: Buffer[] = [Buffer.from(HEADER, 'latin1')]
  let length = HEADER.length
  const places = new Map<number, Place>()
  const write = (number: number, { value, stream }: PrintObject): void => {
    places.set(number, [1, length, 0])
    const begin = Buffer.from(`${number} 0 obj\n${value}${stream === undefined ? '' : '\nstream\n'}`, 'latin1')
    const end = Buffer.from(`${stream === undefined ? '' : '\nendstream'}\nendobj\n`)
    for (const piece of stream === undefined ? [begin, end] : [begin, asBuffer(stream), end]) {
      pieces.push(piece)
      length += piece.length
    }
  }
  const numbers = [...file.objects.keys()].sort((one, other) => one - other)
  const plain: (readonly [number, string])[] = []
  for (const number of numbers) {
    const object = file.objects.get(number)
    if (object?.stream !== undefined) write(number, object)
    else if (object !== undefined) plain.push([number, object.value])
  }
  let next = (numbers.at(-1) ?? 0) + 1
  for (let at = 0; at < plain.length; at += PACKED_TOGETHER) {
    const packed = plain.slice(at, at + PACKED_TOGETHER)
    for (const [index, [number]] of packed.entries()) places.set(number, [2, next, index])
    write(next, packObjects(packed))
    next += 1
  }
  const start = length
  places.set(next, [1, start, 0])
  write(next, table(places, next + 1, file))
  return Buffer.concat([...pieces, Buffer.from(`startxref\n${start}\n%%EOF\n`)])
}

/** A stream with its length, packed. */
export function packedStream(content: string | Uint8Array, entries: Readonly<Record<string, string>>): PrintObject {
  const stream = deflateSync(typeof content === 'string' ? Buffer.from(content, 'latin1') : content)
  const dictionary = new Map([
    ...Object.entries(entries),
    ['Filter', '/FlateDecode'],
    ['Length', String(stream.length)],
  ])
  return { value: writeDictionary(dictionary as Map<string, string>), stream }
}

function packObjects(objects: readonly (readonly [number, string])[]): PrintObject {
  let at = 0
  const index: string[] = []
  for (const [number, value] of objects) {
    index.push(`${number} ${at}`)
    at += value.length + 1
  }
  const head = `${index.join(' ')}\n`
  return packedStream(head + objects.map(([, value]) => `${value}\n`).join(''), {
    Type: '/ObjStm',
    N: String(objects.length),
    First: String(head.length),
  })
}

/** Bytes of a row of the table: one for the kind, four for the place, two for the index; and one that names the filter. */
const ROW = 8

/** The table of all objects. Each row is written as its difference to the one above, which packs far better. */
function table(places: ReadonlyMap<number, Place>, size: number, { root, information }: PrintFile): PrintObject {
  const rows = Buffer.alloc(size * ROW)
  for (let number = 0; number < size; number += 1) {
    const [kind, where, index] = places.get(number) ?? [0, 0, number === 0 ? 0xffff : 0]
    rows.writeUInt8(kind, number * ROW + 1)
    rows.writeUInt32BE(where, number * ROW + 2)
    rows.writeUInt16BE(index, number * ROW + 6)
  }
  const differences = Buffer.from(rows)
  for (let at = 0; at < rows.length; at += 1) {
    differences[at] = at % ROW === 0 ? 2 : (rows[at] ?? 0) - (at < ROW ? 0 : (rows[at - ROW] ?? 0))
  }
  return packedStream(differences, {
    Type: '/XRef',
    Size: String(size),
    W: '[1 4 2]',
    Root: `${root} 0 R`,
    Info: `${information} 0 R`,
    DecodeParms: `<</Predictor 12 /Columns ${ROW - 1}>>`,
  })
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
