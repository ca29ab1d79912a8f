import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { basename, join, relative, resolve, sep } from 'node:path'
import { takeFromBase } from './base-files.mjs'
import { gatherFindings, markChanged } from './findings.mjs'
import { needCommit } from './git.mjs'
import { Refusal } from './refusal.mjs'
import { askTool } from './tool.mjs'

/** Proposals of which pictures are taken, so that a large release does not wait for them. */
const MOST_THUMBNAILS = 30

/** Pages of a document of which pictures are taken. */
const FIRST_PAGES = 4

/**
 * Exports the proposals of a checkout, as the place of the run asks for: those that changed, or all.
 *
 * @param place The kind of run; for a change by strangers also the commit whose config and themes are trusted.
 * @param ground Folders: `repository`, the checkout; `scratch`, of this run alone; `shown`, from
 * which artifacts are taken.
 */
export function exportProposals({ inputs, place, ground, command, env }) {
  const { repository, scratch, shown } = ground
  const folder = outputFolder(inputs.out, repository, shown)
  const trusted = trustedOf(inputs, place, repository, join(scratch, 'base'))
  const shared = [...option('config', trusted.config), ...option('profile', inputs.profile)]
  const { files, notes } = filesToExport({ inputs, place, repository, command, env, config: trusted.config })
  const reports = []
  let code = 0
  if (files.length > 0) {
    const run = (args) => {
      const done = askTool(command, [...args, '--json', ...shared, '--', ...files.map(asPath)], repository, env)
      reports.push(done.value)
      code = Math.max(code, done.code)
    }
    const strict = inputs.strict ? ['--strict'] : []
    const looks = [...option('theme', trusted.theme), ...option('deck', inputs.deck)]
    run([
      ...inputs.formats.map((format) => `--${format}`),
      ...[
        '--manifest',
        '--out',
        folder,
        ...looks,
        ...option('paper', inputs.paper),
        ...option('sandbox', inputs.sandbox),
        ...strict,
      ],
    ])
    if (inputs.check) run(['check', ...strict])
    if (inputs.thumbnails) {
      const target = join(shown, 'thumbnails')
      const some = files.slice(0, MOST_THUMBNAILS).map(asPath)
      takeSlides({ command, repository, env, target }, [...shared, ...looks, '--', ...some])
      const documents = (readManifest(folder)?.artifacts ?? []).filter(({ kind }) => kind === 'pdf')
      for (const { path } of documents.slice(0, MOST_THUMBNAILS)) takePages(join(folder, path), target)
    }
  }
  const manifest = readManifest(folder)
  // What the manifest says is what is told; it has no words for what failed.
  const [report, ...checks] = reports
  const told = [manifest ?? report ?? {}, { failures: report?.failures }, ...checks]
  const findings = markChanged(gatherFindings(told), repository, place.kind === 'change' ? place.since : undefined)
  return { code, files, notes, folder, findings, manifest }
}

/** The manifest of the run; undefined where it made none. */
function readManifest(folder) {
  const file = join(folder, 'manifest.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

/** For a change by a stranger the config and themes come from the base, and none of the checkout counts. */
function trustedOf(inputs, { kind, trusted }, repository, folder) {
  if (kind !== 'change') return { config: inputs.config, theme: inputs.theme }
  needCommit(repository, trusted)
  return takeFromBase(repository, trusted, inputs, folder)
}

function filesToExport({ inputs, place, repository, command, env, config }) {
  const changed = inputs.scope === 'changed' || (inputs.scope === 'auto' && place.kind === 'change')
  const since = changed ? knownCommit(repository, place) : undefined
  const asked = ['list', '--json', ...option('config', config), ...option('since', since), '--', ...inputs.files]
  const { code, value } = askTool(command, asked, repository, env)
  if (code !== 0) {
    const [failure] = value.failures ?? []
    // A change may take away the last of them.
    if (place.kind === 'change' && failure?.message.startsWith('There are no proposals')) {
      return { files: [], notes: [failure.message] }
    }
    throw new Refusal(failure?.message ?? 'The proposals cannot be listed.', failure?.hint)
  }
  const files = value.filter((name) => isOwnFile(repository, name, place.kind === 'change'))
  const notes = value
    .filter((name) => !files.includes(name))
    .map((name) => `${name} is a link or outside, and not exported.`)
  if (changed && since === undefined) notes.push('No earlier commit is known, so all proposals count as changed.')
  return { files: files.map(plainName), notes }
}

/** The commit that changes are counted from. After a push that rewrote history the server may not have it any more. */
function knownCommit(repository, { kind, since }) {
  if (since === undefined) return undefined
  try {
    needCommit(repository, since)
    return since
  } catch (error) {
    if (kind === 'change') throw error
    return undefined
  }
}

/**
 * Whether a proposal is a file of the checkout. A link may lead to what a runner keeps to itself, such as its own
 * settings or those of git: in a change by a stranger none is followed.
 */
function isOwnFile(repository, name, strictly) {
  const path = resolve(repository, name)
  if (!existsSync(path)) return false
  const real = realpathSync(path)
  if (!lstatSync(real).isFile() || (strictly && real !== path)) return false
  return real.startsWith(repository + sep) && !relative(repository, real).split(sep).includes('.git')
}

/** A name as the manifest has it: the command tells one that begins as an option does with its folder. */
function plainName(name) {
  return name.replace(/^\.\//, '')
}

/** No name is taken for an option. */
function asPath(name) {
  return `./${name}`
}

/**
 * Where outputs go: a new folder of the run, or the one that was asked for, which must be new or empty, so that nothing
 * that a stranger committed is uploaded among them.
 */
function outputFolder(asked, repository, shown) {
  const folder = asked === undefined ? join(shown, 'proposals') : resolve(repository, asked)
  const steps = relative(repository, folder).split(sep)
  const isBelow = steps[0] !== '..' && folder !== repository
  if (isBelow) {
    for (let here = repository; steps.length > 0; ) {
      here = join(here, steps.shift())
      if (lstatSync(here, { throwIfNoEntry: false })?.isSymbolicLink()) {
        throw new Refusal(
          `${relative(repository, here)} is a link; outputs do not go through one.`,
          'Name another folder.',
        )
      }
    }
  }
  mkdirSync(folder, { recursive: true })
  if (readdirSync(folder).length > 0) {
    throw new Refusal(`The folder ${asked ?? folder} for outputs is not empty.`, 'Name a new one, or leave out empty.')
  }
  return folder
}

/** The first pages of a document, where the machine has what draws them. A run does not fail for want of it. */
function takePages(pdf, target) {
  const prefix = join(target, basename(pdf, '.pdf'))
  spawnSync('pdftoppm', ['-png', '-r', '40', '-l', String(FIRST_PAGES), pdf, `${prefix}.page`], {
    stdio: 'ignore',
    timeout: 60_000,
  })
}

/** A sheet of each deck's slides. A run does not fail for want of it. */
function takeSlides({ command, repository, env, target }, args) {
  const made = join(target, 'made')
  mkdirSync(made, { recursive: true })
  try {
    const { value } = askTool(command, ['--png', '--json', '--quiet', '--out', made, ...args], repository, env)
    for (const { kind, path } of value.artifacts ?? []) {
      if (kind === 'slides-png') renameSync(resolve(repository, path), join(target, basename(path)))
    }
  } catch {
    // What went wrong stands in the log.
  }
  rmSync(made, { recursive: true, force: true })
}

function option(name, value) {
  return value === undefined ? [] : [`--${name}`, value]
}
