import { tmpdir } from 'node:os'
import { kindOf } from './kind-of.ts'

/** Folders for temporary files that are there: the system's own, which a variable may name wrongly, and the usual ones. */
export function temporaryFolders(): readonly string[] {
  const places = [...new Set([tmpdir(), '/tmp', '/var/tmp'])]
  return places.filter((place) => kindOf(place) === 'folder')
}
