import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'

/** Mends what Chrome's print says differently from run to run, or twice. */
export function mendPrint(pdf: PDFDocument): void {
  mendOutline(pdf)
  renumberCells(pdf)
}

/** Chrome names a heading twice in the bookmarks where a page break pushes it on. */
function mendOutline(pdf: PDFDocument): void {
  const outlines = pdf.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)
  const open = outlines === undefined ? [] : [outlines]
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    const title = item.lookupMaybe(PDFName.of('Title'), PDFString, PDFHexString)?.decodeText() ?? ''
    const half = title.slice(0, title.length / 2)
    if (half !== '' && title === half + half) item.set(PDFName.of('Title'), PDFHexString.fromText(half))
    for (const key of ['First', 'Next']) {
      const next = item.lookupMaybe(PDFName.of(key), PDFDict)
      if (next !== undefined) open.push(next)
    }
  }
}

/** Chrome numbers the cells that table heads refer to by its own count of nodes, which drifts between two runs. */
function renumberCells(pdf: PDFDocument): void {
  const elements = structureElements(pdf)
  const names = new Map<string, PDFHexString>()
  const tree: PDFObject[] = []
  for (const { reference, element } of elements) {
    const id = element.get(PDFName.of('ID'))
    if (!isText(id)) continue
    // Names in the tree must be sorted, and they are: in reading order.
    const name = PDFHexString.fromText(`cell${String(names.size + 1).padStart(7, '0')}`)
    names.set(id.decodeText(), name)
    element.set(PDFName.of('ID'), name)
    tree.push(name, reference)
  }
  if (names.size === 0) return
  for (const { element } of elements) {
    for (const attributes of attributesOf(pdf, element)) {
      const headers = attributes.lookupMaybe(PDFName.of('Headers'), PDFArray)
      for (const [index, old] of headers?.asArray().entries() ?? []) {
        const name = isText(old) ? names.get(old.decodeText()) : undefined
        if (name !== undefined) headers?.set(index, name)
      }
    }
  }
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
  // The old tree must not stay in the file, unseen but with its drifting names.
  for (const reference of treeBelow(pdf, root.get(PDFName.of('IDTree')))) pdf.context.delete(reference)
  root.set(PDFName.of('IDTree'), pdf.context.obj({ Names: tree }))
}

/** The nodes of a name tree that are objects of their own. */
function treeBelow(pdf: PDFDocument, node: PDFObject | undefined): PDFRef[] {
  const value = node instanceof PDFRef ? pdf.context.lookup(node) : node
  const kids = value instanceof PDFDict ? value.lookupMaybe(PDFName.of('Kids'), PDFArray)?.asArray() : undefined
  const below = (kids ?? []).flatMap((kid) => treeBelow(pdf, kid))
  return node instanceof PDFRef ? [node, ...below] : below
}

interface StructureElement {
  readonly reference: PDFRef
  readonly element: PDFDict
}

/** Every element of the structure, in reading order. */
function structureElements(pdf: PDFDocument): StructureElement[] {
  const found: StructureElement[] = []
  const open: (PDFObject | undefined)[] = [pdf.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)]
  while (open.length > 0) {
    const node = open.pop()
    const element = node instanceof PDFRef ? pdf.context.lookup(node) : node
    if (element instanceof PDFArray) open.push(...element.asArray().reverse())
    if (!(element instanceof PDFDict)) continue
    if (node instanceof PDFRef) found.push({ reference: node, element })
    open.push(element.get(PDFName.of('K')))
  }
  return found
}

function attributesOf(pdf: PDFDocument, element: PDFDict): PDFDict[] {
  const value = pdf.context.lookup(element.get(PDFName.of('A')))
  const all = value instanceof PDFArray ? value.asArray().map((one) => pdf.context.lookup(one)) : [value]
  return all.filter((one): one is PDFDict => one instanceof PDFDict)
}

function isText(value: PDFObject | undefined): value is PDFString | PDFHexString {
  return value instanceof PDFString || value instanceof PDFHexString
}
