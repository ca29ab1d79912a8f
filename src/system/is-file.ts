import { stat } from 'node:fs/promises'

/** Whether a path leads to a file, rather than to a folder or nowhere. */
export function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
}
