import { UserError } from '../model/user-error.ts'

/** Ends waits that would never end: when the browser or the page is gone, or when it takes too long. */
export interface Guard {
  /** Rejects when there is nothing left to wait for. */
  readonly broken: Promise<never>
  /** Seconds that one step may take. */
  readonly timeout: number
}

/**
 * The result of a step, unless the guard ends the wait. Where there is nothing left to wait for, the step is not begun:
 * a Chrome that is told to print a page that crashed crashes as a whole.
 *
 * @param step What is being done, for the message: `printing`.
 */
export async function guarded<Result>(
  begin: () => Promise<Result>,
  step: string,
  { broken, timeout }: Guard,
): Promise<Result> {
  await Promise.race([broken, undefined])
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooLate(step, timeout)), timeout * 1000)
  })
  // A browser that dies makes the work fail as well, with less to say: the guard's reason is preferred.
  const failed = begin().catch(async (error: unknown) => {
    await Promise.race([broken, new Promise((resolve) => setTimeout(resolve, GRACE))])
    throw error
  })
  try {
    return await Promise.race([failed, broken, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Milliseconds in which the end of a browser becomes known after the first command that it does not answer. */
const GRACE = 200

function tooLate(step: string, timeout: number): UserError {
  return new UserError(`The browser was still ${step} after ${timeout} seconds.`, {
    exitCode: 3,
    hint: 'Give it more time with --timeout.',
  })
}

/** A promise that only ever rejects, and how to make it. Nobody needs to be listening when it does. */
export function breakable(): { readonly broken: Promise<never>; readonly break: (reason: Error) => void } {
  let reject: (reason: Error) => void = () => undefined
  const broken = new Promise<never>((_, give) => {
    reject = give
  })
  broken.catch(() => undefined)
  return { broken, break: reject }
}
