import type { Root } from 'mdast'
import type { Illustrations, ImageLoader, LoadedImage, RefusedImage } from '../model/image.ts'
import { LIMITS, type LimitName, type Limits, MEGABYTE, orRaise, told } from '../model/limits.ts'
import { imageAddresses } from './image-address.ts'

/** How many images are read at once. */
const AT_ONCE = 8

/**
 * Loads every image that a proposal shows, by the address that its author wrote, in the order of the text until there
 * are more than it may have: those that follow are refused, and not read.
 */
export async function loadIllustrations(
  root: Root,
  load: ImageLoader,
  limits: Limits = LIMITS,
): Promise<Illustrations> {
  const addresses = imageAddresses(root)
  const loaded = new Map<string, LoadedImage | RefusedImage>()
  const sum = { images: 0, bytes: 0, pixels: 0 }
  let full: RefusedImage | undefined
  for (let at = 0; at < addresses.length; at += AT_ONCE) {
    const some = addresses.slice(at, at + AT_ONCE)
    const images = full === undefined ? await Promise.all(some.map(load)) : []
    for (const [index, address] of some.entries()) {
      const image = images[index]
      if (image !== undefined && 'bytes' in image) full ??= addUp(image, sum, limits)
      const shown = full ?? image
      if (shown !== undefined) loaded.set(address, shown)
    }
  }
  return loaded
}

/** Counts an image in; gives why it is one too many. */
function addUp(
  { bytes, type, width, height }: LoadedImage,
  sum: { images: number; bytes: number; pixels: number },
  limits: Limits,
): RefusedImage | undefined {
  sum.images += 1
  sum.bytes += bytes.length
  // A drawing has none.
  if (type !== 'image/svg+xml') sum.pixels += width * height
  const { images, allImages, allPixels } = limits
  if (sum.images > images) return tooMuch(`${told(images)} images`, 'images', limits)
  if (sum.bytes > allImages * MEGABYTE) return tooMuch(`${allImages} MB of images`, 'allImages', limits)
  if (sum.pixels > allPixels * 1_000_000) return tooMuch(`${allPixels} million pixels`, 'allPixels', limits)
  return undefined
}

function tooMuch(most: string, name: LimitName, limits: Limits): RefusedImage {
  const message = `The document shows more than ${most}; the images from here on are left out.`
  return { problem: 'unreadable', message, hint: orRaise('Show fewer or smaller ones', name, limits) }
}
