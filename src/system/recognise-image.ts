import type { LoadedImage } from '../model/image.ts'
import { svgTrouble } from './svg-trouble.ts'

/** Pixels of the largest picture: Chrome takes 4 bytes for each. */
const MOST_PIXELS = 25_000_000

/** Bytes of the largest drawing. */
const LARGEST_SVG = 1024 * 1024

const TYPES: Readonly<Record<string, LoadedImage['type']>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
}

/** What a file's content is, whatever its name says, or why it is not fit to be shown: what follows on “The image …”. */
export async function recogniseImage(bytes: Uint8Array): Promise<LoadedImage | { readonly unfit: string }> {
  const { imageSize } = await import('image-size')
  const measured = measure(imageSize, bytes)
  const type = TYPES[measured?.type ?? '']
  if (measured === undefined || type === undefined) return { unfit: 'is no PNG, JPEG, GIF, WebP, AVIF or SVG' }
  const { width, height } = measured
  if (type !== 'image/svg+xml') {
    if (isSmall(measured)) return { bytes, type, width, height }
    return { unfit: `has ${width} × ${height} pixels; at most 25 million are shown` }
  }
  if (bytes.length > LARGEST_SVG) return { unfit: 'is an SVG of more than 1 MB' }
  const pixelsOf = (picture: Uint8Array): number | undefined => {
    const found = measure(imageSize, picture)
    return found === undefined ? undefined : found.width * found.height
  }
  const trouble = svgTrouble(new TextDecoder().decode(bytes), pixelsOf, MOST_PIXELS)
  return trouble === undefined ? { bytes, type, width, height } : { unfit: `is an SVG ${trouble}` }
}

interface Measured {
  readonly type?: string | undefined
  readonly width: number
  readonly height: number
}

function measure(imageSize: (bytes: Uint8Array) => Measured, bytes: Uint8Array): Measured | undefined {
  try {
    return imageSize(bytes)
  } catch {
    return undefined
  }
}

function isSmall({ width, height }: Measured): boolean {
  return width * height <= MOST_PIXELS
}
