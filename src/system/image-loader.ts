import { existsSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ImageLoader, LoadedImage, RefusedImage, RemoteLoader } from '../model/image.ts'
import { LIMITS, type Limits, MEGABYTE, orRaise } from '../model/limits.ts'
import { imageAddress, shortened } from './image-address.ts'
import { readInside } from './read-inside.ts'
import { recogniseImage } from './recognise-image.ts'

/**
 * Makes the loader of a proposal's images. They are read from its repository, or from its folder where it is in none,
 * and from nowhere else, whatever the text says, unless hosts are named that some may be fetched from.
 *
 * @param proposal Absolute path of its file.
 * @param named Real path of the folder that images may come from, where the operator named one.
 * @param remote Fetches from the hosts that the operator named, where there are any.
 */
export function makeImageLoader(
  proposal: string,
  limits: Limits = LIMITS,
  named?: string | undefined,
  remote?: RemoteLoader | undefined,
): ImageLoader {
  const folder = named === undefined ? dirname(proposal) : realpathSync(dirname(proposal))
  const root = named ?? repositoryOf(folder)
  const place = named === undefined ? "the proposal's repository" : 'the folder that --root names'
  return async (reference) => {
    if (remote !== undefined && /^\s*https:/i.test(reference)) {
      const found = await remote(reference.trim(), shortened(reference))
      return 'problem' in found ? found : await recognise(found.bytes, shortened(reference), limits)
    }
    const address = imageAddress(reference, place)
    if ('problem' in address) return address
    // A leading slash means the root of the repository, or of some folder between there and the proposal.
    const bases = address.absolute ? between(folder, root) : [folder]
    let refused: RefusedImage | undefined
    for (const base of bases) {
      const read = await readInside(join(base, address.path), root, limits.image * MEGABYTE, reference, place)
      if (!('problem' in read)) return await recognise(read.bytes, reference, limits)
      if (read.tooLarge === true) return { ...read, hint: orRaise('Make it smaller', 'image', limits) }
      // The first refusal tells the most, unless it is only that nothing is there.
      if (refused === undefined || refused.problem === 'missing') refused = read
    }
    return refused ?? { problem: 'missing', message: `The image ${reference} is not there.` }
  }
}

async function recognise(bytes: Uint8Array, reference: string, limits: Limits): Promise<LoadedImage | RefusedImage> {
  const image = await recogniseImage(bytes, limits.pixels)
  if (!('unfit' in image)) return image
  const { unfit, tooLarge = false } = image
  const hint = tooLarge ? { hint: orRaise('Make it smaller', 'pixels', limits) } : {}
  return { problem: 'unreadable', message: `The image ${reference} ${unfit}.`, ...hint }
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
