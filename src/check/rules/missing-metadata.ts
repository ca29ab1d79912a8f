import type { ProfileMetadata, RequiredMetadata } from '../../model/profile.ts'
import type { Rule } from '../rule.ts'

/** What is asked for where the family is not known. */
const ASKED: RequiredMetadata = {
  status: '**Status**: Draft',
  authors: '**Author**: @name',
  created: '**Created**: 2025-08-14',
}

/** Who wrote it, when, and how far it is. */
export const missingMetadata: Rule = {
  code: 'missing-metadata',
  severity: 'hint',
  what: 'The proposal names no status, no author or no date.',
  why: 'Cover and index show them, and a reader of a print has no history to look it up in.',
  mend: 'Add a line such as “**Status**: Draft” below the title.',
  *check({ metadata, heading, profile }) {
    const line = heading?.position?.start.line
    const asked = profile === undefined ? ASKED : profile.metadata.required
    const finding = (noun: string, example: string | undefined) => ({
      message: `The proposal has no ${noun}.`,
      hint: `Add a line “${example}” ${whereToAdd(profile?.metadata)}.`,
      ...(profile === undefined ? {} : { severity: 'warning' as const }),
      ...(line === undefined ? {} : { line }),
    })
    if (asked?.status && metadata.status === undefined) yield finding('status', asked.status)
    if (asked?.authors && metadata.authors.length === 0) yield finding('author', asked.authors)
    if (asked?.created && metadata.created === undefined) yield finding('date', asked.created)
  },
}

/** Where a line of metadata goes. */
function whereToAdd(metadata: ProfileMetadata | undefined): string {
  if (metadata?.place === 'front matter') return 'to the front matter'
  return metadata?.place === 'sidecar' ? `to ${metadata.sidecar ?? 'the file beside it'}` : 'below the title'
}
