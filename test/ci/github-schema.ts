import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { check } from './schema-entry.ts'

/** Checks an action or a workflow as GitHub's own tools do. They import JSON as bundlers let it and Node does not. */
export async function loadSchema(): Promise<typeof check> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./schema-entry.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    logLevel: 'error',
  })
  const loaded: { exports: { check?: typeof check } } = { exports: {} }
  new Function('module', 'exports', 'require', outputFiles[0]?.text ?? '')(
    loaded,
    loaded.exports,
    createRequire(import.meta.url),
  )
  if (loaded.exports.check === undefined) throw new Error('The schema cannot be loaded.')
  return loaded.exports.check
}
