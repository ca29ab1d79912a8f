import type { FileFacts } from '../facts.ts'
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
      const said = trouble(address, facts.images.get(address))
      if (said !== undefined) yield { ...said, ...place }
    }
  },
}

function trouble(address: string, known: ReturnType<FileFacts['images']['get']>): Finding | undefined {
  const name = quote(address)
  switch (known) {
    case 'missing':
      // A leading slash counts from a repository that may not be here as a whole.
      return { message: `The image ${name} is not there.`, ...(address.startsWith('/') ? { severity: 'warning' } : {}) }
    case 'outside':
      return { message: `The image ${name} is outside of the repository and is not shown.`, severity: 'warning' }
    case 'unreadable':
      return { message: `The image ${name} is no picture that can be shown.`, severity: 'warning' }
    case 'remote':
      return { message: `The image ${name} is elsewhere and is not printed.`, severity: 'hint' }
    default:
      return undefined
  }
}
