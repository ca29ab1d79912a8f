import { accessSync, constants, lstatSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'
import { makeFolder } from './make-folder.ts'
import { temporaryFolders } from './temporary-folders.ts'

/**
 * Folders that hold what earlier runs cached, the best first. Each belongs to this user and can be written by nobody
 * else, because a browser is started from there.
 */
export function cacheFolders(env: NodeJS.ProcessEnv = process.env): readonly string[] {
  return places(env).filter(isPrivate)
}

/**
 * The folder to cache in, made where it is not there yet: below the user's own cache, else a private one below the
 * temporary folder. Undefined where neither can be had.
 */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env): string | undefined {
  return places(env).find((folder) => {
    try {
      makeFolder(folder, 0o700)
      accessSync(folder, constants.W_OK)
      return isPrivate(folder)
    } catch {
      return false
    }
  })
}

function places(env: NodeJS.ProcessEnv): readonly string[] {
  // Where that of the first is another's, so may those of others be.
  const shared = temporaryFolders()
    .slice(0, 1)
    .map((folder) => join(folder, `ep-export-${process.getuid?.() ?? 'cache'}`))
  const own = userCache(env)
  return own === undefined ? shared : [own, ...shared]
}

function userCache(env: NodeJS.ProcessEnv): string | undefined {
  if (process.platform === 'win32' && env.LOCALAPPDATA) return join(env.LOCALAPPDATA, 'ep-export', 'cache')
  if (env.XDG_CACHE_HOME && isAbsolute(env.XDG_CACHE_HOME)) return join(env.XDG_CACHE_HOME, 'ep-export')
  const home = homeFolder()
  if (home === undefined) return undefined
  return process.platform === 'darwin' ? join(home, 'Library/Caches/ep-export') : join(home, '.cache/ep-export')
}

/** A user without an entry in the system's list may have no home at all. */
function homeFolder(): string | undefined {
  try {
    const home = homedir()
    return isAbsolute(home) && statSync(home).isDirectory() ? home : undefined
  } catch {
    return undefined
  }
}

function isPrivate(folder: string): boolean {
  try {
    const found = lstatSync(folder)
    if (!found.isDirectory()) return false
    return process.platform === 'win32' || (found.uid === process.getuid?.() && (found.mode & 0o022) === 0)
  } catch {
    // It is not there, or this user may not look there.
    return false
  }
}
