import type { Proposal } from '../../model/proposal.ts'
import { placeOf } from '../place.ts'
import type { FolderRule } from '../rule.ts'
import { familyOf, numberOf } from '../same-id.ts'

/** One number, two proposals. */
export const duplicateId: FolderRule = {
  code: 'duplicate-id',
  severity: 'error',
  what: 'Two proposals of one folder have the same id.',
  why: 'Nobody can tell which of the two a link, a commit or a decision means.',
  mend: 'Give the younger one the next free number.',
  *checkFolder(proposals, { files }) {
    const first = new Map<string, Proposal>()
    for (const proposal of proposals) {
      const { file, id, heading } = proposal
      const number = id === undefined ? undefined : numberOf(id)
      if (id === undefined || number === undefined) continue
      const key = `${folderOf(file)}\n${familyOf(id)}\n${number}`
      const other = first.get(key)?.file ?? files.get(file)?.namesakes[0]
      if (!first.has(key)) first.set(key, proposal)
      if (other === undefined) continue
      yield { file, message: `The id ${id} is that of ${other} too.`, ...(heading ? placeOf(heading) : { line: 1 }) }
    }
  },
}

/** The folder in which ids must differ; a README has a folder to itself and stands for it. */
function folderOf(file: string): string {
  const steps = file.split('/')
  return steps.slice(0, /^(?:readme|index)\./i.test(steps.at(-1) ?? '') ? -2 : -1).join('/')
}
