import type { Heading, Root, RootContent } from 'mdast'
import type { Diagnostic, Noted } from '../model/diagnostic.ts'
import { LIMITS, type Limits, orRaise } from '../model/limits.ts'
import type { Profile } from '../model/profile.ts'
import type { Proposal, Section } from '../model/proposal.ts'
import { atOnce, type Turns } from '../model/turns.ts'
import type { Field } from './field.ts'
import { splitFrontMatter } from './front-matter.ts'
import { partOfSection } from './items/part.ts'
import { readProposalItems } from './items/read-proposal-items.ts'
import { splitLead } from './lead.ts'
import { limitDepth } from './limit-depth.ts'
import { dropToolMarks } from './markdown/drop-tool-marks.ts'
import { spellEmoji } from './markdown/emoji.ts'
import { readHtmlHeadings } from './markdown/html-headings.ts'
import { keepCells } from './markdown/keep-cells.ts'
import { nameAlerts } from './markdown/name-alerts.ts'
import { nameFences } from './markdown/name-fences.ts'
import { noteRefusal } from './markdown/note-refusal.ts'
import { fieldsMeaning, readMetadata } from './metadata.ts'
import { noteMissingSections } from './missing-sections.ts'
import { parseMarkdownInTurns } from './parse-markdown.ts'
import { plainText } from './plain-text.ts'
import { detectProfile } from './profiles/detect.ts'
import { ownKinds } from './profiles/lexicon.ts'
import { PROFILES } from './profiles/profiles.ts'
import { idOfFields, idOfFile, splitId } from './proposal-id.ts'
import { readFrontMatter, readSidecar } from './read-front-matter.ts'
import { readSectionFields } from './section-fields.ts'
import { buildSections, leadOf } from './section-tree.ts'
import { findTitle, isOnlyId, titleBelow, titleText } from './title.ts'

export interface ReadOptions {
  /** Text of the YAML file beside the document, such as `kep.yaml`. */
  readonly sidecar?: string | undefined
  /** Whether `$x$` is a formula; else single dollars are text. */
  readonly singleDollar?: boolean | undefined
  /** Emoji by their names, for a text that names some: `rocket`. */
  readonly emoji?: Readonly<Record<string, string>> | undefined
  /** The family that it is of, where that is known. */
  readonly profile?: Profile | undefined
  /** Families that it may be of besides those that are known everywhere; they come first. */
  readonly profiles?: readonly Profile[] | undefined
  /** How much it may be. */
  readonly limits?: Limits | undefined
}

function note(file: string, diagnostic: Omit<Diagnostic, 'file'>): Diagnostic {
  return { ...diagnostic, file }
}

function* parse(
  text: string,
  file: string,
  { singleDollar = false, emoji, limits = LIMITS }: ReadOptions,
): Turns<Noted<{ root: Root; fields: Field[] }>> {
  const frontMatter = splitFrontMatter(text)
  const { value: fields, notes } = readFrontMatter(frontMatter, file)
  const { root, refusals } = yield* parseMarkdownInTurns(text, frontMatter, { singleDollar }, limits)
  readHtmlHeadings(root)
  dropToolMarks(root)
  nameAlerts(root)
  keepCells(root, text)
  nameFences(root)
  if (emoji !== undefined) spellEmoji(root, emoji)
  const line = limitDepth(root, text, limits.depth)
  return {
    value: { root, fields },
    notes: [
      ...notes,
      ...refusals.map((refusal) => noteRefusal(refusal, file, limits)),
      ...(line === undefined ? [] : [noteDepth(file, line, limits)]),
    ],
  }
}

function noteDepth(file: string, line: number, limits: Limits): Diagnostic {
  return {
    code: 'nested-too-deep',
    severity: 'warning',
    message: `Quotes or lists are nested more than ${limits.depth} levels deep; the innermost are shown as source.`,
    hint: orRaise('Unnest them', 'depth', limits),
    file,
    line,
  }
}

