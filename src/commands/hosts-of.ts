import type { AllowedHost } from '../system/allowed-hosts.ts'

/**
 * The hosts that images may be fetched from. What checks their names is loaded where there are any.
 *
 * @param named By the operator.
 * @param configured By the config; only where none are named.
 * @throws UserError with exit code 2 for what is no name of a host.
 */
export async function hostsOf(
  named: readonly string[] | undefined,
  configured: readonly string[] | undefined,
): Promise<readonly AllowedHost[]> {
  if (!named?.length && !configured?.length) return []
  const { allowedHosts } = await import('../system/allowed-hosts.ts')
  return allowedHosts(named, configured)
}

/** Whether an image at an address would be fetched. */
export async function isAllowed(address: string, hosts: readonly AllowedHost[]): Promise<boolean> {
  if (hosts.length === 0 || !URL.canParse(address)) return false
  const { refusal } = await import('../system/fetch-bytes.ts')
  return refusal(new URL(address), hosts) === undefined
}
