import { lstat } from 'node:fs/promises'

/** Whether anything stands at a path, a link that leads nowhere too. */
export async function isThere(path: string): Promise<boolean> {
  return await lstat(path).then(
    () => true,
    () => false,
  )
}
