import { UserError } from '../model/user-error.ts'
import { type Dictionary, endOfValue, readArray, readDictionary, referenceOf, writeDictionary } from './dictionary.ts'

/** An object of a PDF as it is written: a dictionary or another value, and the bytes of its stream where it has one. */
export interface PrintObject {
  readonly value: string
  readonly stream?: Uint8Array
}

/** The objects of a PDF by their numbers. To finish a print is to change some of them, and to copy the others as they are. */
export interface PrintFile {
  readonly objects: Map<number, PrintObject>
  /** The number of the catalog. */
  readonly root: number
  /** The number of the information; the same object is kept, since what Chrome wrote there must not stay. */
  readonly information: number
  /** Adds an object, and gives back its number. */
  add(value: string, stream?: Uint8Array): number
}

/**
 * Reads a PDF of Chrome's, which writes each object as plain text and lists all of them in one table at the end.
 *
 * @throws UserError with exit code 3 where a browser writes otherwise.
 */
export function readPrintFile(bytes: Uint8Array): PrintFile {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text = buffer.toString('latin1')
  const start = Number(/startxref\s+(\d+)/.exec(text.slice(-100))?.[1] ?? -1)
  const [header, size] = /^xref\s+0 (\d+)\s+/.exec(text.slice(start, start + 60)) ?? []
  if (start < 0 || header === undefined) throw strange()
  const places: { number: number; at: number }[] = []
  for (let number = 1; number < Number(size); number += 1) {
    // Every entry of the table takes twenty bytes.
    const entry = text.slice(start + header.length + number * 20, start + header.length + number * 20 + 18)
    if (entry.endsWith('n')) places.push({ number, at: Number(entry.slice(0, 10)) })
  }
  places.sort((one, other) => one.at - other.at)
  const objects = new Map<number, PrintObject>()
  for (const [index, { number, at }] of places.entries()) {
    const begin = text.indexOf('obj', at) + 'obj'.length
    const end = text.lastIndexOf('endobj', places[index + 1]?.at ?? start)
    if (!text.startsWith(`${number} 0 obj`, at) || end < begin) throw strange()
    objects.set(number, readObject(text, buffer, begin, end))
  }
  const trailer = readDictionary(text.slice(text.lastIndexOf('trailer') + 'trailer'.length))
  const root = referenceOf(trailer.get('Root'))
  if (root === undefined || !objects.has(root)) throw strange()
  let next = Number(size)
  const add = (value: string, stream?: Uint8Array): number => {
    const number = next
    next += 1
    objects.set(number, stream === undefined ? { value } : { value, stream })
    return number
  }
  return { objects, root, information: referenceOf(trailer.get('Info')) ?? add('<<>>'), add }
}

function readObject(text: string, buffer: Buffer, begin: number, end: number): PrintObject {
  const whole = text.slice(begin, Math.min(begin + 4, end)).trimStart()
  if (!whole.startsWith('<<') || !/endstream\s*$/.test(text.slice(end - 12, end))) {
    return { value: text.slice(begin, end).trim() }
  }
  const from = text.indexOf('<<', begin)
  const to = endOfValue(text, from)
  const value = text.slice(from, to)
  const first = /^\s*stream\r?\n/.exec(text.slice(to, to + 20))?.[0]
  const length = Number(readDictionary(value).get('Length'))
  if (first === undefined || !Number.isInteger(length)) throw strange()
  return { value, stream: buffer.subarray(to + first.length, to + first.length + length) }
}

/** The dictionary of an object; an empty one where it has none. */
export function dictionaryOf(file: PrintFile, number: number | undefined): Dictionary {
  return readDictionary((number === undefined ? undefined : file.objects.get(number)?.value) ?? '')
}

/** Puts a dictionary in place of an object's own, and keeps its stream. */
export function setDictionary(file: PrintFile, number: number, entries: Dictionary): void {
  file.objects.set(number, { ...file.objects.get(number), value: writeDictionary(entries) })
}

/** Changes some entries of an object's dictionary. */
export function setEntries(file: PrintFile, number: number, changes: Readonly<Record<string, string>>): void {
  const entries = dictionaryOf(file, number)
  for (const [key, value] of Object.entries(changes)) entries.set(key, value)
  setDictionary(file, number, entries)
}

/** The pages in order, by the numbers of their objects. */
export function pagesOf(file: PrintFile): number[] {
  const below = (number: number | undefined): number[] => {
    if (number === undefined) return []
    const kids = dictionaryOf(file, number).get('Kids')
    return kids === undefined ? [number] : readArray(kids).flatMap((kid) => below(referenceOf(kid)))
  }
  return below(referenceOf(dictionaryOf(file, file.root).get('Pages')))
}

function strange(): UserError {
  return new UserError('The browser wrote a PDF of a form that is not known.', {
    exitCode: 3,
    hint: 'Name another browser with --browser, or leave it out.',
  })
}
