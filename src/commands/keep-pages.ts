import type { Evidence } from '../model/evidence.ts'
import type { PageSource, Printer } from '../model/page.ts'
import type { Workshop } from './workshop.ts'

/** So that a page that was kept runs and loads as little where it is looked at as it does where it is printed. */
const POLICY =
  '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'; img-src file: data:; font-src file: data:">'

/** The printer of a proposal, which keeps its pages where that is wanted. */
export function keptPrinter({ printer, evidence }: Workshop, folder: string): Printer | undefined {
  return printer === undefined || evidence === undefined ? printer : keepPages(printer, evidence, folder)
}

/**
 * The same printer, which keeps each page before it is opened, with the files that it names.
 *
 * @param folder Where they go: `document`.
 */
function keepPages(printer: Printer, evidence: Evidence, folder: string): Printer {
  let pages = 0
  return {
    async open(source: PageSource, viewport) {
      pages += 1
      // Before all that an author wrote.
      const html = source.html.replace(
        /^(?:<!doctype[^>]*>)?\s*(?:<html\b[^>]*>)?\s*(?:<head>)?/i,
        (start) => start + POLICY,
      )
      evidence.keep(`${folder}/page-${pages}.html`, html)
      for (const [name, { bytes }] of source.files) evidence.keep(`${folder}/${name}`, bytes)
      return await printer.open(source, viewport)
    },
  }
}
