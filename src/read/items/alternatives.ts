import type { PhrasingContent, RootContent } from 'mdast'
import type { Alternative, Section } from '../../model/proposal.ts'
import { walkSections } from '../find-sections.ts'
import { readLabelled, splitLines } from '../labelled.ts'
import { plainText } from '../plain-text.ts'
import { titleKey } from '../title-words.ts'
import { readDecision } from './decision.ts'
import { countInked, dropStart, keepStart } from './drop-start.ts'
import { blocksOf, type Entry, entriesOfList, entryOfPart, makeEntry } from './entry.ts'
import { findParts } from './find-parts.ts'
import { type Gathering, gather } from './gather.ts'
import { splitLabel } from './label.ts'
import { type Part, partOfSection } from './part.ts'
import { itemOf } from './simple-items.ts'

/** Titles of what describes the alternative above them. */
const ASPECT =
  /^(?:proposal|design|overview|background|motivation|problem|solution|how it work|detailed design|api|(?:user )?usage|test plan|example|implementation detail|question|comparison|effect|analysis|architecture|workflow|user experience|migration)/

/** A title that speaks of several, such as “Alternative lints”. */
const SEVERAL = /^(?:alternative|other|rejected|previous|earlier|former|different)\b.*[a-z]s$/i

/** Whether a heading only parts alternatives: those below are numbered, or it says nothing itself and they are no aspects of it. */
function partsAlternatives(part: Part): boolean {
  if (part.parts.filter((inner) => inner.headed && inner.kind === 'alternative').length > 1) return true
  if (SEVERAL.test(part.title) && part.parts.filter((inner) => inner.headed && !inner.detail).length > 1) return true
  return (
    part.headed &&
    splitLabel(part.title).label === undefined &&
    part.parts.length > 0 &&
    !part.blocks.some((block) => plainText(block) !== '') &&
    part.parts.every((inner) => inner.headed && !inner.detail && !ASPECT.test(inner.key))
  )
}

/** The words with which a verdict such as “*Not applicable*: …” opens what stands below a heading. */
function verdictOf(part: Part): string | undefined {
  const first = part.blocks[0]
  const mark = first?.type === 'paragraph' ? first.children[0] : undefined
  return mark?.type === 'emphasis' || mark?.type === 'strong' ? plainText(mark).toLowerCase() : undefined
}

/** A section whose headings stand side by side where one that is a level too deep is judged in the same words as the one above it. */
function levelled(part: Part): Part {
  const parts = part.parts.map(levelled).flatMap((inner) => {
    const verdict = verdictOf(inner)
    const beside = inner.parts.filter((each) => verdict !== undefined && each.headed && verdictOf(each) === verdict)
    return [{ ...inner, parts: inner.parts.filter((each) => !beside.includes(each)) }, ...beside]
  })
  return { ...part, parts }
}

const GATHERING: Gathering = {
  groups:
    /^(?:rejected|discarded|considered|other|possible|dismissed)? ?(?:alternative|option|approache|idea|variant|solution)(?: considered| rejected)?$|^(?:what )?other design|^(?:considered|rejected|discarded|dismissed|technical|design|for \w+)$/,
  headed: true,
  argued: true,
  nests: partsAlternatives,
  skip: (part) =>
    /^(?:why is design|motivat|background|prior art|reference|related|future|what is impact|rationale|existing \w+(?: \w+)? implementation|conclusion|comparison|summary|decision|recommendation|overview)/.test(
      part.key,
    ) ||
    /^(?:the|this) (?:current|present|proposed|chosen) \w+ (?:was|is|has been) chosen\b/i.test(
      plainText(part.blocks.slice(0, 1)),
    ),
}

const DESCRIPTION = /^(?:description|summary|idea|what|approach|proposal|overview)$/
const REASON =
  /^(?:reason|reason for rejection|reason for not choosing|rejection reason|why rejected|why not|why not chosen|rejected because|rejected|rejection|rationale|verdict|decision|why it was rejected|conclusion|status|outcome|not chosen because)$/
