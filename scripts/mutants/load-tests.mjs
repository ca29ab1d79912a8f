// Test files as functions: bundled into one module in the current folder, with our own `test` in place of vitest's.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const shim = fileURLToPath(new URL('vitest.mjs', import.meta.url))
const bundles = new Map()
let loads = 0

/** The tests of the files, each with an id, its file, and what runs it. Every call evaluates the modules anew. */
export async function loadTests(files) {
  const key = files.join('\n')
  if (!bundles.has(key)) bundles.set(key, await bundle(files))
  const collected = []
  globalThis.__collectedTests__ = collected
  loads += 1
  const path = resolve(`memory-runner-${process.pid}-${loads}.mjs`)
  writeFileSync(path, bundles.get(key))
  try {
    await import(pathToFileURL(path).href)
  } finally {
    rmSync(path)
  }
  const seen = new Map()
  return collected.map(({ file, name, run }) => {
    const plain = `${relative('.', file)}#${name}`
    const again = (seen.get(plain) ?? 0) + 1
    seen.set(plain, again)
    return { id: again === 1 ? plain : `${plain} (${again})`, file, run }
  })
}

async function bundle(files) {
  const marks = files.map((file, at) => `import 'mark:${at}'\nimport ${JSON.stringify(resolve(file))}`).join('\n')
  const { outputFiles } = await build({
    stdin: { contents: marks, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    plugins: [
      {
        name: 'memory',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^vitest$/ }, ({ importer }) =>
            importer === shim ? { path: 'vitest', external: true } : { path: shim },
          )
          onResolve({ filter: /^mark:/ }, ({ path }) => ({ path: path.slice(5), namespace: 'mark' }))
          onLoad({ filter: /.*/, namespace: 'mark' }, ({ path }) => ({
            contents: `globalThis.__testFile__ = ${JSON.stringify(resolve(files[Number(path)]))}`,
          }))
          // Once bundled, a module would take the folder of the bundle for its own.
          onLoad({ filter: /\.ts$/ }, ({ path }) => ({
            loader: 'ts',
            contents: readFileSync(path, 'utf8')
              .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
              .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
          }))
        },
      },
    ],
  })
  return outputFiles[0].contents
}
