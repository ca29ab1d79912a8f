import type { LoadedImage } from '../model/image.ts'
import { svgTrouble } from './svg-trouble.ts'

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

/** Why an image is not fit to be shown: what follows on “The image …”. */
interface UnfitImage {
  readonly unfit: string
  /** Whether it has too many pixels. */
  readonly tooLarge?: boolean
}

/**
 * What a file's content is, whatever its name says.
 *
 * @param most Millions of pixels that it may have: Chrome takes 4 bytes for each.
 */
export async function recogniseImage(bytes: Uint8Array, most: number): Promise<LoadedImage | UnfitImage> {
  const { imageSize } = await import('image-size')
  const measured = measure(imageSize, bytes)
  const type = TYPES[measured?.type ?? '']
  if (measured === undefined || type === undefined) return { unfit: 'is no PNG, JPEG, GIF, WebP, AVIF or SVG' }
  const { width, height } = measured
  if (type !== 'image/svg+xml') {
    if (isSmall(measured, most)) return { bytes, type, ...seenSize(measured) }
    return { unfit: `has ${width} × ${height} pixels; at most ${most} million are shown`, tooLarge: true }
  }
  if (bytes.length > LARGEST_SVG) return { unfit: 'is an SVG of more than 1 MB' }
  const pixelsOf = (picture: Uint8Array): number | undefined => {
    const found = measure(imageSize, picture)
    return found === undefined ? undefined : found.width * found.height
  }
  const trouble = svgTrouble(new TextDecoder().decode(bytes), pixelsOf, most * 1_000_000)
  return trouble === undefined ? { bytes, type, width, height } : { unfit: `is an SVG ${trouble}` }
}

interface Measured {
  readonly type?: string | undefined
  readonly width: number
  readonly height: number
  /** As EXIF counts: from 2 to 8 the picture is shown mirrored or turned, from 5 on by a quarter. */
  readonly orientation?: number | undefined
}

function seenSize({ width, height, orientation = 1 }: Measured): Pick<LoadedImage, 'width' | 'height' | 'turned'> {
  if (orientation < 2 || orientation > 8) return { width, height }
  return orientation < 5 ? { width, height, turned: true } : { width: height, height: width, turned: true }
}

function measure(imageSize: (bytes: Uint8Array) => Measured, bytes: Uint8Array): Measured | undefined {
  try {
    return imageSize(bytes)
  } catch {
    return undefined
  }
}

function isSmall({ width, height }: Measured, most: number): boolean {
  return width * height <= most * 1_000_000
}
