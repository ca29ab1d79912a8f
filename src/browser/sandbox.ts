/** Whether Chrome's own sandbox is on, and why. */
export interface Sandbox {
  readonly on: boolean
  readonly why: string
}

/** `require` refuses to run without it; `auto` runs without it where the system does not let it be, and says so. */
export type SandboxWish = 'auto' | 'require'

/** What to try first: Chrome refuses to run with its sandbox as root. */
export function firstSandbox(user: number | undefined = process.getuid?.()): Sandbox {
  return process.platform === 'linux' && user === 0
    ? { on: false, why: 'this runs as root, for whom Chrome has none' }
    : { on: true, why: 'the system allows it' }
}

/** What to try once Chrome has said that the system does not let it build its sandbox, as in many containers. */
export const REFUSED: Sandbox = { on: false, why: 'this system does not let Chrome make one' }

/** Whether the last words of a Chrome that did not come up are about its sandbox. */
export function isAboutSandbox(lastWords: string): boolean {
  return /No usable sandbox|sandbox_linux|zygote_host_impl|credentials\.cc|namespace_sandbox|setuid_sandbox/.test(
    lastWords,
  )
}
