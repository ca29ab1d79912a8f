import { type Limits, orRaise, told } from './limits.ts'
import { UserError } from './user-error.ts'

/**
 * Sees that a document is not longer than it may be.
 *
 * @param things What is counted: `pages`.
 * @throws UserError with exit code 1.
 */
export function limitPages(count: number, things: 'pages' | 'slides', limits: Limits): void {
  if (count <= limits.pages) return
  throw new UserError(`It comes to ${told(count)} ${things}; at most ${told(limits.pages)} are made.`, {
    exitCode: 1,
    hint: orRaise('Split it', 'pages', limits),
  })
}
