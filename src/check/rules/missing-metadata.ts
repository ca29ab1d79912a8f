import type { Rule } from '../rule.ts'

/** Who wrote it, when, and how far it is. */
export const missingMetadata: Rule = {
  code: 'missing-metadata',
  severity: 'hint',
  what: 'The proposal names no status, no author or no date.',
  why: 'Cover and index show them, and a reader of a print has no history to look it up in.',
  mend: 'Add a line such as “**Status**: Draft” below the title.',
  *check({ metadata, heading }, { templated }) {
    const line = heading?.position?.start.line
    const finding = (noun: string, example: string) => ({
      message: `The proposal has no ${noun}.`,
      hint: `Add a line “${example}” below the title.`,
      ...(templated ? { severity: 'warning' as const } : {}),
      ...(line === undefined ? {} : { line }),
    })
    if (metadata.status === undefined) yield finding('status', '**Status**: Draft')
    if (metadata.authors.length === 0) yield finding('author', '**Author**: @name')
    if (metadata.created === undefined) yield finding('date', '**Created**: 2025-08-14')
  },
}
