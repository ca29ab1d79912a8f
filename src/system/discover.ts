import { type Stats, stat as statWith } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, relative, resolve, sep } from 'node:path'
import { nearest } from '../model/nearest.ts'
import { UserError } from '../model/user-error.ts'
import { isMarkdown, isProposalName, SIDECARS, USUAL_FOLDERS, USUAL_NAMES } from './proposal-names.ts'

/** A proposal's file. */
export interface ProposalFile {
  /** As the user named it: relative to where the run started, with forward slashes. */
  readonly name: string
  /** Absolute, with forward slashes. */
  readonly path: string
}

/**
 * The proposals that inputs mean, each once, sorted by path within an input.
 *
 * @param inputs Files, folders or globs; none means: look around.
 * @param globs Where to look then, in place of the usual names and folders.
 * @throws UserError with exit code 2 that says where it looked, or what is wrong with an input.
 */
export async function discover(
  inputs: readonly string[],
  globs?: readonly string[] | undefined,
): Promise<readonly ProposalFile[]> {
  const found = inputs.length === 0 ? await lookAround(globs) : (await Promise.all(inputs.map(ofInput))).flat()
  return [...new Map(found.map((path) => [path, { name: shown(path), path: slashes(path) }])).values()]
}

async function ofInput(input: string): Promise<readonly string[]> {
  if (input === '') {
    throw new UserError('The name of a proposal is empty.', {
      exitCode: 2,
      hint: 'Where it comes from a variable, check that this is set.',
    })
  }
  const path = resolve(input)
  const kind = await stat(path).catch(() => undefined)
  if (kind?.isDirectory() === true) return await ofFolder(path, input)
  if (kind !== undefined) return [checkedFile(path, input, kind.isFile())]
  if (/[*?[\]{}]/.test(input)) {
    const found = (await glob([slashes(input)])).filter((file) => isMarkdown(file) && isProposalName(basename(file)))
    if (found.length > 0) return found
    throw new UserError(`${input} matches no proposal.`, {
      exitCode: 2,
      hint: 'Check the pattern; it passes over all but Markdown, and over templates, indexes and READMEs.',
    })
  }
  throw await missing(path, input)
}

function checkedFile(path: string, input: string, isFile: boolean): string {
  if (!isFile)
    throw new UserError(`${input} is not a file.`, { exitCode: 2, hint: 'Name a Markdown file, a folder or a glob.' })
  if (isMarkdown(path)) return path
  throw new UserError(`${input} is not Markdown.`, {
    exitCode: 2,
    hint: /\.(rst|adoc|asciidoc|org|docx|tex|html?)$/i.test(path)
      ? `Convert it first: pandoc -t gfm ${input} -o ${input.replace(/\.[^.]+$/, '.md')}`
      : 'Proposals end in .md.',
  })
}

async function ofFolder(folder: string, input: string): Promise<readonly string[]> {
  const all = await glob(['**/*.{md,markdown}'], folder)
  const kept = await Promise.all(
    all.map(async (file) => isProposalName(basename(file)) || (isOnlyText(file, all) && (await hasSidecar(file)))),
  )
  const proposals = all.filter((_, index) => kept[index])
  if (proposals.length > 0) return proposals
  throw new UserError(`There are no proposals in ${input}.`, {
    exitCode: 2,
    hint: 'Name another folder, or a file itself: it looked for *.md there and below, not for templates, indexes and READMEs.',
  })
}

/** Some families keep each proposal in a folder of its own, as its README or index beside a file about it. */
function isOnlyText(file: string, all: readonly string[]): boolean {
  return (
    /^(?:readme|index)\./i.test(basename(file)) && !all.some((one) => one !== file && dirname(one) === dirname(file))
  )
}

async function hasSidecar(file: string): Promise<boolean> {
  const found = await Promise.all(SIDECARS.map((name) => stat(resolve(dirname(file), name)).catch(() => undefined)))
  return found.some((each) => each !== undefined)
}

async function lookAround(globs: readonly string[] | undefined): Promise<readonly string[]> {
  const patterns = globs ?? [
    ...USUAL_NAMES,
    ...USUAL_FOLDERS.flatMap((one) => USUAL_NAMES.map((name) => `${one}/**/${name}`)),
  ]
  const found = (await glob(patterns)).filter((file) => isMarkdown(file) && isProposalName(basename(file)))
  if (found.length > 0) return found
  const places =
    globs?.join(', ') ?? `${USUAL_NAMES.join(', ')} here and under ${USUAL_FOLDERS.map((one) => `${one}/`).join(', ')}`
  const other = (await readdir(resolve('.')).catch(() => []))
    .filter((name) => isMarkdown(name) && isProposalName(name))
    .sort()
  const named = other.length === 0 ? '' : `, such as ${shown(resolve(other[0] ?? ''))}`
  throw new UserError(`There are no proposals here. It looked for ${places}.`, {
    exitCode: 2,
    hint: `Name files or folders${named}, or set proposals in ep-export.yaml.`,
  })
}

async function glob(patterns: readonly string[], folder = '.'): Promise<readonly string[]> {
  // Loaded only where there is something to look for: a run with a named file is the common one.
  const { glob: find } = await import('tinyglobby')
  const found = await find([...patterns], {
    cwd: folder,
    absolute: true,
    dot: false,
    ignore: ['**/node_modules/**'],
    fs: { stat: statFile as typeof statWith },
  })
  return found.map((path) => resolve(path)).sort()
}

/** What a link leads to, if it is no folder: one in a checkout may lead to the whole machine. */
function statFile(path: string, tell: (error: Error | null, found: Stats) => void): void {
  statWith(path, (error, found) => tell(error ?? (found.isDirectory() ? new Error('It is a folder.') : null), found))
}

async function missing(path: string, input: string): Promise<UserError> {
  const names = (await readdir(dirname(path)).catch(() => [])).filter(isMarkdown)
  const meant = nearest(basename(path), names)
  return new UserError(`There is no file ${input}.`, {
    exitCode: 2,
    hint: helpFor(input, meant && resolve(dirname(path), meant)),
  })
}

function helpFor(input: string, meant: string | undefined): string {
  if (input === '-') return 'Save what would come from standard input to a file, and name that.'
  if (/^https?:\/\//i.test(input)) return 'Download it first: only files are read.'
  return meant === undefined ? 'Check the path.' : `Did you mean ${slashes(relative('.', meant))}?`
}

/** A name that begins as an option does is told with its folder, so that no program takes it for one. */
function shown(path: string): string {
  const name = slashes(relative('.', path)) || basename(path)
  return name.startsWith('-') ? `./${name}` : name
}

function slashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/')
}
