import type { LookupAddress } from 'node:dns'
import { lookup } from 'node:dns/promises'
import type { IncomingMessage } from 'node:http'
import { request } from 'node:https'
import type { LookupFunction } from 'node:net'
import type { AllowedHost } from './allowed-hosts.ts'
import { isLoopback, isPublicAddress } from './public-address.ts'

/** Finds the IP addresses of a host. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>

/** What a fetch may ask, and how much it may take. */
export interface FetchRules {
  readonly hosts: readonly AllowedHost[]
  /** Bytes. */
  readonly most: number
  /** Ends it. */
  readonly signal: AbortSignal
  readonly resolve?: Resolve | undefined
}

/** Why nothing was fetched: what follows on “The image …”. */
export interface NotFetched {
  readonly why: string
  /** Whether it had more bytes than it may. */
  readonly tooLarge?: boolean
  readonly hint?: string
}

/** How often an address may lead on to another. */
const MOST_STEPS = 3

/**
 * The bytes at an address, by https from one of the hosts named and from no other, wherever that leads on to. Nothing is
 * sent along that tells who asks: no cookie, no credentials, no address of a page.
 *
 * @throws whatever the network, or the signal, ends it with.
 */
export async function fetchBytes(address: string, rules: FetchRules): Promise<Uint8Array | NotFetched> {
  let url = new URL(address)
  for (let step = 0; step <= MOST_STEPS; step += 1) {
    const refused = refusal(url, rules.hosts, step > 0)
    if (refused !== undefined) return refused
    const response = await ask(url, rules)
    try {
      const { statusCode = 0, headers } = response
      if (statusCode === 200) return await bytesOf(response, rules.most)
      const { location } = headers
      if (![301, 302, 303, 307, 308].includes(statusCode) || location === undefined)
        return { why: `could not be fetched: its host answered ${statusCode}` }
      if (!URL.canParse(location, url.href)) return { why: 'could not be fetched: it leads on to no address' }
      url = new URL(location, url.href)
    } finally {
      response.destroy()
    }
  }
  return { why: 'could not be fetched: it leads on and on' }
}

/** Why an address is not asked at all; what leads on to it is one step before. */
export function refusal(url: URL, hosts: readonly AllowedHost[], isStep: boolean = false): NotFetched | undefined {
  const subject = isStep
    ? `leads on to ${(url.host || url.protocol).slice(0, 80)}, which is not asked: `
    : 'is not fetched: '
  if (url.protocol !== 'https:') return { why: `${subject}only https is` }
  if (url.username !== '' || url.password !== '') return { why: `${subject}its address has a user or a password in it` }
  if (hosts.some(({ host }) => host === url.host)) return undefined
  return { why: `${subject}--allow-host does not name its host` }
}

/** Asks for one address, and gives the answer's head; its body is still to come. */
function ask(url: URL, { hosts, signal, resolve = resolveByDns }: FetchRules): Promise<IncomingMessage> {
  const near = hosts.some((one) => one.host === url.host && one.near)
  return new Promise((done, fail) => {
    const asking = request(url, {
      signal,
      lookup: guardedLookup(resolve, near ? isLoopback : isPublicAddress),
      // A connection of its own: nothing of another is used again.
      agent: false,
      rejectUnauthorized: true,
      headers: { accept: 'image/*', 'accept-encoding': 'identity', 'user-agent': 'ep-export' },
    })
    asking.on('response', done)
    asking.on('error', fail)
    asking.end()
  })
}

/** That a host is at an address which no text may reach. */
export class NotPublic extends Error {}

/**
 * Looks a host up once, and connects to what was looked at: a name that is public now and private a moment later gains
 * nothing. An address that stands in place of a name is not looked up; it was named itself.
 */
function guardedLookup(resolve: Resolve, isFit: (address: string) => boolean): LookupFunction {
  return (host, options, callback) => {
    resolve(host).then(
      (found) => {
        const [first] = found
        if (first === undefined || !found.every(({ address }) => isFit(address)))
          callback(new NotPublic('No public address.'), '')
        else if (options.all) callback(null, [...found])
        else callback(null, first.address, first.family)
      },
      (error) => callback(error, ''),
    )
  }
}

async function resolveByDns(host: string): Promise<LookupAddress[]> {
  return await lookup(host, { all: true })
}

async function bytesOf(response: IncomingMessage, most: number): Promise<Uint8Array | NotFetched> {
  const { 'content-encoding': packing = 'identity', 'content-length': length } = response.headers
  if (packing !== 'identity') return { why: 'could not be fetched: its host packs it, unasked' }
  const tooLarge = { why: `has more than ${most / (1024 * 1024)} MB`, tooLarge: true }
  if (Number(length) > most) return tooLarge
  const parts: Buffer[] = []
  let size = 0
  for await (const part of response as AsyncIterable<Buffer>) {
    size += part.length
    if (size > most) return tooLarge
    parts.push(part)
  }
  return Buffer.concat(parts)
}
