import { UserError } from '../model/user-error.ts'

/** The repository that a text's issue numbers, mentions and commits are of. */
export interface Repository {
  /** Such as `https://github.com`. */
  readonly origin: string
  /** Such as `owner/name`; where groups nest, with more parts. */
  readonly path: string
  /** What stands between a repository and its issues or commits: `/-` on GitLab, nothing elsewhere. */
  readonly between: '' | '/-'
}

/**
 * The repository at an address, as its page has it.
 * @throws UserError with exit code 2 for what is none.
 */
export function readRepository(address: string): Repository {
  const url = URL.canParse(address) ? new URL(address) : undefined
  const path =
    url?.pathname
      .replace(/\/$/, '')
      .replace(/\.git$/, '')
      .slice(1) ?? ''
  const parts = path.split('/')
  const isPlain =
    url?.protocol === 'https:' && url.username === '' && url.password === '' && url.search === '' && url.hash === ''
  if (!isPlain || parts.length < 2 || !parts.every((part) => /^\w[\w.-]{0,99}$/.test(part))) {
    throw new UserError(`repository of the config cannot be ${address}.`, {
      exitCode: 2,
      hint: 'Give the address of its page: https://github.com/owner/name.',
    })
  }
  return { origin: url.origin, path, between: /(?:^|[.-])gitlab(?:[.-]|$)/.test(url.hostname) ? '/-' : '' }
}

/** The page of an issue or a pull request, of this repository or another on the same host. */
export function issuePage({ origin, path, between }: Repository, number: string, other: string = path): string {
  return `${origin}/${other}${between}/issues/${number}`
}

/** The page of a commit. */
export function commitPage({ origin, path, between }: Repository, hash: string): string {
  return `${origin}/${path}${between}/commit/${hash}`
}

/** The page of somebody. */
export function userPage({ origin }: Repository, name: string): string {
  return `${origin}/${name}`
}
