import type { Profile } from '../../model/profile.ts'
import { capi } from './capi.ts'
import { eip } from './eip.ts'
import { gep } from './gep.ts'
import { go } from './go.ts'
import { kep } from './kep.ts'
import { kepler } from './kepler.ts'
import { madr } from './madr.ts'
import { matrixMsc } from './matrix-msc.ts'
import { openshift } from './openshift.ts'
import { otep } from './otep.ts'
import { pep } from './pep.ts'
import { prometheus } from './prometheus.ts'
import { rustRfc } from './rust-rfc.ts'
import { swift } from './swift.ts'
import { tektonTep } from './tekton-tep.ts'

/**
 * The families that are known, in the order in which a document is held against them. A new one is one line here.
 *
 * @example
 * ```ts
 * import { PROFILES, readProposal } from 'ep-export'
 *
 * const profile = PROFILES.find(({ name }) => name === 'pep')
 * const { value } = readProposal('PEP: 1\nTitle: Purpose\n', 'pep-0001.md', { profile })
 * console.log(value.title)
 * ```
 */
export const PROFILES: readonly Profile[] = [
  kepler,
  kep,
  tektonTep,
  gep,
  eip,
  pep,
  matrixMsc,
  swift,
  rustRfc,
  go,
  capi,
  openshift,
  prometheus,
  madr,
  otep,
]