function noteMetadata(proposal: Proposal): Diagnostic[] {
  const notes: Diagnostic[] = []
  const { file } = proposal
  if (proposal.title === undefined) {
    notes.push(
      note(file, {
        code: 'missing-title',
        severity: 'warning',
        message: 'The proposal has no title.',
        hint: 'Start it with a heading such as “# EP-012: Title”.',
      }),
    )
  }
  if (proposal.metadata.status === undefined) {
    notes.push(
      note(file, {
        code: 'missing-status',
        severity: 'hint',
        message: 'The proposal has no status.',
        hint: 'Add a line “**Status**: Draft” below the title.',
      }),
    )
  }
  return notes
}

/** What stands before the first heading as a section, where lines in bold are its headings. */
function headedInBold(blocks: readonly RootContent[]): Section[] {
  const heading: Heading = { type: 'heading', depth: 1, children: [] }
  const section = { heading, title: '', kind: undefined, level: 1, slug: '', blocks, sections: [], line: 1 }
  return partOfSection(section).parts.length > 0 ? [section] : []
}

/**
 * Reads a proposal. It never throws: what it does not understand keeps its place as text, and the notes say what the
 * author should know.
 *
 * @example
 * ```ts
 * import { readProposal } from 'ep-export'
 *
 * const { value, notes } = readProposal('# EP-012: GPU power\n\n## Summary\n\nText.', 'EP-012.md')
 * console.log(value.id, value.sections.length, notes.length)
 * ```
 */
export function readProposal(text: string, file: string, options: ReadOptions = {}): Noted<Proposal> {
  return atOnce(readInTurns(text, file, options))
}

/** Reads a proposal as `readProposal` does, some ten thousand characters a turn. */
export function* readInTurns(text: string, file: string, options: ReadOptions = {}): Turns<Noted<Proposal>> {
  const { value, notes } = yield* parse(text, file, options)
  const { root, fields: frontFields } = value
  const sidecar = readSidecar(options.sidecar)
  const told = fieldsMeaning([...frontFields, ...sidecar], 'title').map((field) => field.parts[0])
  const heading = findTitle(
    root,
    frontFields.some((field) => field.label.toLowerCase() === 'title'),
  )
  const lead = splitLead(leadOf(root.children, heading))
  const above = [...frontFields, ...lead.fields, ...sidecar]
  const named = heading ? splitId(titleText(heading)) : undefined
  const other = told.find((title) => title) ?? fieldsMeaning(lead.fields, 'title')[0]?.parts[0]
  const fromFields = other === undefined ? undefined : splitId(other)
  const headings = root.children.filter((block) => block.type === 'heading').map((block) => plainText(block))
  const clues = {
    file,
    text,
    id: named?.id ?? idOfFields(above) ?? fromFields?.id ?? idOfFile(file),
    heading: heading && plainText(heading),
    labels: above.map(({ label }) => label),
    headings,
  }
  const profile = options.profile ?? detectProfile(clues, [...(options.profiles ?? []), ...PROFILES])
  const sections = buildSections(root.children, heading, ownKinds(profile))
  const fields = [...frontFields, ...lead.fields, ...readSectionFields(sections), ...sidecar]
  const metadata = readMetadata(fields)
  const titles = [fromFields, ...fieldsMeaning(fields, 'title').map(({ parts }) => parts[0] && splitId(parts[0]))]
  const fieldTitle = titles.find((title) => title !== undefined && title !== '')?.rest
  const status = metadata.status ?? (named?.draft ? 'Draft' : undefined)
  const proposal: Proposal = {
    file,
    text,
    root,
    heading,
    title:
      heading && isOnlyId(heading)
        ? (titleBelow(root, heading) ?? fieldTitle ?? named?.rest)
        : named?.rest || fieldTitle,
    id: named?.id ?? idOfFields(fields) ?? fromFields?.id ?? idOfFile(file),
    profile,
    metadata: { ...metadata, status },
    lead: lead.rest,
    sections,
    items: readProposalItems([...headedInBold(lead.rest), ...sections]),
  }
  return { value: proposal, notes: [...notes, ...noteMetadata(proposal), ...noteMissingSections(proposal)] }
}
