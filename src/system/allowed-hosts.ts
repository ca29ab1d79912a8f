import { isIP } from 'node:net'
import { UserError } from '../model/user-error.ts'

/** A host that images may be fetched from. */
export interface AllowedHost {
  /** As an address of the web has it: in small letters, and with its port where that is not 443. */
  readonly host: string
  /** Whether it is an IP address or this machine: then it may be one that only this network knows. */
  readonly near: boolean
}

/**
 * The hosts that the operator named, else those that the config names. A stranger's checkout may hold the config too, so
 * that it can name public hosts alone.
 *
 * @throws UserError with exit code 2 for what is no name of a host.
 */
export function allowedHosts(
  named: readonly string[] | undefined,
  configured: readonly string[] | undefined,
): AllowedHost[] {
  if (named !== undefined && named.length > 0) return named.map((name) => readHost(name, '--allow-host'))
  return (configured ?? []).map((name) => {
    const read = readHost(name, 'allowHost')
    if (!read.near) return read
    throw new UserError(`allowHost of the config cannot be ${name}.`, {
      exitCode: 2,
      hint: `What is in your own network is named on the command line alone: --allow-host ${name}.`,
    })
  })
}

function readHost(name: string, where: string): AllowedHost {
  const address = `https://${name}/`
  // What a parser of addresses would take for something beside the host, or drop.
  const url = /^[^\s/\\?#@*%]+$/.test(name) && URL.canParse(address) ? new URL(address) : undefined
  if (url === undefined || url.host === '' || url.pathname !== '/') {
    throw new UserError(`${where} names a host, and ${name} is none.`, {
      exitCode: 2,
      hint: `Write the name alone, with its port where it has one: ${where} images.example.org.`,
    })
  }
  return { host: url.host, near: isNear(url.hostname) }
}

/** Whether a host is an IP address, as an address of the web has it, or this machine. */
function isNear(hostname: string): boolean {
  return hostname === 'localhost' || isIP(hostname.replace(/^\[(.*)\]$/, '$1')) !== 0
}
