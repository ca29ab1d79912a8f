import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { hasClass, text } from '../content/elements.ts'
import type { Formulas } from '../content/formulas.ts'
import { languageOf } from '../content/language.ts'
import type { Siblings } from '../content/links.ts'
import type { Highlighter } from '../content/listings.ts'
import { renderTemplate } from '../content/render-template.ts'
import { fullyCalled } from '../model/called.ts'
import type { Drawings } from '../model/diagram.ts'
import type { History } from '../model/history.ts'
import type { Illustrations } from '../model/image.ts'
import type { FileContent, PageSource } from '../model/page.ts'
import type { Proposal, Section } from '../model/proposal.ts'
import type { Paper, Theme } from '../model/theme.ts'
import { type ColouredCode, colourCode, type UncolouredCode } from './body/colour-code.ts'
import { composeBody } from './body/compose-body.ts'
import { makeDiagrams } from './body/diagrams.ts'
import { makeFormulas } from './body/formula.ts'
import { letFiguresMove } from './body/let-figures-move.ts'
import type { Advances } from './body/letter-widths.ts'
import { makePictures } from './body/picture.ts'
import { listsOf } from './caption-lists.ts'
import { type ContentsEntry, contentsOf } from './contents.ts'
import { controlOf } from './control.ts'
import { coverOf } from './cover.ts'
import { curlTitles } from './curl-titles.ts'
import { glanceOf } from './glance.ts'
import { sectionId } from './section-id.ts'
import { withNumbers } from './section-numbers.ts'
import { styles } from './styles.ts'
import { withoutContents } from './without-contents.ts'

/** What a document is made with. */
export interface DocumentOptions {
  readonly paper: Paper
  readonly illustrations: Illustrations
  readonly drawings: Drawings
  /** Whether sections are numbered where their author has not done so. */
  readonly numbered: boolean
  readonly imprint: Imprint
  /** What git knows of the file; undefined where nobody asks for it. */
  readonly history: History | undefined
  readonly formulas: Formulas
  /** Where links to other proposals lead. */
  readonly siblings: Siblings
  /** None for a page that is printed before its code has colours; they are put in later. */
  readonly highlight: Highlighter | undefined
  /** Whether images stand inside the page, for a file that must need no other. */
  readonly selfContained: boolean
  /** Advance widths of the letters of prose, by which tables are set; undefined where they are not known. */
  readonly letters: Advances | undefined
  /** `@font-face` rules, and the files they name: those of every document of the theme, and what this one needs besides. */
  readonly fontCss: { readonly base: string; readonly more: string }
  readonly fontFiles: ReadonlyMap<string, FileContent>
}

/** What a document says of where it comes from. */
interface Imprint {
  /** The file's name, without its folders. */
  readonly file: string
  /** Of the file's bytes. */
  readonly sha256: string
  /** Name and version of what made it. */
  readonly tool: string
}

/** A document ready to print, and what its PDF must know. */
export interface ComposedDocument {
  readonly page: PageSource
  readonly entries: readonly ContentsEntry[]
  /** Top-level sections with the ids of their headings, for the running heads. */
  readonly heads: readonly { readonly id: string; readonly title: string }[]
  /** The titles of all sections by the ids of their headings. */
  readonly titles: ReadonlyMap<string, string>
  readonly about: About
  /** Whether a figure or a turned page may have to be fitted to what is left of the page before it. */
  readonly hasFigures: boolean
  /** The colours of its code, which change no measure: found while a browser loads and prints the page without them. */
  colour(highlight: Highlighter): Promise<ColouredCode>
}

/** What heads and feet say of the document. */
export interface About {
  readonly id: string | undefined
  readonly title: string
  readonly status: string | undefined
  readonly language: string
}

/** What is raw in a tree is markup that our own tools made after the text was sanitised. */
const stringify = unified().use(rehypeStringify, { allowDangerousHtml: true }).freeze()

/** What a self-contained file may do: show itself, and load nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"

/** The id of the contents in the page. */
const CONTENTS = 'contents'

/** Composes the document of a proposal under a theme. */
export function composeDocument(written: Proposal, theme: Theme, options: DocumentOptions): ComposedDocument {
  const language = languageOf(written)
  const { proposal: bare, slugs, title: contentsTitle = 'Contents' } = withoutContents(written)
  const proposal = curlTitles(options.numbered ? withNumbers(bare) : bare, language)
  const pictures = makePictures(options.illustrations, options.selfContained)
  const { entries, length } = contentsOf(proposal, options.paper)
  const cover = coverOf(proposal)
  const listings: UncolouredCode[] = []
  const noted: Highlighter = (code, language) => {
    listings.push({ code, language })
    return options.highlight?.(code, language) ?? [text(code)]
  }
  const { tree: body, captioned } = composeBody(proposal, {
    highlight: noted,
    pictures,
    language,
    formulas: makeFormulas(options.formulas, options.selfContained),
    diagrams: makeDiagrams(options.drawings),
    siblings: options.siblings,
    elsewhere: new Map(slugs.map((slug) => [slug, CONTENTS])),
    letters: options.letters,
  })
  if (!options.selfContained) letFiguresMove(body, language)
  const about = { id: proposal.id, title: cover.title, status: cover.status, language }
  const { base, more } = options.fontCss
  const css = styles(theme, { paper: options.paper, fontCss: base })
  const html = renderTemplate(theme.templates, 'document', {
    language,
    title: fullyCalled(proposal),
    policy: options.selfContained ? POLICY : undefined,
    css: `${more}\n${css}`,
    sheets: more === '' ? [css] : [more, css],
    paper: options.paper,
    cover,
    control: controlOf(proposal, cover, options.history),
    glance: entries.length > 0 ? glanceOf(proposal) : undefined,
    colophon: {
      ...options.imprint,
      commit: options.history?.revisions[0]?.commit,
      changed: options.history?.changed,
    },
    length,
    contents: { id: CONTENTS, title: contentsTitle },
    entries: entries.length > 0 ? entries.map(linked) : undefined,
    lists: listsOf(captioned).map((list) => ({ ...list, entries: list.entries.map(linked) })),
    targets: proposal.sections.map((section) => `#${encodeURIComponent(sectionId(section))}`),
    body: stringify.stringify(body),
  })
  return {
    page: { html, files: new Map([...options.fontFiles, ...pictures.files]) },
    entries,
    heads: proposal.sections.map((section) => ({ id: sectionId(section), title: section.title })),
    titles: new Map([
      [CONTENTS, contentsTitle],
      ...proposal.sections.flatMap(titlesBelow),
      ...captioned.map(({ id, label, title }) => [id, [label, title].filter(Boolean).join(': ')] as const),
    ]),
    about,
    hasFigures: body.children.some(
      (block) => block.type === 'element' && (block.tagName === 'figure' || hasClass(block, 'turned-part')),
    ),
    colour: (highlight) => colourCode(body, listings, highlight),
  }
}

function titlesBelow(section: Section): (readonly [id: string, title: string])[] {
  return [[sectionId(section), section.title], ...section.sections.flatMap(titlesBelow)]
}

function linked<Entry extends { readonly id: string }>(entry: Entry): Entry & { readonly href: string } {
  return { ...entry, href: `#${encodeURIComponent(entry.id)}` }
}
