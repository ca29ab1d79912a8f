import { createRequire } from 'node:module'
import { build } from 'esbuild'

type Check = (name: string, content: string) => readonly string[]

const SOURCE = `
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser'
import { parseAction } from '@actions/workflow-parser/actions/action-parser'
export function check(name, content) {
  const parse = name === 'action.yml' ? parseAction : parseWorkflow
  const { context } = parse({ name, content }, new NoOperationTraceWriter())
  return context.errors.getErrors().map(({ message }) => message)
}
`

/** Checks an action or a workflow as GitHub's own tools do. They import JSON as bundlers let it and Node does not. */
export async function loadSchema(): Promise<Check> {
  const { outputFiles } = await build({
    stdin: { contents: SOURCE, resolveDir: process.cwd() },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    logLevel: 'error',
  })
  const loaded: { exports: { check?: Check } } = { exports: {} }
  new Function('module', 'exports', 'require', outputFiles[0]?.text ?? '')(
    loaded,
    loaded.exports,
    createRequire(import.meta.url),
  )
  if (loaded.exports.check === undefined) throw new Error('The schema cannot be loaded.')
  return loaded.exports.check
}
