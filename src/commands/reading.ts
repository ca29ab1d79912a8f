import { LIMITS, type Limits } from '../model/limits.ts'
import { nearest } from '../model/nearest.ts'
import type { Profile } from '../model/profile.ts'
import { UserError } from '../model/user-error.ts'
import { PROFILES } from '../read/profiles/profiles.ts'
import type { ReadOptions } from '../read/read-proposal.ts'
import type { ProposalFile } from '../system/discover.ts'
import { readSidecarFile } from '../system/sidecar.ts'
import type { Config } from './config.ts'

/** How a run reads proposals. */
export interface Reading {
  /** The family that all proposals are said to be of. */
  readonly profile: Profile | undefined
  /** The families that the config describes. */
  readonly own: readonly Profile[]
  /** Whether `$x$` is a formula. */
  readonly singleDollar: boolean
  readonly limits: Limits
  /** Absolute path of the folder that texts, images and links may be in, in place of a proposal's repository. */
  readonly root: string | undefined
}

/**
 * How a config, and a family named with `--profile`, have proposals read.
 * @throws UserError with exit code 2 for a name that no family has.
 */
export function readingOf(
  name: string | undefined,
  { profiles = {}, math, limits }: Pick<Config, 'profiles' | 'math' | 'limits'>,
): Reading {
  const shared = { singleDollar: math?.singleDollar ?? false, limits: withDefaults(limits), root: undefined }
  const own = Object.entries(profiles).map(([key, profile]) => ({ name: key, ...profile }))
  if (name === undefined) return { profile: undefined, own, ...shared }
  const all = [...own, ...PROFILES]
  const profile = all.find((each) => each.name === name)
  if (profile !== undefined) return { profile, own, ...shared }
  const known = all.map((each) => each.name)
  const meant = nearest(name, known)
  throw new UserError(`There is no profile ${name}.`, {
    exitCode: 2,
    hint: meant === undefined ? `The profiles are ${known.join(', ')}.` : `Did you mean ${meant}?`,
  })
}

/** How a file is to be read: with what stands beside it, and as what it is. */
export async function readOptionsFor(
  path: string,
  { profile, own, singleDollar, limits }: Reading,
): Promise<ReadOptions> {
  const names = [...(profile === undefined ? [] : [profile]), ...own, ...PROFILES].map(
    ({ metadata }) => metadata.sidecar,
  )
  const sidecar = await readSidecarFile(
    path,
    [...new Set(names)].filter((name) => name !== undefined),
  )
  return { sidecar, profile, profiles: own, singleDollar, limits }
}

/**
 * The same with the files around proposals from a folder that the operator named, if any.
 * @throws UserError with exit code 2 where that is no folder, or a proposal is not in it.
 */
export async function withRoot(
  reading: Reading,
  named: string | undefined,
  proposals: readonly ProposalFile[],
): Promise<Reading> {
  if (named === undefined) return reading
  const { namedRoot } = await import('../system/named-root.ts')
  return { ...reading, root: await namedRoot(named, proposals) }
}

/** What a config says of limits, and what holds where it says nothing. */
function withDefaults(limits: Partial<Limits> = {}): Limits {
  return { ...LIMITS, ...limits }
}
