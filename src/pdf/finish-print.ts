import { isAccessible } from './accessible.ts'
import { type Attachment, attachSource } from './attach-source.ts'
import { renameCells } from './cell-names.ts'
import { type CodeLines, codeLines } from './code-text.ts'
import { releaseDecorations } from './decorations.ts'
import { describeLinks } from './describe-links.ts'
import { measureEmoji } from './emoji-measure.ts'
import { finishPage } from './finish-pages.ts'
import type { Information } from './information.ts'
import { mendOutline } from './mend-outline.ts'
import { mendFigures, mendFormulas, mendHeadings, mendLists, roleMapOf } from './mend-structure.ts'
import { noteMarks } from './note-marks.ts'
import { takeHeads } from './overlay.ts'
import { type PageContent, readContent } from './page-content.ts'
import { attachNotes } from './page-notes.ts'
import { openParentTree } from './parent-tree.ts'
import { type PrintFile, pagesOf, readPrintFile, setEntries } from './print-file.ts'
import { dateOf, setInformation } from './set-information.ts'
import { mendSiblingLinks } from './sibling-links.ts'
import { readStructure, type Structure, writeElement } from './structure.ts'
import { writePdf } from './write-pdf.ts'

/** A print of Chrome's, and what its PDF says beside it. */
export interface Finishing {
  readonly print: Uint8Array
  readonly information: Information
  /** A page of heads and feet for every page of the print. */
  readonly heads?: Uint8Array
  readonly codes?: readonly CodeLines[]
  /** What stands at the targets of links, by their ids. */
  readonly titles?: ReadonlyMap<string, string>
  /** Names of the other documents of the run, which links may lead to. */
  readonly siblings?: ReadonlySet<string>
  /** A note for each page, where it has one: what the speaker of a slide says. */
  readonly notes?: readonly string[]
  /** The document's source, to travel inside. */
  readonly source?: Attachment | undefined
}

/** Makes the finished PDF of a print: heads and feet laid over, code that can be copied, tags mended, information and fixed dates. */
export function finishPrint(finishing: Finishing): { bytes: Uint8Array; pages: number } {
  const { print, heads, codes = [], information, notes = [], source } = finishing
  const file = readPrintFile(print)
  mendOutline(file)
  const pages = pagesOf(file)
  const contents = new Map(pages.map((page) => [page, readContent(file, page)]))
  const structure = readStructure(file)
  const lines = structure === undefined ? [] : [codeLines(structure, codes), noteMarks(file, structure, contents)]
  const decorations = structure === undefined ? undefined : mendStructure(file, structure, contents, finishing)
  const forms = heads === undefined ? [] : takeHeads(file, readPrintFile(heads))
  for (const [index, page] of pages.entries()) {
    const content = contents.get(page)
    if (content === undefined) continue
    const own = {
      lines: lines.flatMap((ofPages) => ofPages.get(page) ?? []),
      decorations: decorations?.get(page) ?? [],
      head: forms[index],
    }
    finishPage(file, page, { content, ...own })
  }
  measureEmoji(file)
  if (source !== undefined) attachSource(file, source, dateOf(information))
  attachNotes(file, structure, pages, notes)
  setInformation(file, information, structure !== undefined && isAccessible(file, structure, contents))
  return { bytes: writePdf(file), pages: pages.length }
}

/** Mends the structure, and gives the pieces of each page that belong to it no more. */
function mendStructure(
  file: PrintFile,
  structure: Structure,
  contents: ReadonlyMap<number, PageContent>,
  { titles = new Map(), siblings = new Set() }: Finishing,
): ReturnType<typeof releaseDecorations> {
  const parents = openParentTree(file, structure)
  const decorations = releaseDecorations(structure, contents, parents)
  mendFormulas(structure)
  mendFigures(structure)
  mendHeadings(structure)
  mendSiblingLinks(file, structure, siblings)
  describeLinks(file, structure, titles)
  renameCells(file, structure)
  const added = mendLists(structure, file, parents)
  parents.write()
  for (const element of [...structure.elements, ...added]) writeElement(file, element)
  const roles = roleMapOf(structure)
  if (roles !== undefined) setEntries(file, structure.root, { RoleMap: roles })
  return decorations
}
