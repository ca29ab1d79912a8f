import { PDFArray, PDFDict, type PDFPage } from '@cantoo/pdf-lib'
import { dictionaryAt, latinOf, nameAt, numberAt, type Objects, valueAt } from './pdf-objects.ts'

/** Glyphs shown in one font: their codes. */
type Shown = Map<PDFDict, Set<number>>

/** What is asked of the content of all pages. */
export interface ContentFindings {
  readonly failures: readonly string[]
  readonly shown: Shown
  /** For every page the numbers of its marked pieces. */
  readonly marks: readonly ReadonlySet<number>[]
}

const TOKEN = /\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[\da-fA-F\s]*>|\[|\]|\/[^\s/<>[\]()]*|[^\s/<>[\]()]+/g
const PAINTING = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'Tj', 'TJ', "'", '"', 'Do', 'sh', 'BI'])

/** Interprets the content of every page, and of the forms on it: checkpoint 01, and which glyphs are shown. */
export function readContents({ pdf }: Objects): ContentFindings {
  const failures = new Set<string>()
  const shown: Shown = new Map()
  const marks = pdf.getPages().map((page, index) => {
    const own = new Set<number>()
    const mcids = interpret(contentOf(page), page.node.Resources(), { failures, shown, where: `page ${index + 1}` })
    for (const mark of mcids) own.add(mark)
    return own
  })
  return { failures: [...failures], shown, marks }
}

interface Findings {
  readonly failures: Set<string>
  readonly shown: Shown
  readonly where: string
}

/** Marked content that is open: real with a number, an artifact, or something in between such as a span. */
type Open = { readonly kind: 'real' | 'artifact' | 'other' }

function contentOf(page: PDFPage): string {
  const contents = page.node.Contents()
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((_, index) => contents.lookup(index)) : [contents]
  return streams.map(latinOf).join('\n')
}

function interpret(
  content: string,
  resources: PDFDict | undefined,
  findings: Findings,
  around: readonly Open[] = [],
): number[] {
  const { failures, shown, where } = findings
  const open: Open[] = [...around]
  const marks: number[] = []
  let operands: string[] = []
  let font: PDFDict | undefined
  for (const [token] of content.matchAll(TOKEN)) {
    if (!/^[A-Za-z'"][A-Za-z0-9*]*$/.test(token) || token === 'true' || token === 'false' || token === 'null') {
      operands.push(token)
      continue
    }
    const inside = (kind: Open['kind']): boolean => open.some((one) => one.kind === kind)
    if (PAINTING.has(token) && !inside('real') && !inside('artifact')) {
      failures.add(`01-005 ${where}: content is neither artifact nor tagged (${token})`)
    }
    switch (token) {
      case 'BMC':
      case 'BDC': {
        const artifact = operands[0] === '/Artifact'
        const mark = /\/MCID (\d+)/.exec(operands.join(' '))?.[1]
        if (artifact && inside('real')) failures.add(`01-003 ${where}: an artifact stands inside tagged content`)
        if (mark !== undefined && inside('artifact')) {
          failures.add(`01-004 ${where}: tagged content stands inside an artifact`)
        }
        if (mark !== undefined) marks.push(Number(mark))
        open.push({ kind: artifact ? 'artifact' : mark === undefined ? 'other' : 'real' })
        break
      }
      case 'EMC':
        if (open.length === around.length) failures.add(`01-005 ${where}: marked content ends that never began`)
        open.pop()
        break
      case 'Tf':
        font = dictionaryAt(dictionaryAt(resources, 'Font'), (operands[0] ?? '').slice(1))
        break
      case 'Tj':
      case 'TJ':
        if (font !== undefined) noteCodes(font, operands, shown)
        break
      case 'Do': {
        const form = valueAt(dictionaryAt(resources, 'XObject'), (operands[0] ?? '').slice(1))
        const dictionary = form === undefined || form instanceof PDFDict ? undefined : (form as { dict?: PDFDict }).dict
        if (nameAt(dictionary, 'Subtype') !== 'Form') break
        const inner = interpret(latinOf(form), dictionaryAt(dictionary, 'Resources') ?? resources, findings, open)
        if (inner.length > 0) failures.add(`30-002 ${where}: a form holds marked pieces of its own`)
        break
      }
    }
    operands = []
  }
  if (open.length !== around.length) failures.add(`01-005 ${where}: marked content does not end`)
  return marks
}

/** Chrome's strings are hexadecimal: two bytes a glyph in composite fonts, one in others. */
function noteCodes(font: PDFDict, operands: readonly string[], shown: Shown): void {
  const codes = shown.get(font) ?? new Set<number>()
  shown.set(font, codes)
  const digits = nameAt(font, 'Subtype') === 'Type0' ? 4 : 2
  for (const operand of operands) {
    if (!/^<[\da-fA-F]*>$/.test(operand)) continue
    for (let at = 1; at + digits < operand.length; at += digits) {
      codes.add(Number.parseInt(operand.slice(at, at + digits), 16))
    }
  }
}

/** 01-007, and whether marks and structure say the same of each other. */
export function checkMarks({ catalog, pdf }: Objects, { marks }: ContentFindings): string[] {
  const info = dictionaryAt(catalog, 'MarkInfo')
  const failures: string[] = []
  if (valueAt(info, 'Suspects')?.toString() === 'true') failures.push('01-007: Suspects is true')
  const tree = dictionaryAt(dictionaryAt(catalog, 'StructTreeRoot'), 'ParentTree')
  const numbers = valueAt(tree, 'Nums')
  for (const [index, page] of pdf.getPages().entries()) {
    const key = numberAt(page.node, 'StructParents')
    const owners = numbers instanceof PDFArray ? ownersOf(numbers, key) : undefined
    for (const mark of marks[index] ?? []) {
      if (!(owners?.lookup(mark) instanceof PDFDict))
        failures.push(`01-005 page ${index + 1}: piece ${mark} has no owner`)
    }
  }
  return failures
}

function ownersOf(numbers: PDFArray, key: number | undefined): PDFArray | undefined {
  for (let at = 0; at + 1 < numbers.size(); at += 2) {
    const value = numbers.lookup(at + 1)
    if (numbers.lookup(at)?.toString() === String(key) && value instanceof PDFArray) return value
  }
  return undefined
}
