import type { Proposal } from './proposal.ts'

/** A file's name without its folders. */
export function baseName(file: string): string {
  return file.replace(/^.*[\\/]/s, '')
}

/** What a proposal is called: by its title, else by its id, else by its file's name. */
export function calledOf({ title, id, file }: Pick<Proposal, 'title' | 'id' | 'file'>): string {
  return title ?? id ?? baseName(file)
}

/** The same after its id: `EP-012: Title`; the id alone where there is no title. */
export function fullyCalled(proposal: Pick<Proposal, 'title' | 'id' | 'file'>): string {
  const { id } = proposal
  const called = calledOf(proposal)
  return id === undefined || id === called ? called : `${id}: ${called}`
}
