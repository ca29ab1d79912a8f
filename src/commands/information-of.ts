import type { Information } from '../pdf/information.ts'
import { VERSION } from './version.ts'
import type { Material } from './workshop.ts'

/** What a PDF of a proposal says about itself. */
export function informationOf({ job, proposal, date }: Material): Information {
  const { id, title, metadata } = proposal
  const name = [id, title].filter((part) => part !== undefined).join(': ')
  return {
    title: name === '' ? job.name : name,
    authors: metadata.authors,
    subject: metadata.status === undefined ? 'Enhancement proposal' : `Enhancement proposal, ${metadata.status}`,
    date,
    creator: `ep-export ${VERSION}`,
  }
}
