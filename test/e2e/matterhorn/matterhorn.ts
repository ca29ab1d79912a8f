import { PDFArray, PDFDict, PDFRawStream } from '@cantoo/pdf-lib'
import { checkMarks, readContents } from './content.ts'
import { checkFonts } from './fonts.ts'
import { bytesOf, dictionaryAt, nameAt, type Objects, readObjects, textAt, valueAt } from './pdf-objects.ts'
import { checkAnnotations, checkTags, has, readTags } from './structure.ts'

/**
 * The failure conditions of the Matterhorn protocol 1.02 that a program can check, on a PDF of ours: what fails, by the
 * number of its condition.
 *
 * - 01-003, -004, -005, -007 content is tagged or an artifact, never one inside the other
 * - 02-001, -003, -004 roles end at a standard type
 * - 06-001, -002, -003 XMP, its claim and its title; beyond the protocol, that XMP and information agree
 * - 07-001, -002 viewers show the title
 * - 09-004 … -008 tables, lists, contents, ruby and warichu are built as they must be
 * - 10-001, 31-004, -005, -006, -009, -011, -016, -027 … -030 fonts; -001 … -003, -007 and -008 are about encodings
 *   other than Identity, -012 … -015 about Type 1 and lists of glyphs, -017 … -026 about simple fonts: Chrome writes
 *   none of these, and one that appears fails
 * - 11-001 … -004, -006 language: all text, bookmarks and descriptions have the document's; -005 is about forms
 * - 13-004, 17-002 words in place of figures and formulas; 17-003 is covered by 10-001
 * - 14-002, -003, -006, -007 headings
 * - 15-003 heads of tables
 * - 19-003, -004 notes
 * - 20-001 … -003 optional content, 25-001 XFA, 26-001 and -002 encryption, 30-001 reference objects: none may be there
 * - 21-001 embedded files
 * - 28-002, -004, -006 … -012 annotations; -005, -010, -014 … -018 are about kinds that fail by being there
 * - 30-002 forms with marks
 */
export async function matterhornFailures(bytes: Uint8Array): Promise<string[]> {
  const objects = await readObjects(bytes)
  const contents = readContents(objects)
  const { tags, failures } = readTags(objects)
  return [
    ...contents.failures,
    ...checkMarks(objects, contents),
    ...failures,
    ...checkMetadata(objects),
    ...checkCatalog(objects),
    ...checkTags(tags),
    ...checkLanguages(objects),
    ...checkAnnotations(objects, tags),
    ...checkStrangers(objects),
    ...checkFonts(contents),
  ]
}

/** Checkpoint 06, and whether what the file says of itself in two places is the same. */
function checkMetadata({ pdf, catalog }: Objects): string[] {
  const stream = valueAt(catalog, 'Metadata')
  if (!(stream instanceof PDFRawStream)) return ['06-001: no XMP']
  const xmp = Buffer.from(bytesOf(stream)).toString('utf8')
  const failures: string[] = []
  const property = (name: string): string | undefined => {
    const inner = new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(xmp)?.[1]
    const items = [...(inner ?? '').matchAll(/<rdf:li[^>]*>(.*?)<\/rdf:li>/gs)].map(([, item = '']) => item)
    const text = items.length > 0 ? items.join(', ') : inner
    return text?.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
  }
  if (property('pdfuaid:part') !== '1') failures.push('06-002: XMP does not claim PDF/UA-1')
  if (!property('dc:title')) failures.push('06-003: XMP has no title')
  const information = pdf.context.lookup(pdf.context.trailerInfo.Info)
  const said = information instanceof PDFDict ? information : undefined
  for (const [key, name] of [
    ['Title', 'dc:title'],
    ['Author', 'dc:creator'],
    ['Subject', 'dc:description'],
    ['Creator', 'xmp:CreatorTool'],
    ['Producer', 'pdf:Producer'],
  ] as const) {
    if (textAt(said, key) !== property(name)) failures.push(`XMP: ${name} is not what ${key} says`)
  }
  for (const [key, name] of [
    ['CreationDate', 'xmp:CreateDate'],
    ['ModDate', 'xmp:ModifyDate'],
  ] as const) {
    const digits = (text: string | undefined): string => (text ?? '').replace(/\D/g, '')
    if (digits(textAt(said, key)) !== digits(property(name))) failures.push(`XMP: ${name} is not what ${key} says`)
  }
  if (property('dc:language') !== textAt(catalog, 'Lang')) failures.push('XMP: dc:language is not the document’s')
  return failures
}

/** Checkpoint 07. */
function checkCatalog({ catalog }: Objects): string[] {
  const shown = valueAt(dictionaryAt(catalog, 'ViewerPreferences'), 'DisplayDocTitle')
  if (shown === undefined) return ['07-001: viewers are not told to show the title']
  return shown.toString() === 'true' ? [] : ['07-002: viewers are told not to show the title']
}

/** Checkpoint 11. The language of the document holds for all in it that names none of its own. */
function checkLanguages({ catalog, dictionaries }: Objects): string[] {
  const failures: string[] = []
  if (!textAt(catalog, 'Lang')) failures.push('11-001: the document has no language')
  for (const dictionary of dictionaries) {
    const language = textAt(dictionary, 'Lang')
    if (language !== undefined && !/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(language)) {
      failures.push(`11-001: ${language} is no language`)
    }
  }
  return failures
}

/** What may not be there at all, or not without more: checkpoints 20, 21, 25, 26 and 30. */
function checkStrangers({ pdf, catalog, dictionaries }: Objects): string[] {
  const failures: string[] = []
  if (valueAt(catalog, 'OCProperties') !== undefined) failures.push('20-001: optional content')
  if (valueAt(dictionaryAt(catalog, 'AcroForm'), 'XFA') !== undefined) failures.push('25-001: XFA')
  if (pdf.context.trailerInfo.Encrypt !== undefined) failures.push('26-001: encryption')
  for (const dictionary of dictionaries) {
    if (nameAt(dictionary, 'Type') === 'Filespec' && !(has(dictionary, 'F') && has(dictionary, 'UF'))) {
      failures.push('21-001: an embedded file without both of its names')
    }
    if (nameAt(dictionary, 'Subtype') === 'Form' && has(dictionary, 'Ref')) failures.push('30-001: a reference object')
    if (valueAt(dictionary, 'Annots') instanceof PDFArray && nameAt(dictionary, 'Type') !== 'Page') {
      failures.push('28-006: annotations outside of a page')
    }
  }
  return failures
}
