import { UserError } from '../model/user-error.ts'
import type { Sandbox } from './sandbox.ts'
import type { MissingBrowser } from './search.ts'

/** Chrome did not come up. Holds what it said on stderr. */
export class LaunchFailure extends Error {
  readonly lastWords: string
  /** Whether it crashed, rather than refused to start. */
  readonly crashed: boolean

  constructor(lastWords: string, crashed = false) {
    super('Chrome did not come up.')
    this.name = 'LaunchFailure'
    this.lastWords = lastWords
    this.crashed = crashed
  }
}

/** What the user is told where a browser was found but does not start. */
export function doesNotStart(source: string, executable: string, lastWords: string): UserError {
  const words = lastLines(lastWords)
  const said = words === '' ? 'It said nothing' : `It ended with: ${words}`
  return new UserError(`The browser ${executable} (${source}) does not start. ${said}.`, {
    exitCode: 3,
    hint: source === 'embedded' ? `${installHint()}` : 'Name another with --browser.',
  })
}

/** What the user is told where no browser was found, or not the one that was named. */
export function noBrowser(missing: readonly MissingBrowser[]): UserError {
  const [named] = missing.filter((one) => one.named)
  if (named !== undefined) {
    return new UserError(`There is no browser where ${named.source} says: ${named.missing}.`, {
      exitCode: 3,
      hint: 'Give the path of a Chrome or Chromium, or leave it out: ep-export doctor shows which are here.',
    })
  }
  const places = missing.map(({ source, missing: why }) => `${source}: ${why}`).join('; ')
  return new UserError(`There is no browser to print with. ${places}.`, { exitCode: 3, hint: installHint() })
}

/** What the user is told where a browser that worked is no more. */
export function died(lastWords: string): UserError {
  const words = lastLines(lastWords)
  return new UserError(`The browser died while it worked.${words === '' ? '' : ` It ended with: ${words}.`}`, {
    exitCode: 3,
    hint: 'Run it again; where memory is short, with --jobs 1.',
  })
}

function installHint(): string {
  const command: Partial<Record<NodeJS.Platform, string>> = {
    darwin: 'Install Google Chrome',
    win32: 'Install Google Chrome or Microsoft Edge',
  }
  return `${command[process.platform] ?? 'Install Chromium (on Debian and Ubuntu: apt-get install chromium)'}, or name a browser with --browser.`
}

/** The last of what Chrome said that is about its end, without time stamps, on one line, without a full stop. */
export function lastLines(words: string): string {
  return words
    .split('\n')
    .map((line) =>
      line
        .replace(/^\[[^\]]*\]\s*/, '')
        .replace(/[\u0000-\u001f\u007f-\u009f]+/g, ' ')
        .trim(),
    )
    .filter((line) => line !== '' && !/^#\d|^\[end of stack|^r\d+:|^Received signal/.test(line))
    .slice(-3)
    .join(' / ')
    .replace(/\.$/, '')
    .slice(0, 500)
}

/** The run was told not to go on without Chrome's own sandbox. */
export function noSandbox({ why }: Sandbox): UserError {
  return new UserError(`Chrome would run without its sandbox: ${why}.`, {
    exitCode: 3,
    hint: 'Run as another user or on a system that allows it, or leave out --sandbox require.',
  })
}
