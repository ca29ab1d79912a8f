import { writeDictionary } from './dictionary.ts'
import { type Information, PRODUCER } from './information.ts'
import { dictionaryOf, type PrintFile, setEntries } from './print-file.ts'
import { readText, writeText } from './text-string.ts'
import { xmpOf } from './xmp.ts'

/**
 * Writes what the document says about itself, in both of the places where programs look for it.
 *
 * @param accessible Whether to claim that the file keeps PDF/UA-1.
 */
export function setInformation(file: PrintFile, information: Information, accessible: boolean): void {
  const { title, authors, subject, creator } = information
  const written = dateOf(information)
  const entries = Object.entries({
    Title: title,
    Author: authors.join(', '),
    Subject: subject,
    Creator: creator,
    Producer: PRODUCER,
    CreationDate: written,
    ModDate: written,
  }).flatMap(([key, value]): [string, string][] => (value ? [[key, writeText(value)]] : []))
  // In place of Chrome's own, which must not stay in the file: it holds the time of the run.
  file.objects.set(file.information, { value: writeDictionary(new Map(entries)) })
  const language = readText(dictionaryOf(file, file.root).get('Lang'))
  const xmp = new TextEncoder().encode(xmpOf(information, language, accessible))
  const metadata = file.add(`<</Type /Metadata /Subtype /XML /Length ${xmp.length}>>`, xmp)
  setEntries(file, file.root, { Metadata: `${metadata} 0 R` })
}

/** The date of a document as PDF writes it, which knows no fractions of seconds; undefined where none is known. */
export function dateOf({ date }: Information): string | undefined {
  return date === undefined ? undefined : `D:${date.toISOString().replace(/[-:T]|\.\d+/g, '')}`
}
