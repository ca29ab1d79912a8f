import type { Element } from 'hast'
import { element } from '../../content/elements.ts'
import type { Illustrations } from '../../model/image.ts'
import type { FileContent } from '../../model/page.ts'
import { missingPicture } from './missing-picture.ts'

/** The images of a page: where each is found, and the files to serve. */
export interface Pictures {
  /** The image, or a box that says why there is none. */
  show(image: Element): Element
  readonly files: ReadonlyMap<string, FileContent>
}

const ENDINGS: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/svg+xml': 'svg' }

/** Shows the images that were loaded: as files beside the page, or inside it where it must stand alone. */
export function makePictures(illustrations: Illustrations, selfContained: boolean): Pictures {
  const files = new Map<string, FileContent>()
  const addresses = new Map<string, string>()
  for (const [address, image] of illustrations) {
    if ('problem' in image) continue
    if (selfContained) addresses.set(address, `data:${image.type};base64,${toBase64(image.bytes)}`)
    else {
      const path = `images/${files.size + 1}.${ENDINGS[image.type] ?? image.type.replace('image/', '')}`
      files.set(path, { bytes: image.bytes, type: image.type })
      addresses.set(address, path)
    }
  }
  return {
    files,
    show(image) {
      const written = String(image.properties.src ?? '')
      const address = addresses.has(written) || illustrations.has(written) ? written : decode(written)
      const loaded = illustrations.get(address)
      const alt = String(image.properties.alt ?? '')
      if (loaded === undefined || 'problem' in loaded) return missingPicture(alt, written, loaded?.message)
      const { title } = image.properties
      return element('img', '', [], {
        src: addresses.get(address) ?? '',
        alt,
        ...(title ? { title } : {}),
        ...sizeOf(image, loaded.width, loaded.height),
      })
    },
  }
}

/**
 * The size that the author asked for, in CSS pixels of four digits at most or as a share of the line, else the picture's
 * own. A height is made the width that goes with it, so that nothing is stretched.
 */
function sizeOf(image: Element, width: number, height: number): Element['properties'] {
  const asked = sizeIn(image.properties.width)
  if (asked !== undefined) return { width: asked.isShare ? `${Math.min(100, asked.size)}%` : asked.size }
  const tall = sizeIn(image.properties.height)
  if (tall !== undefined && !tall.isShare && height > 0)
    return { width: Math.max(1, Math.round((tall.size * width) / height)) }
  return width > 0 && height > 0 ? { width, height } : {}
}

function sizeIn(value: unknown): { readonly size: number; readonly isShare: boolean } | undefined {
  const [, digits, unit] = /^\s*(\d{1,4})(?:\.\d+)?(px|%)?\s*$/.exec(String(value ?? '')) ?? []
  return Number(digits) > 0 ? { size: Number(digits), isShare: unit === '%' } : undefined
}

/** Base 64 without the stack of arguments that a spread would need. */
function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
}

function decode(address: string): string {
  try {
    return decodeURI(address)
  } catch {
    return address
  }
}