const REJECTS =
  /\b(?:reject|not (?:chosen|selected|pursued|viable|preferred|ideal)|decided (?:against|not to)|dismiss|discard|ruled out|instead,? we|we (?:decided|chose|opted|preferred?) (?:to|not|against|the)|chose not|was not)/i
const CONS = /^(?:con|disadvantage|drawback|downside|weaknesse?|problem|bad)$/
/** Titles of what speaks for or against an alternative, or judges it. */
const ARGUES = [REASON, CONS, /^(?:pro|pro and con|advantage|benefit|upside|strength|good|neutral)$/]
const FAULTS =
  /\b(?:downside|drawback|disadvantage|too (?:complex|much|many)|would (?:not|require|break|make it)|wouldn't|cannot|can't|doesn't|does not|isn't|not [\w-]+ enough|not (?:be )?(?:very )?(?:possible|feasible|scal\w+|work|solve|address)|error[- ]prone|overkill|(?:maintenance|significant) (?:code )?(?:burden|overhead|duplication|complexity)|hard(?:er)? to|not (?:backwards?[- ]compatible|acceptable|desirable|needed|worth|necessary)|deemed|confusing|complicat\w+|inconsisten\w+|redundant|brittle|fragile|difficult to|however|unfortunately)\b/i
const LEADS_TO_FAULTS = /\b(?:reasons?|drawbacks?|downsides?|disadvantages?|cons|problems?|issues?)\b[^.!?]*[:：]$/i
const CHOSEN =
  /\((?:chosen|selected|accepted|adopted|our choice|this proposal)\)|✅|^(?:chosen|selected) (?:approach|option|solution|alternative|design)\b/i

/** A verdict that takes an alternative, in a table of them. */
const TAKEN = /^(?:[✅✓✔]\uFE0F?\s?)?(?:chosen|selected|accepted|adopted|preferred|recommended|winner)\b/i

/** Labelled remarks on an alternative: in its bullets, paragraphs and lines in bold. */
function remark(blocks: readonly RootContent[], label: RegExp): string | undefined {
  for (const block of blocks) {
    const lines = block.type === 'list' ? block.children.flatMap((item) => item.children) : [block]
    for (const line of lines) {
      if (line.type !== 'paragraph') continue
      for (const words of splitLines(line.children)) {
        const labelled = readLabelled(words)
        if (labelled && label.test(titleKey(labelled.label))) return plainText(labelled.value) || undefined
      }
    }
  }
  return undefined
}

function remarkOfPart(part: Part | undefined, label: RegExp): string | undefined {
  const inner = part?.parts.find((each) => label.test(each.key))
  return inner && (inner.blocks.map((block) => plainText(block)).join(' ') || undefined)
}

/** The part of a description that turns against the alternative: a sentence of its faults, or what follows “however”. */
function reasonWithin(text: string): string | undefined {
  const [, ...rest] = text.split(/(?<=[.!?]) (?=\p{Lu})/u)
  return rest.find((sentence) => FAULTS.test(sentence)) ?? /[;,] ?(?:however|but),? (.*)/i.exec(text)?.[1]
}

function paragraphs(blocks: readonly RootContent[]): string[] {
  return blocks
    .filter((block) => block.type === 'paragraph')
    .map((block) => plainText(block))
    .filter((text) => text !== '')
}

/** What a list says that is announced as one of faults or reasons. */
function listedFaults(blocks: readonly RootContent[]): string | undefined {
  const list = blocks.find((block, at) => {
    const before = blocks[at - 1]
    return block.type === 'list' && before?.type === 'paragraph' && LEADS_TO_FAULTS.test(plainText(before).slice(-160))
  })
  return list?.type === 'list' ? list.children.map((item) => plainText(item)).join(' ') || undefined : undefined
}

/** A reason that leads to a list, with what the list says. */
function withListBelow(reason: string, blocks: readonly RootContent[]): string {
  if (!/[:：]$/.test(reason)) return reason
  const at = blocks.findIndex((block) => block.type === 'paragraph' && plainText(block) === reason)
  const list = at < 0 ? undefined : blocks[at + 1]
  return list?.type === 'list' ? [reason, ...list.children.map((item) => plainText(item))].join(' ') : reason
}

