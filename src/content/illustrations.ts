import type { Root } from 'mdast'
import type { Illustrations, ImageLoader, LoadedImage, RefusedImage } from '../model/image.ts'
import { imageAddresses } from './image-address.ts'

/** How many images are read at once. */
const AT_ONCE = 8

/** Loads every image that a proposal shows, by the address that its author wrote. */
export async function loadIllustrations(root: Root, load: ImageLoader): Promise<Illustrations> {
  const addresses = imageAddresses(root)
  const loaded = new Map<string, LoadedImage | RefusedImage>()
  const waiting = [...addresses]
  const work = async (): Promise<void> => {
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      loaded.set(address, await load(address))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return new Map(
    addresses.flatMap((address) => {
      const image = loaded.get(address)
      return image === undefined ? [] : [[address, image] as const]
    }),
  )
}
