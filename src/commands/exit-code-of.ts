import type { Report } from '../model/report.ts'
import type { UserError } from '../model/user-error.ts'

/**
 * The exit code of a run: the gravest of its failures, else 1 for a document with errors, or under `strict` with warnings.
 *
 * @example
 * ```ts
 * import { exitCodeOf, exportProposals } from 'ep-export'
 *
 * console.log(exitCodeOf(await exportProposals({ inputs: ['EP-012.md'], outputs: ['html'] }), true))
 * ```
 */
export function exitCodeOf(
  { failures, diagnostics }: Pick<Report, 'failures' | 'diagnostics'>,
  strict: boolean,
): 0 | UserError['exitCode'] {
  const gravest = Math.max(0, ...failures.map(({ exitCode }) => exitCode)) as 0 | UserError['exitCode']
  if (gravest !== 0) return gravest
  const failing = diagnostics.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'))
  return failing ? 1 : 0
}
