import type { CheckReport } from '../commands/check-proposals.ts'
import { VERSION } from '../commands/version.ts'
import { json } from './json.ts'

/** One object: version, files, diagnostics, failures and the files that were mended. */
export function tellJson({ files, diagnostics, failures, fixed }: CheckReport): string {
  return json({ version: VERSION, files, diagnostics, failures, fixed })
}
