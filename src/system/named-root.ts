import { realpath, stat } from 'node:fs/promises'
import { UserError } from '../model/user-error.ts'
import type { ProposalFile } from './discover.ts'
import { isBelow } from './file-root.ts'

/**
 * The real path of a folder that the operator named for the files around proposals. Every proposal must lie in it, or no
 * image and no link beside it could be looked at.
 *
 * @throws UserError with exit code 2.
 */
export async function namedRoot(named: string, proposals: readonly ProposalFile[]): Promise<string> {
  const root = await realpath(named).catch(() => undefined)
  if (root === undefined || !(await stat(root)).isDirectory()) {
    throw new UserError(`There is no folder ${named}.`, { exitCode: 2, hint: 'Name one with --root.' })
  }
  for (const { path, name } of proposals) {
    if (isBelow(await realpath(path).catch(() => path), root)) continue
    throw new UserError(`${name} is not in ${named}, which --root names.`, {
      exitCode: 2,
      hint: 'Name a folder that holds every proposal.',
    })
  }
  return root
}
