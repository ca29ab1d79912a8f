import type { Severity } from '../../model/diagnostic.ts'
import { idOfFile } from '../../read/proposal-id.ts'
import { relativeLinks } from '../links.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

/** A link to a file that is not there. */
export const brokenLink: Rule = {
  code: 'broken-link',
  severity: 'error',
  what: 'A relative link leads to a file that is not there.',
  why: 'Readers who follow it find nothing.',
  mend: 'Mend the path, or remove the link.',
  *check({ root, text }, { facts }) {
    const broken = relativeLinks(root, text).filter(({ address }) => facts.targets.get(address)?.found === 'no')
    const counts = new Map<string, number>()
    for (const { address } of broken) counts.set(address, (counts.get(address) ?? 0) + 1)
    for (const { address, place } of broken) {
      const times = counts.get(address)
      if (times === undefined) continue
      counts.delete(address)
      yield {
        message: `The link leads to ${quote(address)}, which is not there${others(times - 1)}.`,
        severity: gravity(address),
        ...place,
      }
    }
  },
}

function others(count: number): string {
  if (count === 0) return ''
  return count === 1 ? '; so does 1 more' : `; so do ${count} more`
}

/** Another proposal may be on its way, and a leading slash may mean the root of a site. */
function gravity(address: string): Severity {
  if (address.startsWith('/') && !/\.\w+$/.test(address)) return 'hint'
  return idOfFile(address) !== undefined || address.startsWith('/') ? 'warning' : 'error'
}
