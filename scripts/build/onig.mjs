// The regular expressions of the highlighter, as a file of their own. Its package carries them as compressed text in a
// module, and unpacks that by what Node has for the web, which takes longer to load than the code takes to colour.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const NAME = 'onig.wasm'

/** @param folder Where the chunks of the code are written to. */
export function onigOf(folder) {
  return {
    name: 'onig',
    setup(build) {
      build.onLoad({ filter: /engine-oniguruma[\\/]dist[\\/]wasm-inlined\.mjs$/ }, async ({ path }) => {
        await mkdir(folder, { recursive: true })
        const { wasmBinaryPromise } = await import(path)
        await writeFile(join(folder, NAME), await wasmBinaryPromise)
        return {
          contents: `import { readFile } from 'node:fs/promises'
export default async (imports) =>
  (await WebAssembly.instantiate(await readFile(new URL('./${NAME}', import.meta.url)), imports)).instance.exports`,
        }
      })
    },
  }
}
