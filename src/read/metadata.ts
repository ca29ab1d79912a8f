import { entryOf } from '../model/entry-of.ts'
import type { Metadata } from '../model/proposal.ts'
import { type Field, labelKey } from './field.ts'
import { type FieldMeaning, namesOf } from './known-labels.ts'
import { readPeople } from './people.ts'

/** A value that says that there is none yet. */
const UNSAID =
  /^(?:tb[ad]|todo|n\/?a|none|unknown|-+|–|—|\.\.\.|…|\[.*\]|[YMDX]{2,4}(?:[-/.][YMDX]{1,4}){1,2}|\((?:leave|fill)\b[^()]*\))?\.?$/i

const LANGUAGES: Readonly<Record<string, string>> = {
  english: 'en',
  chinese: 'zh',
  japanese: 'ja',
  german: 'de',
  french: 'fr',
  spanish: 'es',
  korean: 'ko',
  中文: 'zh',
}

/** The fields with a meaning, those with the most telling name first, else in the order given. */
export function fieldsMeaning(fields: readonly Field[], meaning: FieldMeaning): Field[] {
  const keyed = fields.map((field) => ({ key: labelKey(field.label), field }))
  return namesOf(meaning).flatMap((name) => keyed.filter(({ key }) => key === name).map(({ field }) => field))
}

/** The author's words without quotes, leftover marks and a final full stop. */
function words(field: Field): string {
  const text = (field.said ?? field.parts).join(', ').replace(/^[\s"'“”‘’*_`]+|[\s"'“”‘’*_`]+$/g, '')
  return /\.[^.]*\./.test(text) ? text : text.replace(/\.$/, '')
}

function firstSaid(fields: readonly Field[], meaning: FieldMeaning): string | undefined {
  return fieldsMeaning(fields, meaning)
    .map(words)
    .find((text) => !UNSAID.test(text))
}

function people(fields: readonly Field[], meaning: FieldMeaning): string[] {
  const known = new Set(namesOf(meaning))
  return readPeople(
    fields.filter((field) => known.has(labelKey(field.label))).flatMap((field) => field.said ?? field.parts),
  )
}

function languageTag(value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  const named = entryOf(LANGUAGES, value.toLowerCase())
  return named ?? (/^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$/.test(value) ? value.replaceAll('_', '-') : undefined)
}

/** Some families say how far the implementation is, under a name that elsewhere links to it. */
function implementationStatus(fields: readonly Field[]): string | undefined {
  const field = fields.find((each) => labelKey(each.label) === 'implementation')
  const text = field && words(field)
  return text && /^(?:\w+\s+)?(?:implemented|complete|completed|in progress|not started|done)\b/i.test(text)
    ? text
    : undefined
}

/** A status without the pictographs that stand for a badge. */
function withoutPictures(status: string | undefined): string | undefined {
  return status?.replace(/(?:\p{Extended_Pictographic}|✓|✗|✘|\uFE0F|\u200D)/gu, '').trim() || undefined
}

/** What the fields say about the proposal. `visible` ones, which readers of the page see, go before the others. */
export function readMetadata(fields: readonly Field[]): Metadata {
  const ordered = fields.toSorted((one, other) => Number(other.visible) - Number(one.visible))
  return {
    status: withoutPictures(firstSaid(ordered, 'status')) ?? implementationStatus(ordered),
    authors: people(ordered, 'authors'),
    reviewers: people(ordered, 'reviewers'),
    approvers: people(ordered, 'approvers'),
    created: firstSaid(ordered, 'created'),
    updated: firstSaid(ordered, 'updated'),
    language: languageTag(firstSaid(ordered, 'language')),
    fields: fields.map(({ label, parts, line, visible }) => ({ label, value: parts.join(', '), line, visible })),
  }
}
