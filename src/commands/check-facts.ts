import { dirname } from 'node:path'
import type { Facts, FileFacts, Target } from '../check/facts.ts'
import { imagesOf } from '../check/images.ts'
import { diagramsIn } from '../content/diagrams/find-diagrams.ts'
import type { Proposal } from '../model/proposal.ts'
import type { AllowedHost } from '../system/allowed-hosts.ts'
import { DiagramThread } from '../system/diagram-thread.ts'
import { rootOf } from '../system/file-root.ts'
import { makeImageLoader } from '../system/image-loader.ts'
import type { Checked } from './checked.ts'
import { findIndexes } from './find-indexes.ts'
import { isAllowed } from './hosts-of.ts'
import { linkTargets, readTarget } from './link-targets.ts'
import { findNamesakes } from './namesakes.ts'
import { parseDiagrams } from './parse-diagrams.ts'
import { isThere } from './read-around.ts'
import type { Reading } from './reading.ts'

/** Proposals that are only looked at are what they show. */
const ANY_FAMILY = { profile: undefined, own: [], singleDollar: false }

/**
 * What is known of the files around proposals: what their links lead to, and the indexes beside them.
 *
 * @param hosts That an export would fetch images from.
 */
export async function gatherFacts(
  checked: Checked,
  reading: Reading,
  hosts: readonly AllowedHost[],
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
        imageFacts(file.path, proposal, around, hosts),
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

async function imageFacts(
  path: string,
  proposal: Proposal,
  { limits, root }: Reading,
  hosts: readonly AllowedHost[],
): Promise<FileFacts['images']> {
  const load = makeImageLoader(path, limits, root)
  const { repository } = rootOf(dirname(path), root)
  const addresses = new Set(imagesOf(proposal.root, proposal.text).map(({ address }) => address))
  const facts = new Map<string, 'missing' | 'remote' | 'outside' | 'unreadable' | 'fine'>()
  for (const address of addresses) {
    if (address.startsWith('/') && !repository) continue
    const image = await load(address)
    const problem = 'problem' in image ? image.problem : 'fine'
    // A check fetches nothing: an export will tell whether it is there.
    facts.set(address, problem === 'remote' && (await isAllowed(address, hosts)) ? 'fine' : problem)
  }
  return facts
}
