import { statSync } from 'node:fs'

/** What stands at a path; undefined where nothing does, or this user may not look there. */
export function kindOf(path: string): 'file' | 'folder' | undefined {
  try {
    const found = statSync(path)
    return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : undefined
  } catch {
    return undefined
  }
}
