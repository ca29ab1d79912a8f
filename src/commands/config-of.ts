import { findConfig } from '../system/find-config.ts'
import type { Config } from './config.ts'

/**
 * The configuration of a run: of the file named, else the nearest at or above the first input, else nothing. What checks
 * it is loaded only where there is one, since all else waits for it.
 *
 * @throws UserError with exit code 2 that names the file and the key.
 */
export async function configOf(input: string | undefined, named: string | undefined): Promise<Config> {
  if (named === undefined && (await findConfig(input)) === undefined) return {}
  const { readConfig } = await import('./config.ts')
  return await readConfig(input, named)
}
