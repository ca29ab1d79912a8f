import { existsSync } from 'node:fs'
import { dirname, resolve, sep } from 'node:path'

/** Where the files around a proposal may come from. */
export interface FileRoot {
  /** Absolute. */
  readonly root: string
  /** Whether it is the folder of a repository, or stands for one: then a leading slash counts from it. */
  readonly repository: boolean
}

/**
 * What may be looked at from a folder: what the operator named, else the repository that it is in, else where the run
 * started if it is below, else itself.
 */
export function rootOf(folder: string, named?: string | undefined): FileRoot {
  if (named !== undefined) return { root: named, repository: true }
  for (let here = folder; ; here = dirname(here)) {
    if (existsSync(resolve(here, '.git'))) return { root: here, repository: true }
    if (dirname(here) === here) break
  }
  const start = resolve('.')
  return { root: isBelow(folder, start) ? start : folder, repository: false }
}

/** Whether a path is a folder or lies in it, by their names. */
export function isBelow(path: string, folder: string): boolean {
  const [below, above] = [resolve(path), resolve(folder)]
  return below === above || below.startsWith(above.endsWith(sep) ? above : above + sep)
}
