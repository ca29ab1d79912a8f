// The bundler makes a module of every piece of code that different parts of the program share: some eighty small files
// that an export would load, each of which Node has to find. Here those that are loaded together become one.
import { join, parse, relative, sep } from 'node:path'
import { rolldown } from 'rolldown'

/** What each group is loaded for, in the order of a run: the modules that begin it, and all that they load at once. */
const GROUPS = [
  ['start', ['src/cli.ts']],
  ['export', ['src/cli/run-export.ts']],
  ['read', ['src/commands/export-proposal.ts', 'src/commands/load-theme.ts']],
  ['connect', ['node_modules/puppeteer-core/lib/esm/puppeteer/cdp/Connection.js']],
  ['make', ['src/commands/make-outputs.ts', 'src/pdf/typeset-document.ts']],
  ['finish', ['src/pdf/finish-print.ts', 'src/check/check-proposals.ts', 'src/commands/check-facts.ts']],
]

/**
 * Writes the bundler's modules again, with the groups gathered.
 *
 * @param root Of the project.
 * @param outputs As the bundler's metafile lists them: paths from the root.
 * @param entries Sources of the modules that the program begins with.
 * @param from The folder of the bundler's modules.
 * @param to The folder that they are written to, which is not emptied.
 */
export async function gatherChunks({ root, outputs, entries, from, to }) {
  const groupOf = groupsOf(outputs)
  const bundle = await rolldown({
    input: entries.map((source) => join(from, `${parse(source).name}.js`)),
    platform: 'node',
    external: (id) => !id.startsWith('.') && !id.startsWith(from),
    // All of it is wanted: the bundler left out what is not.
    treeshake: false,
    preserveEntrySignatures: 'allow-extension',
  })
  const nameOf = (id) => groupOf.get(relative(root, id).split(sep).join('/')) ?? null
  await bundle.write({
    dir: to,
    format: 'esm',
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
    codeSplitting: { includeDependenciesRecursively: false, groups: [{ debugName: 'groups', name: nameOf }] },
  })
  await bundle.close()
}

/** The group of each module that is in one, by its path. A module that several groups load is in the first of them. */
function groupsOf(outputs) {
  const pathOf = new Map(Object.entries(outputs).map(([path, { entryPoint }]) => [entryPoint, path]))
  const groupOf = new Map()
  for (const [group, sources] of GROUPS) {
    const gather = (path) => {
      if (groupOf.has(path)) return
      if (path.includes('/chunks/')) groupOf.set(path, group)
      for (const { path: next, kind } of outputs[path].imports)
        if (kind === 'import-statement' && next in outputs) gather(next)
    }
    for (const source of sources) {
      const path = pathOf.get(source)
      if (path === undefined) throw new Error(`${source} is not loaded by itself any more: mend GROUPS.`)
      gather(path)
    }
  }
  return groupOf
}
