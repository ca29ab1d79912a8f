import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { dirname, resolve } from 'node:path'
import { codeOf, reasonOf } from './reason.ts'

/** Opens a file with what the desktop has for it; no shell reads its name. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, string>>> = { darwin: 'open', win32: 'explorer.exe' }

/** More files than these at once are a nuisance: their folder is opened. */
const MOST = 6

/**
 * Opens files with what the desktop has for them, and does not wait for it.
 *
 * @returns Why nothing is opened, as a sentence; undefined where it is.
 */
export async function openFiles(
  paths: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<string | undefined> {
  const targets = [
    ...new Set((paths.length > MOST ? paths.map((path) => dirname(path)) : paths).map((path) => resolve(path))),
  ]
  if (targets.length === 0) return undefined
  if (env.CI && env.CI !== 'false') return 'Nothing is opened, since this runs in CI.'
  if (process.platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) {
    return 'Nothing is opened, since there is no desktop: neither DISPLAY nor WAYLAND_DISPLAY is set.'
  }
  const opener = OPENERS[process.platform] ?? 'xdg-open'
  const troubles = await Promise.all(targets.map((target) => open(opener, target, env)))
  return troubles.find((trouble) => trouble !== undefined)
}

async function open(opener: string, target: string, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  const child = spawn(opener, [target], { stdio: 'ignore', detached: true, env })
  try {
    await once(child, 'spawn')
    child.unref()
    return undefined
  } catch (error) {
    const reason = codeOf(error) === 'ENOENT' ? 'there is no' : `${reasonOf(error)}:`
    return `${target} is not opened: ${reason} ${opener}. Open it yourself.`
  }
}
