import type { MetadataField, Proposal } from '../model/proposal.ts'
import { isoDate } from '../read/iso-date.ts'
import { fieldsOf } from './fields.ts'

/** Something that has the shape of a date: numbers with the year first, or a month by its name. */
const SHAPED =
  /^(?:\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?(?!\d)|(?:\w{3,9},?\s+)?\d{1,2}(?:st|nd|rd|th)?[\s-]+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?[\s-]+\d{4}\b|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}\b)/i

/** The fields that say when the proposal was written and changed. */
export function dateFields(proposal: Proposal): MetadataField[] {
  return [...fieldsOf(proposal, 'created'), ...fieldsOf(proposal, 'updated')].filter(({ value }) => value.trim() !== '')
}

/** Whether a value has the shape of a date but names a day that no calendar has. */
export function isImpossible(value: string): boolean {
  return SHAPED.test(value.trim()) && isoDate(value) === undefined
}

/** Whether a value says that there is no date yet. */
export function isUnsaid(value: string): boolean {
  return /^(?:tb[acd]|todo|n\/?a|none|unknown|-+|–|—|\.{3}|…|\[.*\]|<.*>|[YMDX]{2,4}(?:[-/.]?[YMDX]{1,4}){1,2})\.?$/i.test(
    value.trim(),
  )
}
