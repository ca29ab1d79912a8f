import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { anchorsOf } from '../check/anchors.ts'
import type { Facts, FileFacts, IndexFacts, Target } from '../check/facts.ts'
import { imagesOf } from '../check/images.ts'
import { readIndexRows } from '../check/index-rows.ts'
import { relativeLinks } from '../check/links.ts'
import { familyOf, numberOf } from '../check/same-id.ts'
import { diagramsIn } from '../content/diagrams/find-diagrams.ts'
import type { Proposal } from '../model/proposal.ts'
import { UserError } from '../model/user-error.ts'
import { idOfFile } from '../read/proposal-id.ts'
import { readProposal } from '../read/read-proposal.ts'
import { DiagramThread } from '../system/diagram-thread.ts'
import type { ProposalFile } from '../system/discover.ts'
import { isBelow, rootOf } from '../system/file-root.ts'
import { makeImageLoader } from '../system/image-loader.ts'
import { isMarkdown, isProposalName } from '../system/proposal-names.ts'
import { readText } from '../system/read-text.ts'
import { withinStage } from './deadline.ts'
import { parseDiagrams } from './parse-diagrams.ts'
import { type Reading, readOptionsFor } from './reading.ts'

/** Proposals that are only looked at are what they show. */
const ANY_FAMILY = { profile: undefined, own: [], singleDollar: false }

/** A proposal as it was read, and where it stands. */
export interface ReadFile {
  readonly file: ProposalFile
  readonly proposal: Proposal
}

/** What a run checks. */
interface Checked {
  readonly read: readonly ReadFile[]
  /** Absolute paths of indexes that were named themselves. */
  readonly named: ReadonlySet<string>
}

/** What is known of the files around proposals: what their links lead to, and the indexes beside them. */
export async function gatherFacts(
  checked: Checked,
  reading: Reading,
): Promise<{ readonly facts: Facts; readonly texts: ReadonlyMap<string, string> }> {
  const { read, named } = checked
  const around = { ...reading, ...ANY_FAMILY }
  // Started by the first diagram.
  await using thread = new DiagramThread()
  const targets = new Map<string, Promise<Target>>()
  const texts = new Map<string, string>()
  const files = await Promise.all(
    read.map(async ({ file, proposal }) => {
      const [linked, images, diagrams, namesakes] = await Promise.all([
        linkTargets(file.path, proposal, reading.root, (path, root) => {
          const known = targets.get(path) ?? readTarget(path, root, around)
          targets.set(path, known)
          return known
        }),
        imageFacts(file.path, proposal, around),
        parseDiagrams(diagramsIn(proposal.root), thread, reading.limits),
        findNamesakes(file, proposal, read, around),
      ])
      return [file.name, { targets: linked, images, diagrams, namesakes }] as const
    }),
  )
  const folders = [...new Set([...read.map(({ file }) => file.path), ...named].map((path) => dirname(path)))]
  const indexes = await Promise.all(folders.map((folder) => findIndexes(folder, checked, texts, around)))
  return { facts: { files: new Map(files), indexes: indexes.flat() }, texts }
}

/** What an export asks of the files around a proposal: whether they are there, and no more, since it must be quick. */
export async function gatherFewFacts(path: string, proposal: Proposal, root: string | undefined): Promise<FileFacts> {
  const targets = await linkTargets(path, proposal, root, async (file) => ({
    found: (await isThere(file)) ? 'yes' : 'no',
  }))
  return { targets, images: new Map(), diagrams: new Map(), namesakes: [] }
}

async function linkTargets(
  path: string,
  proposal: Proposal,
  named: string | undefined,
  look: (path: string, root: string) => Promise<Target>,
): Promise<Map<string, Target>> {
  const folder = named === undefined ? dirname(path) : await realpath(dirname(path))
  const { root, repository } = rootOf(folder, named)
  const addresses = new Set(relativeLinks(proposal.root, proposal.text).map(({ address }) => address))
  addresses.delete('')
  const found = await Promise.all(
    [...addresses].map(async (address) => {
      let target: Target = { found: 'unknown' }
      for (const candidate of placesOf(address, folder, repository ? root : undefined)) {
        if (!isBelow(candidate, root)) continue
        target = await look(candidate, root)
        if (target.found === 'yes') break
      }
      return [address, target] as const
    }),
  )
  return new Map(found)
}

/**
 * The files that an address may mean. A leading slash counts from the repository or from a folder on the way there; where
 * no repository is known it may mean anything.
 */
function placesOf(address: string, folder: string, repository: string | undefined): string[] {
  const path = decode(address).replaceAll('\\', '/')
  if (path.includes('\0') || (path.startsWith('/') && repository === undefined)) return []
  const bases = path.startsWith('/') && repository !== undefined ? between(folder, repository) : [folder]
  const exact = bases.map((base) => join(base, path))
  // Sites that are made of Markdown link to pages by the names that these get.
  const pages = /\.[a-z0-9]{1,5}$/i.test(path) ? [] : exact.map((file) => `${file.replace(/[\\/]$/, '')}.md`)
  const sources = path.endsWith('.html') ? exact.map((file) => file.replace(/html$/, 'md')) : []
  return [...exact, ...pages, ...sources]
}

