import { PDFArray, PDFDict, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib'
import type { ContentFindings } from './content.ts'
import { bytesOf, dictionaryAt, latinOf, nameAt, numberAt, valueAt, valuesAt } from './pdf-objects.ts'

/** Checkpoints 10 and 31, for every font in which something is shown. */
export function checkFonts({ shown }: ContentFindings): string[] {
  const failures = new Set<string>()
  for (const [font, codes] of shown) {
    const name = nameAt(font, 'BaseFont') ?? nameAt(font, 'Name') ?? 'a nameless font'
    const say = (failure: string): Set<string> => failures.add(`${failure} (${name})`)
    for (const failure of checkUnicode(font, codes)) say(failure)
    if (nameAt(font, 'Subtype') === 'Type3') continue
    if (nameAt(font, 'Subtype') !== 'Type0') {
      say(`31-017: a simple font of the kind ${nameAt(font, 'Subtype')}, which Chrome never makes`)
      continue
    }
    for (const failure of checkComposite(font, codes)) say(failure)
  }
  return [...failures]
}

function checkUnicode(font: PDFDict, codes: ReadonlySet<number>): string[] {
  const map = valueAt(font, 'ToUnicode')
  if (!(map instanceof PDFRawStream)) return ['31-027: no map to Unicode']
  const letters = readMap(latinOf(map))
  const failures: string[] = []
  for (const code of codes) {
    const text = letters.get(code)
    if (text === undefined) failures.push(`10-001: code ${code} means nothing`)
    else if (text.includes('\u0000')) failures.push(`31-028: code ${code} means zero`)
    else if (/[\uFEFF\uFFFE]/.test(text)) failures.push(`31-029: code ${code} means a mark of byte order`)
  }
  return failures
}

function readMap(text: string): Map<number, string> {
  const map = new Map<number, string>()
  const letters = (digits: string): string =>
    (digits.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join('')
  for (const [, block = ''] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', to = ''] of block.matchAll(/<([\da-fA-F]+)>\s*<([\da-fA-F]+)>/g)) {
      map.set(Number.parseInt(code, 16), letters(to))
    }
  }
  for (const [, block = ''] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', end = '', to = ''] of block.matchAll(
      /<([\da-fA-F]+)>\s*<([\da-fA-F]+)>\s*<([\da-fA-F]+)>/g,
    )) {
      const first = Number.parseInt(from, 16)
      for (let code = first; code <= Number.parseInt(end, 16); code += 1) {
        const start = letters(to)
        const last = start.charCodeAt(start.length - 1) + code - first
        map.set(code, start.slice(0, -1) + String.fromCharCode(last))
      }
    }
  }
  return map
}

function checkComposite(font: PDFDict, codes: ReadonlySet<number>): string[] {
  const failures: string[] = []
  const [descendant] = valuesAt(font, 'DescendantFonts')
  if (!(descendant instanceof PDFDict)) return ['31-001: a composite font without a part']
  if (!/^Identity-[HV]$/.test(nameAt(font, 'Encoding') ?? '')) failures.push('31-006: an encoding that is not Identity')
  if (nameAt(descendant, 'Subtype') === 'CIDFontType2') {
    const map = valueAt(descendant, 'CIDToGIDMap')
    if (map === undefined) failures.push('31-005: no map from codes to glyphs')
    else if (!(map instanceof PDFRawStream) && nameAt(descendant, 'CIDToGIDMap') !== 'Identity') {
      failures.push('31-004: a map from codes to glyphs that is neither Identity nor a stream')
    }
  }
  const descriptor = dictionaryAt(descendant, 'FontDescriptor')
  const program = ['FontFile2', 'FontFile3', 'FontFile'].map((key) => valueAt(descriptor, key)).find(Boolean)
  if (program === undefined) return [...failures, '31-009: it is not embedded']
  if (descriptor !== undefined && valueAt(descriptor, 'CIDSet') !== undefined) failures.push('31-014: a list of glyphs')
  if (codes.has(0)) failures.push('31-030: the glyph is shown that stands for a letter no font has')
  if (!/^[A-Z]{6}\+/.test(nameAt(font, 'BaseFont') ?? '')) failures.push('subset: the whole font is embedded')
  const glyphs = readGlyphs(bytesOf(program))
  if (glyphs === undefined) return failures
  for (const code of codes) {
    const width = glyphs.widthOf(code)
    if (width === undefined) failures.push(`31-011: glyph ${code} is not in the font`)
    else if (Math.abs(width - declaredWidth(descendant, code)) > 1.5) {
      failures.push(`31-016: glyph ${code} is ${width} wide and said to be ${declaredWidth(descendant, code)}`)
    }
  }
  return failures
}

function declaredWidth(font: PDFDict, code: number): number {
  const widths = valueAt(font, 'W')
  const items = widths instanceof PDFArray ? widths.asArray().map((_, index) => widths.lookup(index)) : []
  for (let at = 0; at < items.length; ) {
    const first = items[at]
    const second = items[at + 1]
    if (!(first instanceof PDFNumber)) break
    if (second instanceof PDFArray) {
      const width = second.lookupMaybe(code - first.asNumber(), PDFNumber)
      if (code >= first.asNumber() && width !== undefined) return width.asNumber()
      at += 2
    } else {
      const third = items[at + 2]
      if (!(second instanceof PDFNumber) || !(third instanceof PDFNumber)) break
      if (code >= first.asNumber() && code <= second.asNumber()) return third.asNumber()
      at += 3
    }
  }
  return numberAt(font, 'DW') ?? 1000
}

/** The advance widths in a TrueType font, in thousandths of its size; undefined for other kinds of font. */
function readGlyphs(bytes: Uint8Array): { widthOf(glyph: number): number | undefined } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = new Map<string, number>()
  if (bytes.length < 12) return undefined
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const at = 12 + index * 16
    tables.set(Buffer.from(bytes.subarray(at, at + 4)).toString('latin1'), view.getUint32(at + 8))
  }
  const [head, hhea, hmtx, maxp] = ['head', 'hhea', 'hmtx', 'maxp'].map((name) => tables.get(name))
  if (head === undefined || hhea === undefined || hmtx === undefined || maxp === undefined) return undefined
  const scale = 1000 / view.getUint16(head + 18)
  const long = view.getUint16(hhea + 34)
  const count = view.getUint16(maxp + 4)
  return {
    widthOf: (glyph) => (glyph < count ? view.getUint16(hmtx + Math.min(glyph, long - 1) * 4) * scale : undefined),
  }
}
