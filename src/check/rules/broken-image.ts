import { imagesOf } from '../images.ts'
import { quote } from '../quote.ts'
import type { Finding, Rule } from '../rule.ts'

/** A picture that cannot be shown. */
export const brokenImage: Rule = {
  code: 'broken-image',
  severity: 'error',
  what: 'An image is not there, or cannot be shown.',
  why: 'The print has its alternative text in its place.',
  mend: 'Put the image beside the proposal, and mend its path.',
  *check({ root, text }, { facts }) {
    for (const { address, place } of imagesOf(root, text)) {
      const said = trouble(quote(address), facts.images.get(address))
      if (said !== undefined) yield { ...said, ...place }
    }
  },
}

function trouble(name: string, problem: string | undefined): Finding | undefined {
  // A leading slash counts from a repository that may not be here as a whole.
  if (problem === 'missing') {
    return { message: `The image ${name} is not there.`, ...(name.startsWith('“/') ? { severity: 'warning' } : {}) }
  }
  if (problem === 'outside') {
    return { message: `The image ${name} is outside of the repository and is not shown.`, severity: 'warning' }
  }
  if (problem === 'unreadable')
    return { message: `The image ${name} is no picture that can be shown.`, severity: 'warning' }
  if (problem !== 'remote') return undefined
  return { message: `The image ${name} is elsewhere and is not printed.`, severity: 'hint' }
}
