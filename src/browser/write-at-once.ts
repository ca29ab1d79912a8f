import { writeSync } from 'node:fs'
import type { Writable } from 'node:stream'

/** Milliseconds that somebody is waited for who reads what is written. */
const PATIENCE = 50

/** Nobody ever wakes who sleeps on this. */
const NOTHING = new Int32Array(new SharedArrayBuffer(4))

/**
 * Writes bytes to a pipe while its reader takes them. A stream writes what a pipe holds, a fifth of a megabyte, and the
 * rest in later turns of the thread, so that a reader waits for all that the thread does between them.
 *
 * @returns What is left to write by the stream: all where that has more to write before, or where the pipe has no number.
 */
export function writeAtOnce(stream: Writable, bytes: Uint8Array): Uint8Array {
  const { fd } = (stream as { readonly _handle?: { readonly fd?: unknown } | null })._handle ?? {}
  if (typeof fd !== 'number' || fd < 0 || stream.writableLength > 0) return bytes
  const end = performance.now() + PATIENCE
  let left = bytes
  while (left.length > 0 && performance.now() < end) {
    try {
      left = left.subarray(writeSync(fd, left))
    } catch (error) {
      // What else is wrong with the pipe is told to who listens to the stream.
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') return left
      Atomics.wait(NOTHING, 0, 0, 1)
    }
  }
  return left
}
