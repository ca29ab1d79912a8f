/** How much a diagnostic matters: an error fails the run, a warning only under `--strict`, a hint never. */
export type Severity = 'error' | 'warning' | 'hint'

/** Something the author should know about the document: never a fault of the run itself. */
export interface Diagnostic {
  /** Stable name of the rule, in kebab case: `missing-section`. */
  readonly code: string
  readonly severity: Severity
  /** The fact, ending with a full stop. */
  readonly message: string
  /** One thing to do. */
  readonly hint?: string
  /** The file as the user named it. */
  readonly file: string
  /** From 1. */
  readonly line?: number
  /** From 1. */
  readonly column?: number
}

/** A value, and what the author should know about how it came about. */
export interface Noted<Value> {
  readonly value: Value
  readonly notes: readonly Diagnostic[]
}
