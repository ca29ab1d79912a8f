import { idOfFile } from '../../read/proposal-id.ts'
import { placeOf } from '../place.ts'
import type { Rule } from '../rule.ts'
import { sameNumber } from '../same-id.ts'

/** The heading says one number and the file's name another. */
export const idUnlikeFile: Rule = {
  code: 'id-unlike-file',
  severity: 'warning',
  what: 'The id of the proposal is not that of its file name.',
  why: 'People look for a proposal by its number.',
  mend: 'Rename the file, or mend the id.',
  *check({ id, file, heading }) {
    const named = idOfFile(file)
    if (id === undefined || named === undefined || !/\d/.test(id) || sameNumber(id, named)) return
    yield { message: `The proposal is ${id}, its file says ${named}.`, ...(heading ? placeOf(heading) : { line: 1 }) }
  },
}
