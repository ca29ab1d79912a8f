import { spawn } from 'node:child_process'

/** Opens files with what the desktop has for them. Does not wait, and is silent where there is no desktop. */
export function openFiles(paths: readonly string[]): void {
  for (const path of paths) {
    const [command, ...args] = openers[process.platform] ?? ['xdg-open']
    const opener = spawn(command, [...args, path], { stdio: 'ignore', detached: true })
    opener.on('error', () => undefined)
    opener.unref()
  }
}

const openers: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
}
