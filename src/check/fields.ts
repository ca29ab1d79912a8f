import type { MetadataField, Proposal } from '../model/proposal.ts'
import { labelKey } from '../read/field.ts'
import { type FieldMeaning, namesOf } from '../read/known-labels.ts'
import type { Place } from './place.ts'

/** The fields of a meaning, in the author's order. */
export function fieldsOf(proposal: Proposal, meaning: FieldMeaning): MetadataField[] {
  const names = new Set(namesOf(meaning))
  return proposal.metadata.fields.filter(({ label }) => names.has(labelKey(label)))
}

/** Where a field, or the first of a meaning, stands in the text. */
export function placeOfField(field: MetadataField | undefined): Partial<Place> {
  return field === undefined || field.line === 0 ? {} : { line: field.line }
}

/** Where a value stands in its line, as offsets of the whole text; nothing where it stands there twice or in other words. */
export function rangeOfValue(
  field: MetadataField,
  text: string,
): { readonly start: number; readonly end: number } | undefined {
  if (field.line === 0) return undefined
  let start = 0
  for (let line = 1; line < field.line; line += 1) start = text.indexOf('\n', start) + 1
  const end = text.indexOf('\n', start)
  const line = text.slice(start, end < 0 ? text.length : end)
  const at = line.indexOf(field.value)
  if (field.value === '' || at < 0 || line.indexOf(field.value, at + 1) >= 0) return undefined
  return { start: start + at, end: start + at + field.value.length }
}
