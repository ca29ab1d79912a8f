import { readDictionary, referenceOf } from './dictionary.ts'
import { dictionaryOf, type PrintFile, pagesOf, readPrintFile } from './print-file.ts'
import { contentText, textOfStream } from './stream-text.ts'

/** The letters that the pages of Chrome's PDF show, each page in the order in which they were drawn, without spaces between texts. */
export function printText(bytes: Uint8Array): readonly string[] {
  const file = readPrintFile(bytes)
  return pagesOf(file).map((page) => pageText(file, page))
}

/** A change of the font, or a text in hexadecimal. */
const STEP = /\/(\w+) [\d.-]+ Tf\b|<([\da-fA-F]*)>\s*T[jJ]\b/g

function pageText(file: PrintFile, page: number): string {
  const fonts = readDictionary(valueAt(file, valueAt(file, dictionaryOf(file, page).get('Resources'), 'Font')))
  const letters = new Map([...fonts].map(([name, font]) => [name, lettersOf(file, referenceOf(font))] as const))
  let current: FontLetters | undefined
  let text = ''
  for (const [, font, glyphs = ''] of contentText(file, page).matchAll(STEP)) {
    if (font !== undefined) current = letters.get(font)
    else {
      const width = current?.width ?? 2
      const codes = glyphs.match(new RegExp(`.{${width}}`, 'g')) ?? []
      text += codes.map((code) => current?.letters.get(Number.parseInt(code, 16)) ?? '\ufffd').join('')
    }
  }
  return text
}

/** A value, or an entry of it, wherever it stands. */
function valueAt(file: PrintFile, value: string | undefined, key?: string): string {
  const number = referenceOf(value)
  const found = number === undefined ? (value ?? '') : (file.objects.get(number)?.value ?? '')
  return key === undefined ? found : (readDictionary(found).get(key) ?? '')
}

interface FontLetters {
  /** Hexadecimal digits of a code. */
  readonly width: number
  readonly letters: ReadonlyMap<number, string>
}

/** What the codes of a font stand for, after the table that the PDF has for those who copy text. */
function lettersOf(file: PrintFile, font: number | undefined): FontLetters {
  const table = textOfStream(file, referenceOf(dictionaryOf(file, font).get('ToUnicode')))
  const letters = new Map<number, string>()
  for (const [, lines = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', text = ''] of lines.matchAll(/<(\w+)>\s*<(\w+)>/g)) letters.set(hex(code), utf16(text))
  }
  for (const [, lines = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', text = ''] of lines.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      for (let code = hex(from); code <= hex(to); code += 1) {
        letters.set(code, String.fromCodePoint((utf16(text).codePointAt(0) ?? 0) + code - hex(from)))
      }
    }
  }
  return { width: /begincodespacerange\s*<(\w+)>/.exec(table)?.[1]?.length ?? 4, letters }
}

function hex(digits: string): number {
  return Number.parseInt(digits, 16)
}

function utf16(digits: string): string {
  return String.fromCharCode(...(digits.match(/.{4}/g) ?? []).map(hex))
}
