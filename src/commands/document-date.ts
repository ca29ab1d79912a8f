import type { Proposal } from '../model/proposal.ts'
import { UserError } from '../model/user-error.ts'
import { isoDate } from '../read/iso-date.ts'

/**
 * The one date that outputs carry: `SOURCE_DATE_EPOCH`, else the document's own, else its commit's, else none.
 * Never the day of the run, so that the same text gives the same bytes.
 *
 * @param epoch Seconds since 1970, as the environment or the request has it.
 * @param commitDate Asked only where nothing else is known.
 * @throws UserError with exit code 2 for an epoch that is no number of seconds.
 */
export async function documentDate(
  proposal: Proposal,
  epoch: string | undefined,
  commitDate: () => Promise<Date | undefined>,
): Promise<Date | undefined> {
  if (epoch !== undefined) {
    if (/^\d{1,11}$/.test(epoch)) return new Date(Number(epoch) * 1000)
    throw new UserError(`SOURCE_DATE_EPOCH is ${epoch}, which is no time.`, {
      exitCode: 2,
      hint: 'Set it to seconds since 1970 in digits: git log -1 --format=%ct gives those of a commit.',
    })
  }
  const { updated, created } = proposal.metadata
  for (const written of [updated, created]) {
    const date = written === undefined ? undefined : isoDate(written)
    if (date !== undefined) return new Date(`${`${date}-01-01`.slice(0, 10)}T00:00:00Z`)
  }
  return await commitDate()
}