async function readTarget(path: string, root: string, around: Reading): Promise<Target> {
  if (!(await isThere(path))) return { found: 'no' }
  const [real, realRoot] = await Promise.all([realpath(path), realpath(root)])
  const inside = isBelow(real, realRoot) && (await stat(real)).isFile()
  if (!inside || !isMarkdown(path)) return { found: 'yes' }
  const value = await readAround(real, path, around, true)
  if (value === undefined) return { found: 'yes' }
  const { status } = value.metadata
  return { found: 'yes', anchors: anchorsOf(value.root), ...(status === undefined ? {} : { status }) }
}

async function imageFacts(path: string, proposal: Proposal, { limits, root }: Reading): Promise<FileFacts['images']> {
  const load = makeImageLoader(path, limits, root)
  const { repository } = rootOf(dirname(path), root)
  const addresses = new Set(imagesOf(proposal.root, proposal.text).map(({ address }) => address))
  const facts = new Map<string, 'missing' | 'remote' | 'outside' | 'unreadable' | 'fine'>()
  for (const address of addresses) {
    if (address.startsWith('/') && !repository) continue
    const image = await load(address)
    facts.set(address, 'problem' in image ? image.problem : 'fine')
  }
  return facts
}

async function findNamesakes(
  file: ProposalFile,
  { id }: Proposal,
  read: readonly ReadFile[],
  around: Reading,
): Promise<string[]> {
  const number = numberOf(id ?? '')
  if (id === undefined || number === undefined) return []
  const folder = dirname(file.path)
  const checked = new Set(read.map(({ file: each }) => each.path))
  const names = await readdir(folder).catch(() => [])
  const alike = names.filter(
    (name) => isMarkdown(name) && isProposalName(name) && numberOf(idOfFile(name) ?? '') === number,
  )
  const others = alike.map((name) => slashes(join(folder, name))).filter((path) => !checked.has(path))
  const same = await Promise.all(
    others.map(async (path) => {
      const other = (await readAround(path, path, around, false))?.id
      return other !== undefined && numberOf(other) === number && familyOf(other) === familyOf(id)
    }),
  )
  return others.filter((_, at) => same[at]).map(shown)
}

/** The indexes in a folder: compared with the proposals that are checked, or with all where the index itself is named. */
async function findIndexes(
  folder: string,
  { read, named }: Checked,
  texts: Map<string, string>,
  around: Reading,
): Promise<IndexFacts[]> {
  const names = await readdir(folder).catch(() => [])
  const byPath = new Map(read.map(({ file, proposal }) => [file.path, proposal]))
  const found = await Promise.all(
    names.filter(isIndexName).map(async (name): Promise<IndexFacts[]> => {
      const path = slashes(join(folder, name))
      const file = shown(path)
      const index = byPath.has(path) ? undefined : await readAround(path, file, around, false)
      if (index === undefined) return []
      const rows = readIndexRows(index.root)
      if (rows.length === 0) return []
      texts.set(file, index.text)
      const whole = named.has(path)
      const targets = await Promise.all(
        rows.map(async ({ address }) => {
          const target = slashes(resolve(folder, decode(address)))
          const proposal = isProposalName(basename(target))
            ? (byPath.get(target) ?? (whole ? await neighbour(target, folder, around) : undefined))
            : undefined
          const known = { file: shown(target), there: await isThere(target) }
          return [address, proposal === undefined ? known : { ...known, proposal }] as const
        }),
      )
      const isAboutFolder = rows.some(({ address }) => !address.includes('/') && idOfFile(address) !== undefined)
      const expected = names.filter((each) => {
        const checked = byPath.get(slashes(join(folder, each)))
        // A draft without a number need not be in the table yet.
        if (!isMarkdown(each) || !isProposalName(each) || /^draft/i.test(each)) return false
        return (checked !== undefined || whole) && (checked?.id ?? idOfFile(each)) !== undefined
      })
      const files = isAboutFolder ? expected.map((each) => shown(slashes(join(folder, each)))).sort() : []
      return [{ file, rows, targets: new Map(targets), expected: files }]
    }),
  )
  return found.flat()
}

/** A proposal that a named index tells of. */
async function neighbour(path: string, folder: string, around: Reading): Promise<Proposal | undefined> {
  if (!isBelow(path, folder)) return undefined
  return await readAround(path, shown(path), around, true)
}

/** Another text beside those that are checked; undefined where it cannot be read, or not in time. */
async function readAround(
  path: string,
  file: string,
  around: Reading,
  withSidecar: boolean,
): Promise<Proposal | undefined> {
  try {
    const { value: text } = await readText(path, file, around)
    const options = withSidecar ? await readOptionsFor(path, around) : { limits: around.limits }
    return withinStage(around.limits)('Reading', () => readProposal(text, file, options)).value
  } catch (error) {
    if (error instanceof UserError) return undefined
    throw error
  }
}

/** Whether a file is the kind of page that lists proposals. */
export function isIndexName(name: string): boolean {
  return /^(?:index|readme)\.(?:md|markdown)$/i.test(name)
}

function between(folder: string, root: string): string[] {
  const folders: string[] = []
  for (let here = folder; here !== root && dirname(here) !== here; here = dirname(here)) folders.unshift(here)
  return [root, ...folders]
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

function shown(path: string): string {
  return slashes(relative('.', path)) || path
}

function slashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/')
}
