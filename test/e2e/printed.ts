import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A run of text as it stands on a page: points, from the lower left corner. */
export interface TextRun {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface PrintedLink {
  /** From 1; undefined for a link to somewhere else. */
  readonly page: number | undefined
  /** Height of the target on its page, in points from below. */
  readonly top: number | undefined
  readonly url: string | undefined
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly above: number
}

export interface PrintedPage {
  /** From 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly runs: readonly TextRun[]
  readonly links: readonly PrintedLink[]
}

interface Bookmark {
  readonly title: string
  /** 1 for the outermost. */
  readonly level: number
  readonly page: number | undefined
}

interface PrintedFont {
  readonly name: string
  readonly type3: boolean
  readonly embedded: boolean
}

/** A PDF as a reader sees it. */
export interface Printed {
  readonly pages: readonly PrintedPage[]
  readonly outline: readonly Bookmark[]
  readonly information: Readonly<Record<string, unknown>>
  readonly language: string | undefined
  readonly tagged: boolean
  readonly fonts: readonly PrintedFont[]
  /** Addresses and actions that a reader could follow or run: everything behind /URI, and the names of other actions. */
  readonly actions: readonly string[]
}

export async function readPrinted(bytes: Uint8Array): Promise<Printed> {
  const [read, structure] = await Promise.all([readPages(bytes), readStructure(bytes)])
  return { ...read, ...structure }
}

async function readPages(bytes: Uint8Array): Promise<Pick<Printed, 'pages' | 'outline' | 'information'>> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, disableFontFace: true, useSystemFonts: false })
  const pdf = await task.promise
  type Target = string | readonly unknown[] | null
  const placeOf = async (target: Target): Promise<{ page: number | undefined; top: number | undefined }> => {
    const place = typeof target === 'string' ? await pdf.getDestination(target) : target
    const [reference, , , top] = place ?? []
    if (reference === undefined) return { page: undefined, top: undefined }
    const page = (await pdf.getPageIndex(reference as Parameters<typeof pdf.getPageIndex>[0])) + 1
    return { page, top: typeof top === 'number' ? top : undefined }
  }
  const pages: PrintedPage[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const [left = 0, bottom = 0, right = 0, above = 0] = page.view
    const { items } = await page.getTextContent()
    const runs = items.flatMap((item): TextRun[] => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [, , , , x = 0, y = 0] = item.transform as number[]
      return [{ text: item.str, x, y, width: item.width, height: item.height }]
    })
    const links: PrintedLink[] = []
    for (const annotation of await page.getAnnotations()) {
      if (annotation.subtype !== 'Link') continue
      const [x1, y1, x2, y2] = annotation.rect as [number, number, number, number]
      const place = await placeOf(annotation.dest ?? null)
      const url: string | undefined = annotation.unsafeUrl ?? annotation.url
      links.push({ ...place, url, left: x1, bottom: y1, right: x2, above: y2 })
    }
    pages.push({ number, width: right - left, height: above - bottom, runs, links })
  }
  interface Node {
    title: string
    dest: Target
    items: Node[]
  }
  const outline: Bookmark[] = []
  const walk = async (nodes: readonly Node[], level: number): Promise<void> => {
    for (const { title, dest, items } of nodes) {
      outline.push({ title, level, page: (await placeOf(dest)).page })
      await walk(items, level + 1)
    }
  }
  await walk(((await pdf.getOutline()) ?? []) as Node[], 1)
  const { info } = await pdf.getMetadata()
  await task.destroy()
  return { pages, outline, information: info as Record<string, unknown> }
}

async function readStructure(bytes: Uint8Array): Promise<Pick<Printed, 'language' | 'tagged' | 'fonts' | 'actions'>> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const language = pdf.catalog.lookup(PDFName.of('Lang'))
  const marks = pdf.catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict)
  const fonts: PrintedFont[] = []
  const actions: string[] = []
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    const dictionary = object instanceof PDFRawStream ? object.dict : object
    if (dictionary instanceof PDFDict) collect(dictionary)
    else if (dictionary instanceof PDFArray) collectAll(dictionary)
  }
  return {
    language: language instanceof PDFString || language instanceof PDFHexString ? language.decodeText() : undefined,
    tagged: marks?.lookup(PDFName.of('Marked')) === PDFBool.True,
    fonts,
    actions,
  }

  function collect(dictionary: PDFDict): void {
    const type = nameOf(dictionary, 'Type')
    const kind = nameOf(dictionary, 'Subtype')
    if (type === 'Font' && kind !== 'Type0') fonts.push(fontOf(dictionary, kind === 'Type3'))
    const action = nameOf(dictionary, 'S')
    const uri = dictionary.lookup(PDFName.of('URI'))
    if (uri instanceof PDFString || uri instanceof PDFHexString) actions.push(uri.decodeText())
    else if (action && /^(JavaScript|Launch|GoToR|GoToE|SubmitForm|ImportData|Rendition)$/.test(action)) {
      actions.push(`/${action}`)
    }
    for (const key of ['AA', 'OpenAction', 'JS', 'JavaScript']) {
      if (dictionary.has(PDFName.of(key))) actions.push(`/${key}`)
    }
    for (const value of dictionary.values()) {
      if (value instanceof PDFDict) collect(value)
      else if (value instanceof PDFArray) collectAll(value)
    }
  }

  function collectAll(array: PDFArray): void {
    for (const value of array.asArray()) {
      if (value instanceof PDFDict) collect(value)
      else if (value instanceof PDFArray) collectAll(value)
    }
  }
}

function fontOf(font: PDFDict, type3: boolean): PrintedFont {
  const descriptor = font.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)
  const name = nameOf(font, 'BaseFont') ?? (descriptor && nameOf(descriptor, 'FontName')) ?? '(nameless)'
  const files = ['FontFile', 'FontFile2', 'FontFile3']
  return { name, type3, embedded: type3 || files.some((key) => descriptor?.has(PDFName.of(key)) === true) }
}

function nameOf(dictionary: PDFDict, key: string): string | undefined {
  const value = dictionary.lookup(PDFName.of(key))
  return value instanceof PDFName ? value.decodeText() : undefined
}
