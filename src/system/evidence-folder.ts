import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Evidence } from '../model/evidence.ts'
import { UserError } from '../model/user-error.ts'
import { makeFolder } from './make-folder.ts'
import { codeOf, reasonOf } from './reason.ts'

/** Evidence in a folder of its own. */
export interface EvidenceFolder extends Evidence {
  /** Absolute. */
  readonly folder: string
}

/**
 * Makes a fresh folder `run-1`, `run-2` … below one that the user named, readable by this user alone, so that nothing of
 * an earlier run is written over and no link leads out of it. Writes at once: a run that is killed leaves all until then.
 *
 * @throws UserError with exit code 4 where it cannot be made.
 */
export function openEvidence(named: string): EvidenceFolder {
  const folder = freshFolder(resolve(named), named)
  const quietly = (write: () => void): void => {
    try {
      write()
    } catch {
      // What cannot be kept must not make a run fail that would not have.
    }
  }
  const placeOf = (name: string): string => {
    const path = join(folder, ...name.split('/').map(safeName))
    makeFolder(dirname(path), 0o700)
    return path
  }
  return {
    folder,
    keep: (name, content) => quietly(() => writeFileSync(placeOf(name), content, { flag: 'wx', mode: 0o600 })),
    add: (name, text) => quietly(() => appendFileSync(placeOf(name), text, { mode: 0o600 })),
  }
}

function freshFolder(parent: string, named: string): string {
  try {
    makeFolder(parent, 0o700)
    for (let number = 1; ; number += 1) {
      const folder = join(parent, `run-${number}`)
      try {
        mkdirSync(folder, 0o700)
        return folder
      } catch (error) {
        if (codeOf(error) !== 'EEXIST') throw error
      }
    }
  } catch (cause) {
    throw new UserError(`${named} cannot be written: ${reasonOf(cause)}.`, {
      exitCode: 4,
      hint: 'Name another folder with --debug.',
      cause,
    })
  }
}

/** One step of a path that leads down and nowhere else. */
function safeName(name: string): string {
  const safe = name.replace(/[^\p{L}\p{N}._ -]+/gu, '-').replace(/^[.\s-]+/, '')
  return safe.slice(0, 120) || '-'
}
