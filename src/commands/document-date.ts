import type { Proposal } from '../model/proposal.ts'
import { isoDate } from '../read/iso-date.ts'

/**
 * The one date that outputs carry: `SOURCE_DATE_EPOCH`, else the document's own, else its commit's, else none.
 * Never the day of the run, so that the same text gives the same bytes.
 *
 * @param epoch Seconds since 1970, as the environment has it.
 * @param commitDate Asked only where nothing else is known.
 */
export async function documentDate(
  proposal: Proposal,
  epoch: string | undefined,
  commitDate: () => Promise<Date | undefined>,
): Promise<Date | undefined> {
  if (epoch !== undefined && /^\d{1,11}$/.test(epoch)) return new Date(Number(epoch) * 1000)
  const { updated, created } = proposal.metadata
  for (const written of [updated, created]) {
    const date = written === undefined ? undefined : isoDate(written)
    if (date !== undefined) return new Date(`${`${date}-01-01`.slice(0, 10)}T00:00:00Z`)
  }
  return await commitDate()
}
