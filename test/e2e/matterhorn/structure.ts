import { PDFDict, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib'
import { dictionaryAt, nameAt, numberAt, type Objects, referenceAt, textAt, valueAt, valuesAt } from './pdf-objects.ts'

/** Types that PDF 1.7 knows. */
const STANDARD = new Set(
  `Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody
  Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby Warichu RB RT RP WT WP Figure
  Formula Form`.split(/\s+/),
)

/** An element of the structure with its type after role mapping. */
export interface Tag {
  readonly type: string
  readonly entries: PDFDict
  readonly parent: Tag | undefined
  readonly kids: Tag[]
  /** Whether marked pieces of a page stand directly below it. */
  shows: boolean
  /** Numbers of the annotations directly below it. */
  readonly annotations: number[]
}

export function readTags({ catalog }: Objects): { tags: readonly Tag[]; failures: readonly string[] } {
  const root = dictionaryAt(catalog, 'StructTreeRoot')
  const roles = dictionaryAt(root, 'RoleMap')
  const failures = new Set<string>()
  const tags: Tag[] = []
  const resolve = (type: string): string => {
    const seen = new Set<string>()
    let name = type
    while (!STANDARD.has(name)) {
      if (seen.has(name)) {
        failures.add(`02-003: the role of ${type} runs in a circle`)
        return type
      }
      seen.add(name)
      const role = nameAt(roles, name)
      if (role === undefined) {
        failures.add(`02-001: ${type} is mapped to no standard type`)
        return type
      }
      name = role
    }
    return name
  }
  for (const key of roles?.keys() ?? []) {
    if (STANDARD.has(key.decodeText())) failures.add(`02-004: the standard type ${key.decodeText()} is remapped`)
  }
  const read = (entries: PDFDict, parent: Tag | undefined): void => {
    const tag: Tag = {
      type: resolve(nameAt(entries, 'S') ?? ''),
      entries,
      parent,
      kids: [],
      shows: false,
      annotations: [],
    }
    tags.push(tag)
    parent?.kids.push(tag)
    for (const kid of valuesAt(entries, 'K')) {
      if (kid instanceof PDFNumber) tag.shows = true
      if (!(kid instanceof PDFDict)) continue
      const type = nameAt(kid, 'Type')
      if (type === 'MCR') tag.shows = true
      else if (type === 'OBJR') tag.annotations.push(referenceAt(kid, 'Obj') ?? -1)
      else read(kid, tag)
    }
  }
  for (const kid of valuesAt(root, 'K')) if (kid instanceof PDFDict) read(kid, undefined)
  if (tags.length === 0) failures.add('01-005: the document has no structure')
  return { tags, failures: [...failures] }
}

const KIDS: Readonly<Record<string, readonly [string, RegExp]>> = {
  Table: ['09-004', /^(TR|THead|TBody|TFoot|Caption)$/],
  THead: ['09-004', /^TR$/],
  TBody: ['09-004', /^TR$/],
  TFoot: ['09-004', /^TR$/],
  TR: ['09-004', /^(TH|TD)$/],
  L: ['09-005', /^(LI|L|Caption)$/],
  LI: ['09-005', /^(Lbl|LBody)$/],
  TOC: ['09-006', /^(TOC|TOCI|Caption)$/],
  TOCI: ['09-006', /^(Lbl|Reference|NonStruct|P|TOC)$/],
  Ruby: ['09-007', /^(RB|RT|RP)$/],
  Warichu: ['09-008', /^(WT|WP)$/],
}

const PARENTS: Readonly<Record<string, readonly [string, RegExp]>> = {
  TR: ['09-004', /^(Table|THead|TBody|TFoot)$/],
  TH: ['09-004', /^TR$/],
  TD: ['09-004', /^TR$/],
  THead: ['09-004', /^Table$/],
  TBody: ['09-004', /^Table$/],
  TFoot: ['09-004', /^Table$/],
  LI: ['09-005', /^L$/],
  LBody: ['09-005', /^LI$/],
  TOCI: ['09-006', /^TOC$/],
}

/** Checkpoints 09, 13, 14, 15, 17 and 19. */
export function checkTags(tags: readonly Tag[]): string[] {
  return [...checkPlaces(tags), ...checkDescriptions(tags), ...checkHeadings(tags), ...checkTables(tags)]
}

function checkPlaces(tags: readonly Tag[]): string[] {
  return tags.flatMap((tag) => {
    const failures: string[] = []
    const [condition, allowed] = KIDS[tag.type] ?? []
    if (condition !== undefined && allowed !== undefined) {
      if (tag.shows) failures.push(`${condition}: ${tag.type} shows content itself`)
      for (const kid of tag.kids) {
        if (!allowed.test(kid.type)) failures.push(`${condition}: ${kid.type} stands in ${tag.type}`)
      }
    }
    const [above, parents] = PARENTS[tag.type] ?? []
    if (parents !== undefined && !parents.test(tag.parent?.type ?? '')) {
      failures.push(`${above}: ${tag.type} stands in ${tag.parent?.type ?? 'nothing'}`)
    }
    return failures
  })
}

function checkDescriptions(tags: readonly Tag[]): string[] {
  const ids = new Set<string>()
  return tags.flatMap(({ type, entries }) => {
    const described = Boolean(textAt(entries, 'Alt') || textAt(entries, 'ActualText'))
    if (type === 'Figure' && !described) return ['13-004: a figure has no words in place of it']
    if (type === 'Formula' && !textAt(entries, 'Alt')) return ['17-002: a formula has no words in place of it']
    if (type !== 'Note') return []
    const id = textAt(entries, 'ID')
    if (id === undefined) return ['19-003: a note has no ID']
    if (ids.has(id)) return [`19-004: two notes have the ID ${id}`]
    ids.add(id)
    return []
  })
}

function checkHeadings(tags: readonly Tag[]): string[] {
  const failures: string[] = []
  const levels = tags.flatMap(({ type }) => Number(/^H(\d)$/.exec(type)?.[1] ?? 0) || [])
  if (levels.length > 0 && levels[0] !== 1) failures.push(`14-002: the first heading is H${levels[0]}`)
  for (const [index, level] of levels.entries()) {
    const before = levels[index - 1] ?? 0
    if (level > before + 1 && index > 0) failures.push(`14-003: H${level} follows H${before}`)
  }
  const plain = tags.filter(({ type }) => type === 'H')
  if (plain.length > 0 && levels.length > 0) failures.push('14-007: headings with and without levels')
  for (const { kids } of tags) {
    if (kids.filter(({ type }) => type === 'H').length > 1) failures.push('14-006: one element has two headings H')
  }
  return failures
}

function checkTables(tags: readonly Tag[]): string[] {
  const within = (tag: Tag): Tag[] => [tag, ...tag.kids.flatMap(within)]
  const ids = new Set(tags.flatMap(({ entries }) => textAt(entries, 'ID') ?? []))
  return tags
    .filter(({ type }) => type === 'Table')
    .flatMap((table) => {
      const cells = within(table).filter(({ type }) => type === 'TH' || type === 'TD')
      const attributes = (cell: Tag): PDFDict[] =>
        valuesAt(cell.entries, 'A').filter((one): one is PDFDict => one instanceof PDFDict)
      const heads = cells.flatMap((cell) => attributes(cell).flatMap((one) => valuesAt(one, 'Headers')))
      const organized = heads.length > 0 && heads.every((head) => ids.has(textOf(head)))
      if (heads.some((head) => !ids.has(textOf(head)))) return ['15-003: a cell names a head that is not there']
      return organized ||
        cells.every((cell) => cell.type === 'TD' || attributes(cell).some((one) => nameAt(one, 'Scope') !== undefined))
        ? []
        : ['15-003: a head of a table has no scope, and no cell names it']
    })
}

function textOf(value: unknown): string {
  return value !== null && typeof value === 'object' && 'decodeText' in value
    ? (value as { decodeText(): string }).decodeText()
    : ''
}

/** Checkpoint 28: annotations. */
export function checkAnnotations({ pdf }: Objects, tags: readonly Tag[]): string[] {
  const failures: string[] = []
  const owners = new Map(tags.flatMap((tag) => tag.annotations.map((number) => [number, tag] as const)))
  for (const [index, page] of pdf.getPages().entries()) {
    const annotations = page.node.Annots()?.asArray() ?? []
    if (annotations.length === 0) continue
    const where = `page ${index + 1}`
    const tabs = nameAt(page.node, 'Tabs')
    if (tabs === undefined) failures.push(`28-008 ${where}: annotations, and no order of tabs`)
    else if (tabs !== 'S') failures.push(`28-009 ${where}: tabs go ${tabs}`)
    for (const reference of annotations) {
      const annotation = pdf.context.lookup(reference)
      if (!(annotation instanceof PDFDict)) continue
      const kind = nameAt(annotation, 'Subtype')
      const owner = reference instanceof PDFRef ? owners.get(reference.objectNumber) : undefined
      if (kind === 'Text') {
        if (owner?.type !== 'Annot') failures.push(`28-002 ${where}: a note stands in ${owner?.type ?? 'nothing'}`)
        if (!textAt(annotation, 'Contents')) failures.push(`28-004 ${where}: a note says nothing`)
        if (numberAt(annotation, 'StructParent') === undefined) failures.push(`28-002 ${where}: a note knows no owner`)
        continue
      }
      if (kind !== 'Link') {
        failures.push(`28-002 ${where}: an annotation of the kind ${kind}, which we never make`)
        continue
      }
      if (owner?.type !== 'Link') failures.push(`28-011 ${where}: a link stands in ${owner?.type ?? 'nothing'}`)
      if (!textAt(annotation, 'Contents')) failures.push(`28-012 ${where}: a link says nothing of where it leads`)
      if (numberAt(annotation, 'StructParent') === undefined) failures.push(`28-011 ${where}: a link knows no owner`)
      if (valueAt(dictionaryAt(annotation, 'A'), 'IsMap') !== undefined) failures.push(`28-013 ${where}: IsMap`)
    }
  }
  return failures
}

/** Whether a dictionary holds a key at all. */
export function has(dictionary: PDFDict, key: string): boolean {
  return dictionary.has(PDFName.of(key))
}