/** Labels of a judgement, as they stand in running text. */
const JUDGEMENT =
  '\\(?(?:reasons?(?: for rejection)?|rejected(?: because)?|why (?:not|rejected)|not chosen because|verdict|rejection reason)\\s?[:：]'

/** Where a bullet turns from the alternative to a labelled judgement of it: “. Rejected because: …”. */
const JUDGED = new RegExp(`(\\s?[.;,–—-]?\\s)(?=${JUDGEMENT})`, 'i')

const STARTS_JUDGED = new RegExp(`^${JUDGEMENT}`, 'i')

/** The name that a bullet gives in bold, or with a colon, before it describes the alternative. */
function splitName(entry: Entry): Entry {
  const node = entry.nodes[0]
  if (entry.part || node?.type !== 'paragraph') return entry
  const [first, ...rest] = node.children
  const marked = readLabelled(node.children)
  const named = (name: readonly PhrasingContent[], value: readonly PhrasingContent[]): Entry => {
    const text = makeEntry(name, entry.line, [])
    const described: RootContent[] = plainText(value) === '' ? [] : [{ type: 'paragraph', children: [...value] }]
    return {
      ...entry,
      text: text.text.replace(/\s*[.:]$/, ''),
      nodes: text.nodes,
      details: [...described, ...entry.details],
    }
  }
  const judged = JUDGED.exec(entry.text)
  if (judged)
    return named(
      keepStart(node.children, countInked(entry.text.slice(0, judged.index))),
      dropStart(node.children, countInked(entry.text.slice(0, judged.index + (judged[1] ?? '').length))),
    )
  if (marked?.marked)
    return named([{ type: 'strong', children: [{ type: 'text', value: marked.label }] }], marked.value)
  if (first?.type === 'strong' && plainText(rest) !== '') {
    const next = rest[0]?.type === 'text' ? rest[0].value : ''
    const dash = /^(?:\s+[–—-]\s+|,\s+)/.exec(next)?.[0]
    if (dash !== undefined) return named([first], [{ type: 'text', value: next.slice(dash.length) }, ...rest.slice(1)])
    return /[.!?]$/.test(plainText(first)) ? named([first], rest) : entry
  }
  return entry
}

/** An alternative that is told in one paragraph, called by its first sentence; the rest describes it. */
function nameIn(entry: Entry): Entry {
  const node = entry.nodes[0]
  const name = /^(.{3,160}?)[.] /.exec(entry.text)?.[1]
  if (node?.type !== 'paragraph' || name === undefined) return entry
  const count = countInked(name)
  const about: RootContent = { type: 'paragraph', children: dropStart(node.children, count + 1) }
  return { ...entry, text: name, nodes: [{ ...node, children: keepStart(node.children, count) }], details: [about] }
}

/** The blocks of a part without the titles in it; those of inner parts that argue apart from what describes it. */
function textsOf(part: Part): { about: string[]; argued: string[] } {
  const inner = part.parts.map((each) => ({ argues: ARGUES.some((title) => title.test(each.key)), ...textsOf(each) }))
  return {
    about: [...paragraphs(part.blocks), ...inner.flatMap(({ argues, about }) => (argues ? [] : about))],
    argued: inner.flatMap(({ argues, about, argued }) => (argues ? [...about, ...argued] : argued)),
  }
}

