import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ImageLoader, LoadedImage, RefusedImage } from '../model/image.ts'
import { imageAddress } from './image-address.ts'
import { readInside } from './read-inside.ts'
import { recogniseImage } from './recognise-image.ts'

/** Bytes of the largest image that is read. */
const LARGEST = 10 * 1024 * 1024

/**
 * Makes the loader of a proposal's images. They are read from its repository, or from its folder where it is in none,
 * and from nowhere else, whatever the text says.
 *
 * @param proposal Absolute path of its file.
 * @param root Absolute path of the folder that images may come from.
 */
export function makeImageLoader(proposal: string, root: string = repositoryOf(dirname(proposal))): ImageLoader {
  const folder = dirname(proposal)
  return async (reference) => {
    const address = imageAddress(reference)
    if ('problem' in address) return address
    // A leading slash means the root of the repository, or of some folder between there and the proposal.
    const bases = address.absolute ? between(folder, root) : [folder]
    let refused: RefusedImage | undefined
    for (const base of bases) {
      const read = await readInside(join(base, address.path), root, LARGEST, reference)
      if (!('problem' in read)) return await recognise(read.bytes, reference)
      // The first refusal tells the most, unless it is only that nothing is there.
      if (refused === undefined || refused.problem === 'missing') refused = read
    }
    return refused ?? { problem: 'missing', message: `The image ${reference} is not there.` }
  }
}

async function recognise(bytes: Uint8Array, reference: string): Promise<LoadedImage | RefusedImage> {
  const image = await recogniseImage(bytes)
  return 'unfit' in image ? { problem: 'unreadable', message: `The image ${reference} ${image.unfit}.` } : image
}

/** The nearest folder at or above one that git keeps, else the folder itself. */
function repositoryOf(folder: string): string {
  for (let here = folder; ; here = dirname(here)) {
    if (existsSync(join(here, '.git'))) return here
    if (dirname(here) === here) return folder
  }
}

/** The folders from a root down to one below it: the root first. */
function between(folder: string, root: string): readonly string[] {
  const folders: string[] = []
  for (let here = folder; here !== root && dirname(here) !== here; here = dirname(here)) folders.unshift(here)
  return [root, ...folders]
}
