import { startBrowser } from '../browser/start-browser.ts'
import type { BrowserFacts } from '../model/report.ts'
import { UserError } from '../model/user-error.ts'
import { printText } from '../pdf/print-text.ts'
import { fontFolder, readFamily, readFont } from '../system/package-files.ts'
import { fontCss } from '../theme/font-css.ts'

/** What is printed and must be read again. */
const WORDS = 'Grumpy wizards make toxic brew for the evil queen and jack: 0123456789'

const FAMILY = 'Source Sans 3'

/** A page that was printed as those of a document are. */
export interface TestPrint {
  readonly browser: BrowserFacts
  readonly bytes: number
}

/**
 * Prints a page with a font of the package, in the browser that an export would use, and reads its text back.
 * @throws UserError with exit code 3 where that fails.
 */
export async function printTestPage(executable: string | undefined, timeout: number): Promise<TestPrint> {
  await using browser = startBrowser({ executable, timeout, fontFolder: fontFolder() })
  const face = readFamily(FAMILY).find(
    ({ weight, style, ranges }) =>
      weight === 400 && style === 'normal' && ranges.some(([from, to]) => from <= 0x41 && 0x7a <= to),
  )
  const files = face === undefined ? new Map() : new Map([[face.file, readFont(face)]])
  const css = fontCss(face === undefined ? [] : [face], ({ file }) => file)
  const html = `<!doctype html><html lang="en"><title>Test</title><style>${css} p{font-family:"${FAMILY}"}</style><p>${WORDS}`
  await using page = await browser.open({ html, files })
  const pdf = await page.print({ tagged: true, outline: true })
  const facts = await browser.facts()
  const text = printText(pdf).join('')
  if (!isSame(text, WORDS)) {
    throw new UserError(`The text of a printed page reads “${text.slice(0, 80)}” in place of “${WORDS}”.`, {
      exitCode: 3,
      hint: 'Name another browser with --browser.',
    })
  }
  if (face === undefined || !Buffer.from(pdf).includes('SourceSans3')) {
    throw new UserError(`The browser printed a page without the font ${FAMILY} that comes with ep-export.`, {
      exitCode: 3,
      hint: 'Reinstall ep-export.',
    })
  }
  return { browser: facts, bytes: pdf.length }
}

/** Spaces may be gaps in a PDF. */
function isSame(one: string, other: string): boolean {
  return one.replace(/\s/g, '') === other.replace(/\s/g, '')
}
