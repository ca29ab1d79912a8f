import type { FetchedImage, RefusedImage, RemoteLoader } from '../model/image.ts'
import { type Limits, MEGABYTE, orRaise, told } from '../model/limits.ts'
import type { AllowedHost } from './allowed-hosts.ts'
import { fetchBytes, type NotFetched, NotPublic, type Resolve, refusal } from './fetch-bytes.ts'
import { sha256Hex } from './hash.ts'

/** What one proposal fetches. */
export interface ProposalFetches {
  readonly load: RemoteLoader
  /** What it has got so far, in the order of the addresses. */
  fetched(): readonly FetchedImage[]
}

/** The images of a run that are fetched from the hosts that its operator named, each once. */
export class RemoteImages implements Disposable {
  readonly #hosts: readonly AllowedHost[]
  readonly #limits: Limits
  readonly #resolve: Resolve | undefined
  readonly #over = new AbortController()
  readonly #asked = new Map<string, Promise<Uint8Array | NotFetched>>()
  #kept = 0

  constructor(hosts: readonly AllowedHost[], limits: Limits, resolve?: Resolve) {
    this.#hosts = hosts
    this.#limits = limits
    this.#resolve = resolve
  }

  /**
   * What fetches for one proposal, up to as many as it may.
   *
   * @param check Throws where the proposal's time is over.
   */
  forProposal(check: () => void): ProposalFetches {
    const { fetches } = this.#limits
    const got = new Map<string, string>()
    let count = 0
    const load: RemoteLoader = async (reference, shown) => {
      check()
      if (!URL.canParse(reference)) return refused(shown, { why: 'is not fetched: its address is none' })
      const url = new URL(reference)
      url.hash = ''
      const unasked = refusal(url, this.#hosts)
      if (unasked !== undefined) return refused(shown, unasked)
      count += 1
      if (count > fetches) return tooMany(this.#limits)
      const found = await this.#get(url.href)
      if (!(found instanceof Uint8Array)) return refused(shown, found)
      got.set(url.href, sha256Hex(found))
      return { bytes: found }
    }
    return {
      load,
      fetched: () =>
        [...got].sort(([one], [other]) => (one < other ? -1 : 1)).map(([url, sha256]) => ({ url, sha256 })),
    }
  }

  /** Ends what is still under way. */
  [Symbol.dispose](): void {
    this.#over.abort()
    this.#asked.clear()
  }

  /** What proposals of one run share is asked for once, as far as there is room to keep it. */
  async #get(address: string): Promise<Uint8Array | NotFetched> {
    const before = this.#asked.get(address)
    if (before !== undefined) return await before
    const asking = this.#ask(address)
    this.#asked.set(address, asking)
    const found = await asking
    if (found instanceof Uint8Array) this.#kept += found.length
    if (this.#kept > this.#limits.allImages * MEGABYTE && found instanceof Uint8Array) {
      this.#kept -= found.length
      this.#asked.delete(address)
    }
    return found
  }

  async #ask(address: string): Promise<Uint8Array | NotFetched> {
    const { fetch, image } = this.#limits
    const time = AbortSignal.timeout(fetch * 1000)
    try {
      return await fetchBytes(address, {
        hosts: this.#hosts,
        most: image * MEGABYTE,
        signal: AbortSignal.any([time, this.#over.signal]),
        resolve: this.#resolve,
      }).then((found) => this.#withHint(found))
    } catch (error) {
      if (time.aborted) {
        const why = `was not fetched in ${fetch} second${fetch === 1 ? '' : 's'}`
        return { why, hint: orRaise('Put it beside the proposal', 'fetch', this.#limits) }
      }
      if (error instanceof NotPublic) return NOT_PUBLIC
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'no answer'
      return { why: `could not be fetched (${code})` }
    }
  }

  #withHint(found: Uint8Array | NotFetched): Uint8Array | NotFetched {
    if (found instanceof Uint8Array || found.tooLarge !== true) return found
    return { ...found, hint: orRaise('Make it smaller', 'image', this.#limits) }
  }
}

const NOT_PUBLIC: NotFetched = {
  why: 'is not fetched: its host is at no public address',
  hint: 'Name a host of your own network by its IP address, or put the image beside the proposal.',
}

function refused(shown: string, { why, hint, tooLarge }: NotFetched): RefusedImage {
  return {
    problem: tooLarge ? 'unreadable' : 'remote',
    message: `The image ${shown} ${why}.`,
    ...(hint === undefined ? {} : { hint }),
  }
}

function tooMany(limits: Limits): RefusedImage {
  return {
    problem: 'remote',
    message: `The document has more than ${told(limits.fetches)} images elsewhere; those from here on are not fetched.`,
    hint: orRaise('Put them beside the proposal', 'fetches', limits),
  }
}