function alternativeOf(found: Entry): Alternative {
  const entry = splitName(found)
  const blocks = entry.details
  const { about, argued } = entry.part ? textsOf(entry.part) : { about: paragraphs(blocks), argued: [] }
  const texts = [...about, ...argued]
  const columns = [...(entry.cells ?? [])].map(([key, cell]): [string, string] => [key, plainText(cell)])
  const cell = (pattern: RegExp): string | undefined =>
    columns.find(([key, text]) => pattern.test(key) && text !== '')?.[1]
  const description =
    remark(blocks, DESCRIPTION) ??
    remarkOfPart(entry.part, DESCRIPTION) ??
    cell(/description|summary|approach/) ??
    about.find((text) => !STARTS_JUDGED.test(text))
  const taken = TAKEN.test(cell(/^(?:decision|verdict|status|outcome|result)/) ?? '')
  const reason =
    remark(blocks, REASON) ??
    remarkOfPart(entry.part, REASON) ??
    cell(/reason|reject|why/) ??
    (taken ? undefined : cell(/decision|verdict/)) ??
    cell(/con\b|drawback/) ??
    texts.find((text) => REJECTS.test(text)) ??
    remarkOfPart(entry.part, CONS) ??
    texts.slice(1).find((text) => FAULTS.test(text)) ??
    listedFaults(blocks) ??
    reasonWithin(texts[0] ?? '') ??
    texts.find((text) => FAULTS.test(text)) ??
    (entry.details.length === 0 && REJECTS.test(entry.text) ? entry.text : undefined)
  return {
    ...itemOf(entry),
    text: entry.text.replace(/\s*:$/, ''),
    description,
    reason: reason === undefined ? undefined : withListBelow(reason, blocks),
    chosen: taken || CHOSEN.test(found.text),
  }
}

/** Ends of a sentence that leads to a list of what else was considered. */
const LEADS_TO_OPTIONS =
  /\b(?:other|alternative|several|following|different|these)\b[^.!?]*\b(?:options?|approaches|designs?|solutions?|ideas)\b[^.!?]*\bconsidered\b[^.!?]*[:：]$|\b(?:considered|rejected) (?:alternatives|options)\b[^.!?]*[:：]$|\balternatives\b[^.!?]*\b(?:considered|rejected|discussed|evaluated)\b[^.!?]*[:：]$/i

/** Paragraphs and headings called “Alternative 1” and lists that are announced, for a document without a section on alternatives. */
function labelledAnywhere(sections: readonly Section[]): Entry[] {
  const found: Entry[] = []
  for (const { section } of walkSections(sections)) {
    if (section.kind === 'alternative') found.push(entryOfPart(partOfSection(section)))
    else {
      for (const [at, block] of section.blocks.entries()) {
        const before = section.blocks[at - 1]
        if (
          block.type === 'list' &&
          before?.type === 'paragraph' &&
          LEADS_TO_OPTIONS.test(plainText(before).slice(-200))
        ) {
          found.push(...entriesOfList(block))
        }
        if (block.type !== 'paragraph') continue
        const labelled = readLabelled(block.children)
        if (!labelled?.marked || !/^alternative \d+$/i.test(labelled.label)) continue
        found.push({
          ...nameIn(makeEntry(labelled.value, block.position?.start.line ?? section.line, [])),
          label: labelled.label,
        })
      }
    }
  }
  return found
}

/** A section that tells of one alternative in its own words, without the headings that only go on about it. */
function withoutAspects(part: Part): Part {
  const told = part.blocks.some((block) => block.type === 'paragraph')
  const aspects = part.parts.every((inner) => inner.headed && ASPECT.test(inner.key) && !/\d/.test(inner.title))
  return told && aspects ? { ...part, parts: [] } : part
}

/** The options that were rejected or partly adopted; of an ADR every option, the chosen one marked. */
export function readAlternatives(sections: readonly Section[]): Alternative[] | null {
  const parts = findParts(sections, ['alternatives'])
  const options = findParts(sections, ['options'], false).flatMap((part) => part.parts)
  const entries = parts.flatMap((part) => gather(levelled(withoutAspects(part)), GATHERING))
  if (parts.length === 0) entries.push(...(options.length > 0 ? options.map(entryOfPart) : labelledAnywhere(sections)))
  if (parts.length === 0 && entries.length === 0) return null
  const decision = readDecision(
    sections,
    entries.map((entry) => entry.text),
  )
  return entries.map((entry) => {
    const option = options.find((each) => each.key === titleKey(entry.text))
    const described: Entry =
      option && entry.details.length === 0 ? { ...entry, details: blocksOf(option), part: option } : entry
    const alternative = alternativeOf(described)
    return decision === entry.text ? { ...alternative, chosen: true } : alternative
  })
}
