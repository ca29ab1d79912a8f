import { accessSync, constants, statfsSync } from 'node:fs'

/** Shared memory below this, in bytes, is too small for Chrome: containers have 64 MB, a bare root none. */
const ENOUGH = 512 * 1024 * 1024

/** What Chrome finds of shared memory. */
export interface SharedMemory {
  /** Bytes that are free; undefined where the system has no folder for it. */
  readonly free: number | undefined
  readonly enough: boolean
}

/** How much shared memory there is. Only Linux has a folder for it, and may have too little. */
export function sharedMemory(): SharedMemory {
  if (process.platform !== 'linux') return { free: undefined, enough: true }
  try {
    // In a bare root it may be a folder of root's alone, and Chrome ends where it may not write to it.
    accessSync('/dev/shm', constants.W_OK | constants.X_OK)
    const { bavail, bsize } = statfsSync('/dev/shm')
    return { free: bavail * bsize, enough: bavail * bsize >= ENOUGH }
  } catch {
    return { free: undefined, enough: false }
  }
}
