import { readArray, readDictionary, referenceOf } from './dictionary.ts'
import type { PageContent } from './page-content.ts'
import { dictionaryOf, type PrintFile } from './print-file.ts'
import { textOfStream } from './stream-text.ts'
import { type Structure, type StructureElement, typeOf } from './structure.ts'
import { readText } from './text-string.ts'

/** What may stand directly below an element of each type; any type where none is said. */
const BELOW: Readonly<Record<string, RegExp>> = {
  L: /^(LI|L|Caption)$/,
  LI: /^(Lbl|LBody)$/,
  Table: /^(TR|THead|TBody|TFoot|Caption)$/,
  THead: /^TR$/,
  TBody: /^TR$/,
  TFoot: /^TR$/,
  TR: /^(TH|TD)$/,
}

/** What must stand directly above an element of each type. */
const ABOVE: Readonly<Record<string, RegExp>> = {
  LI: /^L$/,
  LBody: /^LI$/,
  TR: /^(Table|THead|TBody|TFoot)$/,
  TH: /^TR$/,
  TD: /^TR$/,
}

/**
 * Whether a finished print keeps what PDF/UA-1 asks, as far as that depends on the text: everything else is made right
 * for every file, and the test suite holds finished files against the whole Matterhorn protocol.
 */
export function isAccessible(
  file: PrintFile,
  { elements }: Structure,
  contents: ReadonlyMap<number, PageContent>,
): boolean {
  return (
    Boolean(readText(dictionaryOf(file, file.root).get('Lang'))) &&
    elements.every((element) => isWellPlaced(element) && isDescribed(element)) &&
    fontsOf(file).every((font) => isWholeFont(file, font)) &&
    [...contents.values()].every(({ text }) => !showsNothing(text))
  )
}

function isWellPlaced(element: StructureElement): boolean {
  const below = BELOW[typeOf(element)]
  const above = ABOVE[typeOf(element)]
  return (
    (below === undefined || element.kids.every((kid) => 'element' in kid && below.test(typeOf(kid.element)))) &&
    (above === undefined || (element.parent !== undefined && above.test(typeOf(element.parent))))
  )
}

/** Pictures have words in place of them, and heads of tables say what they are the heads of. */
function isDescribed(element: StructureElement): boolean {
  const { entries } = element
  switch (typeOf(element)) {
    case 'Figure':
    case 'Formula':
      return Boolean(readText(entries.get('Alt')) || readText(entries.get('ActualText')))
    case 'TH':
      return readArray(entries.get('A')).some((one) => readDictionary(one).has('Scope'))
    default:
      return true
  }
}

function fontsOf(file: PrintFile): number[] {
  const isFont = (value: string): boolean => value.startsWith('<<') && readDictionary(value).get('Type') === '/Font'
  return [...file.objects].flatMap(([number, { value }]) => (value.includes('/Font') && isFont(value) ? [number] : []))
}

/** Whether a font comes with its letters, and says what they mean. */
function isWholeFont(file: PrintFile, number: number): boolean {
  const font = dictionaryOf(file, number)
  if (/^\/Type[03]$/.test(font.get('Subtype') ?? '')) {
    return font.has('ToUnicode') && !meansNothing(textOfStream(file, referenceOf(font.get('ToUnicode'))))
  }
  const descriptor = dictionaryOf(file, referenceOf(font.get('FontDescriptor')))
  return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.has(key))
}

/** Whether some glyph has no meaning: joined letters of Thai and Hindi are what no single character stands for. */
function meansNothing(map: string): boolean {
  return /^<(?!0000>)[\da-f]{4}> (?:<[\da-f]{4}> )?<0000>/im.test(map)
}

/** Whether a content shows the glyph that stands for a letter that no font has. */
function showsNothing(content: string): boolean {
  return content.includes('0000') && /<(?:[\dA-F]{4})*?0000(?:[\dA-F]{4})*>/.test(content)
}
