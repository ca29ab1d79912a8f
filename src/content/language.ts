import type { Proposal } from '../model/proposal.ts'
import { languageOfText } from './scripts.ts'

/** The document's language as BCP 47: what its metadata says, else what its script says, else English. */
export function languageOf({ metadata, text }: Proposal): string {
  const said = metadata.language?.trim()
  if (said !== undefined && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(said)) return said
  return languageOfText(text) ?? 'en'
}
