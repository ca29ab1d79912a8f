import type { Drawing } from './diagram.ts'

/** An image of the proposal, read and checked. */
export interface LoadedImage {
  readonly bytes: Uint8Array
  readonly type: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'image/avif' | 'image/svg+xml'
  /** In pixels of the picture as it is seen; 0 where an SVG names none. */
  readonly width: number
  readonly height: number
  /** Whether the file holds it mirrored or on its side, and says so, as cameras do. */
  readonly turned?: true
  /** Where it is a diagram of the text. */
  readonly drawing?: Drawing
}

/** Why an image cannot be shown. */
export interface RefusedImage {
  /** `missing`, `remote`, `outside` (its root), `unreadable` (no picture we know, or too large). */
  readonly problem: 'missing' | 'remote' | 'outside' | 'unreadable'
  /** The fact, ending with a full stop. */
  readonly message: string
  /** One thing to do. */
  readonly hint?: string
}

/** The port to the files beside a proposal: takes what the author wrote as the image's address, and never throws. */
export type ImageLoader = (reference: string) => Promise<LoadedImage | RefusedImage>

/** An image that was fetched: where from, and what it was. */
export interface FetchedImage {
  readonly url: string
  readonly sha256: string
}

/**
 * The port to images on the network: takes an address that begins with `https:`, and what a message calls it.
 *
 * @throws where there is no time left.
 */
export type RemoteLoader = (address: string, shown: string) => Promise<{ readonly bytes: Uint8Array } | RefusedImage>

/** Every image of a proposal by the address that the author wrote. */
export type Illustrations = ReadonlyMap<string, LoadedImage | RefusedImage>
