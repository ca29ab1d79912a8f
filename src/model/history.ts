/** One commit of a proposal's file. */
export interface Revision {
  /** `2025-11-03`, as the committer had it. */
  readonly date: string
  /** First ten digits of the commit's name. */
  readonly commit: string
  readonly author: string
  /** First line of its message. */
  readonly subject: string
}

/** What git knows of a proposal's file. */
export interface History {
  /** The newest first. */
  readonly revisions: readonly Revision[]
  /** Whether the file differs from what was last committed. */
  readonly changed: boolean
}
