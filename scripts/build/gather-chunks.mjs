// The bundler makes a module of every piece of code that different parts of a program share: some eighty small files that
// an export would load, each of which has to be found. Here those that are loaded together become one.
import { join, relative, sep } from 'node:path'
import { rolldown } from 'rolldown'

/** Bytes up to which a module is small: to find it takes longer than to read it. */
const SMALL = 3000

/**
 * Writes the bundler's modules again, with the groups gathered.
 *
 * @param root Of the project.
 * @param outputs As the bundler's metafile lists them: paths from the root.
 * @param groups Names, each with the sources of the modules that begin it: it gets all that they load at once and no
 *   group before it has.
 * @param small The group that also gets the small modules which load nothing that is in no group.
 * @param entries Names of the modules that a program begins with.
 * @param from The folder of the bundler's modules.
 * @param to The folder that they are written to, which is not emptied.
 * @param chunks What the names of all but the entries begin with.
 * @param platform `node` or `browser`. For Node.js they are CommonJS, whose compiled code can be kept.
 * @returns The modules as the bundler tells of them.
 */
export async function gatherChunks({ root, outputs, groups, small, entries, from, to, chunks, platform }) {
  const groupOf = groupsOf(outputs, groups, new Set(entries.map((name) => relative(root, join(from, `${name}.js`)))))
  if (small !== undefined) addSmall(outputs, groupOf, small)
  const bundle = await rolldown({
    input: entries.map((name) => join(from, `${name}.js`)),
    platform,
    external: (id) => !id.startsWith('.') && !id.startsWith(from),
    // All of it is wanted: the bundler left out what is not.
    treeshake: false,
    preserveEntrySignatures: 'allow-extension',
    // What yargs would do with config files of its own, which nobody asks of it.
    checks: { emptyImportMeta: false },
    plugins: platform === 'node' ? [withoutImports] : [],
  })
  const nameOf = (id) => groupOf.get(relative(root, id).split(sep).join('/')) ?? null
  const { output } = await bundle.write({
    dir: to,
    format: platform === 'node' ? 'cjs' : 'esm',
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
    entryFileNames: '[name].js',
    chunkFileNames: `${chunks}[name].js`,
    codeSplitting: { includeDependenciesRecursively: false, groups: [{ debugName: 'groups', name: nameOf }] },
  })
  await bundle.close()
  return output
}

/** The group of each module that is in one, by its path. */
function groupsOf(outputs, groups, entries) {
  const pathOf = new Map(Object.entries(outputs).map(([path, { entryPoint }]) => [entryPoint, path]))
  const groupOf = new Map()
  for (const [group, sources] of groups) {
    const gather = (path) => {
      if (groupOf.has(path)) return
      if (!entries.has(path)) groupOf.set(path, group)
      loadedBy(outputs, path).forEach(gather)
    }
    for (const source of sources) {
      const path = pathOf.get(source)
      if (path === undefined) throw new Error(`${source} is not loaded by itself any more: mend the groups.`)
      gather(path)
    }
  }
  return groupOf
}

/** The modules that one loads at once. */
function loadedBy(outputs, path) {
  return outputs[path].imports.flatMap((one) =>
    one.kind === 'import-statement' && one.path in outputs ? [one.path] : [],
  )
}

function addSmall(outputs, groupOf, group) {
  for (const [path, { bytes, entryPoint }] of Object.entries(outputs)) {
    const isShared = entryPoint === undefined && bytes <= SMALL && !groupOf.has(path)
    if (isShared && loadedBy(outputs, path).every((one) => groupOf.has(one))) groupOf.set(path, group)
  }
}

/** What is called with code that was kept has no way to import: modules of Node.js are required, as all others are. */
const withoutImports = {
  name: 'without-imports',
  renderChunk: (code) =>
    code.replace(
      /\bimport\((["'`]node:[\w/]+["'`])\)/g,
      'Promise.resolve().then(() => ({ ...require($1), default: require($1) }))',
    ),
}
