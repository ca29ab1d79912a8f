import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { askGit } from './git.mjs'
import { Refusal } from './refusal.mjs'

/** Files that are taken from a commit at most. */
const MOST = 2000

/** Where a config is looked for in a folder, in this order. */
const CONFIGS = ['ep-export.yaml', 'ep-export.json', 'package.json']

/**
 * Writes the config and the themes of a commit into a folder of their own, as the bytes that were committed: no filter,
 * no link and no file of the checkout has a part in it.
 *
 * @returns The config to use: the one named, else the nearest at or above where proposals are looked for, else an empty
 * one, so that none of the checkout is found. And the theme: a folder of the commit's, or a name as it is.
 * @throws Refusal where the commit has no such config or theme.
 */
export function takeFromBase(repository, commit, { config, theme, files }, folder) {
  const tree = readTree(repository, commit)
  const read = (path) => askGit(repository, ['cat-file', 'blob', tree.get(path)])
  const chosen = config === undefined ? nearestConfig(files, tree, read) : inTree(config)
  if (config !== undefined && !tree.has(chosen)) {
    throw new Refusal(`The base of the pull request has no config ${config}.`, 'Merge it first, or check the path.')
  }
  const isFolder = theme !== undefined && (theme.startsWith('.') || /[\\/]/.test(theme))
  const themeFolder = isFolder ? inTree(theme) : undefined
  if (themeFolder !== undefined && !tree.has(posix.join(themeFolder, 'theme.yaml'))) {
    throw new Refusal(`The base of the pull request has no theme in ${theme}.`, 'Merge it first, or check the path.')
  }
  const themes = [...tree.keys()].filter((path) => posix.basename(path) === 'theme.yaml').map(posix.dirname)
  const wanted = [...tree.keys()].filter((path) => themes.some((one) => one === '.' || path.startsWith(`${one}/`)))
  if (wanted.length > MOST) {
    throw new Refusal(
      `The folders of themes have ${wanted.length} files; at most ${MOST} are taken.`,
      'Move other files out.',
    )
  }
  for (const path of new Set([...wanted, ...(chosen === undefined ? [] : [chosen])])) {
    const target = join(folder, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, read(path))
  }
  if (chosen === undefined) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'ep-export.yaml'), '{}\n')
  }
  return {
    config: join(folder, chosen ?? 'ep-export.yaml'),
    theme: themeFolder === undefined ? theme : join(folder, themeFolder),
  }
}

/** The regular files of a commit: what each contains, by its path. */
function readTree(repository, commit) {
  const listing = askGit(repository, ['ls-tree', '-r', '-z', '--full-tree', commit])
  if (listing === undefined) throw new Refusal(`Git has no files of ${commit}.`, 'Check out with fetch-depth: 0.')
  return new Map(
    listing
      .toString('utf8')
      .split('\0')
      .map((entry) => /^100\d{3} blob ([\da-f]+)\t(.+)$/s.exec(entry))
      .filter((entry) => entry !== null)
      .map(([, name, path]) => [path, name]),
  )
}

/** As the command finds it: upward from the first input, and here where there is none. */
function nearestConfig(files, tree, read) {
  for (let here = beginning(files[0] ?? '.'); ; here = posix.dirname(here)) {
    for (const name of CONFIGS) {
      const path = posix.join(here, name)
      if (tree.has(path) && (name !== 'package.json' || mayHoldConfig(read(path).toString('utf8')))) return path
    }
    if (here === '.') return undefined
  }
}

/** As the command has it: the key is there, and not only the name, which stands among the dependencies of who uses it. */
function mayHoldConfig(text) {
  try {
    const value = JSON.parse(text)
    return typeof value === 'object' && value !== null && Object.hasOwn(value, 'ep-export')
  } catch {
    return /"ep-export"\s*:/.test(text)
  }
}

/** The folder of an input: what stands before the first wildcard, without the name of a file. */
function beginning(input) {
  const steps = inTree(input).split('/')
  const wild = steps.findIndex((step) => /[*?[\]{}]/.test(step))
  const path = posix.join('.', ...(wild === -1 ? steps : steps.slice(0, wild)))
  return wild === -1 && /\.(?:md|markdown|mdown|mkd)$/i.test(path) ? posix.dirname(path) : path
}

/** A path as the tree has it; one that leaves the repository is nowhere in it. */
function inTree(path) {
  const normal = posix.normalize(path.replaceAll('\\', '/')).replace(/\/$/, '')
  if (normal.startsWith('../') || normal === '..' || normal.startsWith('/')) {
    throw new Refusal(`${path} is not in the repository.`, 'Give a path below its root.')
  }
  return normal
}
