import { realpath } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { UserError } from '../model/user-error.ts'
import { isBelow, rootOf } from './file-root.ts'

/**
 * Refuses a folder for outputs that is a link out of this repository, or out of the folder where the run started: a
 * stranger's checkout may bring one along, and what it leads to would be written over.
 *
 * @throws UserError with exit code 4.
 */
export async function refuseOutsideOut(out: string): Promise<void> {
  const { root } = rootOf(resolve('.'))
  const target = resolve(out)
  if (!isBelow(target, root)) return
  for (let here = target; here !== root; here = dirname(here)) {
    const real = await realpath(here).catch(() => undefined)
    if (real === undefined) continue
    if (isBelow(real, await realpath(root))) return
    throw new UserError(`${out} cannot be written: it is a link that leads out of here.`, {
      exitCode: 4,
      hint: `Name ${real} itself with --out.`,
    })
  }
}
