import type { CDPSession } from 'puppeteer-core/internal/api/CDPSession.js'

/** Runs a self-contained function in a page, which works there with scripts off too, and waits for its result. */
export async function evaluate<Argument, Result>(
  session: CDPSession,
  probe: (argument: Argument) => Result,
  argument: Argument,
): Promise<Awaited<Result>> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `(${probe})(${JSON.stringify(argument)})`,
    awaitPromise: true,
    returnByValue: true,
  })
  if (exceptionDetails === undefined) return result.value
  throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
}
