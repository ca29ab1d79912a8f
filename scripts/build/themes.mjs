// What the package's themes say in their theme.yaml, read when it is built.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'

/** @param root Of the project, whose `themes` are read. */
export function themesOf(root) {
  return {
    name: 'themes',
    setup({ onLoad }) {
      onLoad({ filter: /[\\/]src[\\/]theme[\\/]known-settings\.ts$/ }, async () => ({
        contents: await moduleOf(join(root, 'themes')),
      }))
    },
  }
}

async function moduleOf(folder) {
  const names = (await readdir(folder)).sort()
  const sources = await Promise.all(names.map((name) => readFile(join(folder, name, 'theme.yaml'), 'utf8')))
  const known = sources.map((source) => [source, parse(source)])
  return `const known = new Map(${JSON.stringify(known)})
export const knownSettings = (source) => known.get(source)`
}
