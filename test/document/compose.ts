import { readFileSync } from 'node:fs'
import { type Formulas, NO_FORMULAS } from '../../src/content/formulas.ts'
import { type ComposedDocument, composeDocument } from '../../src/document/compose-document.ts'
import type { Drawings } from '../../src/model/diagram.ts'
import type { History } from '../../src/model/history.ts'
import type { Illustrations } from '../../src/model/image.ts'
import type { Theme } from '../../src/model/theme.ts'
import { readProposal } from '../../src/read/read-proposal.ts'

const names = ['document', 'cover', 'control', 'contents', 'list', 'glance', 'heads', 'colophon']

/** The package's own templates, and no looks. */
const theme: Theme = {
  name: 'bare',
  description: 'For tests.',
  documentCss: 'p{}',
  slidesCss: '',
  fonts: { prose: ['Sans'], code: ['Mono'] },
  templates: new Map(
    names.map((name) => [name, readFileSync(new URL(`../../templates/${name}.hbs`, import.meta.url), 'utf8')]),
  ),
}

/** Composes a Markdown text. */
export function compose(
  markdown: string,
  {
    illustrations = new Map(),
    drawings = new Map(),
    formulas = NO_FORMULAS,
    selfContained = false,
    numbered = false,
    history,
    emoji,
    file = 'EP-007.md',
    letters,
  }: {
    illustrations?: Illustrations
    drawings?: Drawings
    formulas?: Formulas
    selfContained?: boolean
    numbered?: boolean
    history?: History
    emoji?: Readonly<Record<string, string>>
    file?: string
    letters?: readonly number[]
  } = {},
): ComposedDocument {
  return composeDocument(readProposal(markdown, file, { emoji }).value, theme, {
    paper: 'a4',
    illustrations,
    drawings,
    formulas,
    siblings: () => undefined,
    numbered,
    history,
    imprint: { file: 'EP-007.md', sha256: 'a1b2', tool: 'ep-export 0.0.0' },
    highlight: undefined,
    selfContained,
    letters,
    fontCss: { base: '', more: '' },
    fontFiles: new Map(),
  })
}

/** What stands between the tags of a page's text, from the first section on. */
export function bodyOf({ page }: ComposedDocument): string {
  return page.html.slice(page.html.indexOf('<main>') + 6, page.html.indexOf('</main>')).trim()
}
