import { commitPage, issuePage, type Repository, userPage } from './repository.ts'

/** Words of a text that mean a page of its repository. */
interface Reference {
  readonly from: number
  readonly to: number
  readonly url: string
}

/** What some words begin, where they begin anything: a small number at the begin of a line or a title may count. */
export type Begin = 'line' | 'title' | undefined

/** What stands before one is no part of a word, a path or an address, but may be another of “#12/#13”. */
const BEFORE = /(?:(?<![\p{L}\p{N}_/@#&?=.+~-])|(?<=#\d{1,7}\/))/u
/** What stands after one does not go on with a word, a path or a number. */
const AFTER = /(?![\p{L}\p{N}_@#]|[/-][\p{L}\p{N}@]|[.,]\p{N})/u

const OWNER = /[a-z\d](?:-?[a-z\d]){0,38}/i
const NAME = /\w[\w.-]{0,99}/
/** Numbers of issues do not begin with a zero, as colours may. */
const NUMBER = /[1-9]\d{0,6}/
/** A letter first, since “@2x” is a size; a call as “@Run(…)”, or a domain, is nobody. */
const USER = /[a-z](?:-?[a-z\d]){0,38}(?![(]|\.[\p{L}\p{N}])/u

const REFERENCE = new RegExp(
  `${BEFORE.source}(?:(?<owner>${OWNER.source})/(?<name>${NAME.source})#(?<theirs>${NUMBER.source})|` +
    `(?<sign>#|GH-)(?<number>${NUMBER.source})|@(?<user>${USER.source})|(?<commit>[0-9a-f]{40}))${AFTER.source}`,
  'giu',
)

/** Nouns that count: “Option #2” is no issue. */
const COUNTING = new RegExp(
  `\\b(?:${
    'alternative appendix approach attempt benefit case chapter choice condition constraint criterion decision entry example ' +
    'exhibit figure goal idea item iteration layer lesson level line metric milestone no\\.? node number objection objective ' +
    'option page part phase point principle priority problem question reason requirement risk round row rule scenario section ' +
    'slide solution sprint stage step story table task team test tier variant version week'
  }`
    .replaceAll(' ', '|')
    .concat(')s?[ \u00a0]$'),
  'i',
)

/** Words before “#1” that make it a rank. */
const RANKING = /\b(?:an?|are|as|being|its?|is|my|our|the|their|was|your)[ \u00a0]$/i

/** Names of files, not of repositories. */
const FILE = /\.(?:md|markdown|mdx|rst|adoc|txt|html?|ya?ml|json|toml)$/i

/** At-rules of CSS and tags of documentation, which are nobody. */
const NOBODY =
  /^(?:charset|deprecated|font-face|import|keyframes|layer|media|override|page|params?|returns?|supports|throws|todo)$/i

/** A sum of another kind is no commit. */
const SUM = /\bsha-?1[:= ]+$/i

/** The issue numbers, mentions and full commit hashes in words of prose. */
export function findReferences(words: string, repository: Repository, begin: Begin = undefined): Reference[] {
  const found: Reference[] = []
  for (const match of words.matchAll(REFERENCE)) {
    const [{ length }] = match
    const from = match.index
    const before = words.slice(Math.max(0, from - 24), from)
    const counts = from === 0 && (begin === 'title' || (begin === 'line' && /^[:.)]/.test(words.slice(length))))
    const url = pageOf(match, before, repository, counts)
    if (url !== undefined) found.push({ from, to: from + length, url })
  }
  return found
}

function pageOf(match: RegExpExecArray, before: string, repository: Repository, counts: boolean): string | undefined {
  const { owner, name = '', theirs, sign, number, user, commit = '' } = match.groups ?? {}
  if (theirs !== undefined) return FILE.test(name) ? undefined : issuePage(repository, theirs, `${owner}/${name}`)
  if (number !== undefined) {
    const isCount = COUNTING.test(before) || (number === '1' && RANKING.test(before)) || (counts && number.length < 3)
    return sign === '#' && isCount ? undefined : issuePage(repository, number)
  }
  if (user !== undefined) return NOBODY.test(user) ? undefined : userPage(repository, user)
  // Of zeros alone it means that there is none.
  if (/^0+$|[A-F]/.test(commit) || SUM.test(before)) return undefined
  return commitPage(repository, commit)
}
