import type { Siblings } from '../content/links.ts'
import { shortId } from '../content/short-id.ts'
import type { Job } from './workshop.ts'

/** The documents that a proposal's links may lead to, since the same run makes them. */
interface RunSiblings {
  /** Names of their files. */
  readonly names: ReadonlySet<string>
  /** Where a link to the source of one leads. */
  readonly find: Siblings
}

/** The other documents of a run, as their PDFs or their HTML: all of them stand in one folder. */
export function siblingsOf(job: Job, jobs: readonly Job[], ending: 'pdf' | 'html'): RunSiblings {
  const others = new Map(jobs.filter(({ path }) => path !== job.path).map(({ path, name }) => [path, name]))
  return {
    names: new Set([...others.values()].map((name) => `${name}.${ending}`)),
    find: (address) => {
      const [, written = '', fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(address) ?? []
      const name = others.get(resolve(job.path, decode(written)) ?? '')
      if (name === undefined) return undefined
      return `./${encodeURIComponent(name)}.${ending}${placeIn(ending, fragment)}`
    },
  }
}

/** Headings keep the names that links know them by. PDF names beyond ASCII are written in more than one way: no place then. */
function placeIn(ending: 'pdf' | 'html', fragment: string | undefined): string {
  if (fragment === undefined || fragment === '') return ''
  const id = shortId(`s-${decode(fragment)}`)
  if (ending === 'html') return `#${encodeURIComponent(id)}`
  return /^[\w-]+$/.test(id) ? `#nameddest=${id}` : ''
}

/** The path of what a relative path names, seen from a file; undefined for any other address. */
function resolve(from: string, path: string): string | undefined {
  if (path === '' || /^[/\\]|^[^/]*:/.test(path)) return undefined
  const parts = from.split('/').slice(0, -1)
  for (const part of path.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.' && part !== '') parts.push(part)
  }
  return parts.join('/')
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
