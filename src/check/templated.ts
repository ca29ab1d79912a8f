import type { Proposal } from '../model/proposal.ts'

/** Whether a proposal is one of the family whose template we know, by its id or the name of its file. */
export function isTemplated({ id, file }: Proposal): boolean {
  const name = file.split(/[/\\]/).at(-1) ?? ''
  return /^EP[-_ ]?[\dX]/i.test(id ?? '') || /^(?:EP[-_]|draft-)/i.test(name)
}
