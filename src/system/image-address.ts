import type { RefusedImage } from '../model/image.ts'

/** Where an image is, as a path within the repository. */
export interface ImageAddress {
  /** With forward slashes, without a leading one. */
  readonly path: string
  /** Whether it began with a slash: then it counts from the root, else from the proposal's folder. */
  readonly absolute: boolean
}

/** Longer addresses are no file names: an image written into its address, or an attack. */
const LONGEST = 1024

/** What the author's address of an image means. Percent signs are decoded once, and nothing is touched on disk. */
export function imageAddress(reference: string, place = "the proposal's repository"): ImageAddress | RefusedImage {
  const shown = shortened(reference)
  const written = reference.trim().replace(/[?#].*$/s, '')
  // A single letter before the colon is a drive of Windows, and leads out.
  if (/^[a-z]:/i.test(written)) return outside(shown, place)
  if (/^[a-z][a-z0-9+.-]*:/i.test(written) || /^[\\/]{2}/.test(written)) {
    return {
      problem: 'remote',
      message: `The image ${shown} is not in the repository; nothing is loaded from elsewhere.`,
    }
  }
  const path = decode(written).replaceAll('\\', '/')
  if (path === '' || path.length > LONGEST) return { problem: 'missing', message: `The image ${shown} is not there.` }
  if (/^\/\//.test(path) || /^[a-z]:/i.test(path)) return outside(shown, place)
  const hidden = path.split('/').some((part) => part.startsWith('.') && part !== '.' && part !== '..')
  if (hidden || path.includes('\0')) return outside(shown, place)
  return { path: path.replace(/^\//, ''), absolute: path.startsWith('/') }
}

/** What a message calls an image whose address may be as long as its author likes. */
export function shortened(reference: string): string {
  return reference.length > 120 ? `${reference.slice(0, 120)}…` : reference
}

function decode(written: string): string {
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}

function outside(shown: string, place: string): RefusedImage {
  return { problem: 'outside', message: `The image ${shown} is outside of ${place}.` }
}
