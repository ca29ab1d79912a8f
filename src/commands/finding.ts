import type { ExitCode } from '../model/user-error.ts'

/** One thing that a run needs. */
export interface Finding {
  /** Such as `cache`. */
  readonly name: string
  /** `good`, `poor` where a run goes on all the same, or `bad`. */
  readonly state: 'good' | 'poor' | 'bad'
  /** Without a full stop. */
  readonly fact: string
  /** One thing to do. */
  readonly remedy?: string
  /** With which a run would end for it. */
  readonly exitCode?: ExitCode
}
