import { rmSync } from 'node:fs'

const unfinished = new Set<string>()

/** Remembers a file or folder that a stopped run must not leave behind. Gives back what forgets it again. */
export function trackUnfinished(path: string): () => void {
  unfinished.add(path)
  return () => {
    unfinished.delete(path)
  }
}

/** Removes every file and folder that is still being written. Synchronous, for the moment before the process ends. */
export function removeUnfinished(): void {
  for (const path of unfinished) {
    try {
      rmSync(path, { recursive: true, force: true })
    } catch {
      // What cannot be removed must not save the others, nor hold up the end.
    }
  }
  unfinished.clear()
}
