/** How many times its limit a piece of work may take by the clock on the wall, where the machine has no time for us. */
const PATIENCE = 8

/**
 * Calls back when this process has worked for so long, whatever the clock on the wall says: on a machine that is busy with
 * other things, a minute may hold a second of ours. Gives back what stops it.
 *
 * @param limit Milliseconds of work; the clock on the wall may show eight times as many, and no more.
 */
export function afterWork(limit: number, late: () => void): () => void {
  const [start, worked] = [performance.now(), process.cpuUsage()]
  let timer = setTimeout(look, limit)
  return () => clearTimeout(timer)

  function look(): void {
    const { user, system } = process.cpuUsage(worked)
    const left = Math.min(limit - (user + system) / 1000, PATIENCE * limit - (performance.now() - start))
    if (left <= 0) late()
    else timer = setTimeout(look, Math.max(left, limit / 20))
  }
}
