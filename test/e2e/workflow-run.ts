import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { data, Evaluator, Lexer, Parser } from '@actions/expressions'
import { parse } from 'yaml'
import { ROOT } from './command.ts'

/** Whether there is git here: a machine may have Node alone. */
export const HAS_GIT: boolean = spawnSync('git', ['--version']).status === 0

interface Step {
  readonly id?: string
  readonly name: string
  readonly if?: string
  readonly run?: string
  readonly uses?: string
  readonly env?: Readonly<Record<string, string>>
  readonly with?: Readonly<Record<string, string>>
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>
  readonly runs: { readonly steps: readonly Step[] }
}

/** A run of the action as its caller sees it. */
export interface ActionRun {
  readonly failed: boolean
  /** What the runner reads: the output of all scripts. */
  readonly log: string
  readonly summary: string
  /** The last step that has outputs wins nothing: they are by the steps' ids. */
  readonly outputs: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** What was handed to actions of others. */
  readonly uploads: readonly Readonly<Record<string, string>>[]
  /** Argument lists that `gh` was called with, and whether it had a token. */
  readonly gh: readonly (readonly string[])[]
}

/**
 * Runs the steps of action.yml as a runner does: expressions by GitHub's own evaluator, scripts by bash, with a `gh` and
 * an upload that only write down what they are asked.
 */
export async function runAction(
  given: Readonly<Record<string, string>>,
  {
    folder,
    checkout,
    environment,
  }: { folder: string; checkout: string; environment: Readonly<Record<string, string>> },
): Promise<ActionRun> {
  const action: Action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'))
  const token = 'ghs_secret_of_the_job'
  const inputs = Object.fromEntries(Object.entries(action.inputs).map(([name, { default: usual }]) => [name, usual]))
  const contexts = {
    github: { token },
    inputs: { ...inputs, token, ...given },
    steps: {} as Record<string, { outputs: Record<string, string> }>,
  }
  mkdirSync(join(folder, 'runner'), { recursive: true })
  const summary = join(folder, 'summary.md')
  writeFileSync(summary, '')
  const uploads: Record<string, string>[] = []
  let log = ''
  let failed = false
  for (const [index, step] of action.runs.steps.entries()) {
    const fill = (text: string): string =>
      text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => evaluate(expression, contexts, failed))
    const condition = step.if?.replace(/^\$\{\{|\}\}$/g, '') ?? 'success()'
    const asked = /\b(?:always|success|failure)\(/.test(condition) ? condition : `success() && (${condition})`
    if (evaluate(asked, contexts, failed) !== 'true') continue
    const outputs = join(folder, `outputs-${index}`)
    writeFileSync(outputs, '')
    if (step.uses !== undefined) {
      const handed = Object.fromEntries(Object.entries(step.with ?? {}).map(([name, value]) => [name, fill(value)]))
      uploads.push({ uses: step.uses, ...handed })
      writeFileSync(outputs, `artifact-url=https://example.org/artifacts/${handed.name}\n`)
    } else {
      const env = Object.fromEntries(Object.entries(step.env ?? {}).map(([name, value]) => [name, fill(value)]))
      const paths = { GITHUB_OUTPUT: outputs, GITHUB_STEP_SUMMARY: summary, GITHUB_ACTION_PATH: ROOT }
      const done = await runBash(step.run ?? '', checkout, {
        ...machine(folder),
        RUNNER_TEMP: join(folder, 'runner'),
        ...environment,
        ...env,
        ...paths,
      })
      log += done.said
      if (done.code !== 0) failed = true
    }
    if (step.id !== undefined) contexts.steps[step.id] = { outputs: readOutputs(readFileSync(outputs, 'utf8')) }
  }
  const called = join(folder, 'gh-calls')
  return {
    failed,
    log,
    summary: readFileSync(summary, 'utf8'),
    outputs: Object.fromEntries(Object.entries(contexts.steps).map(([id, { outputs }]) => [id, outputs])),
    uploads,
    gh: existsSync(called)
      ? readFileSync(called, 'utf8')
          .split('\n\n')
          .filter((call) => call !== '')
          .map((call) => call.split('\n'))
      : [],
  }
}

/** What every job finds on its machine: git, Node, a `gh` that writes down what it is asked, a drawer of pages, and no setting of anyone's. */
export function machine(folder: string): Readonly<Record<string, string>> {
  const tools = join(folder, 'tools')
  mkdirSync(tools, { recursive: true })
  const stand = (name: string, script: string): void => {
    writeFileSync(join(tools, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  }
  stand('gh', `printf '%s\\n' "token=$GH_TOKEN" "$@" >> '${folder}/gh-calls'; echo >> '${folder}/gh-calls'`)
  stand('pdftoppm', 'for last; do :; done; : > "$last-1.png"')
  return {
    PATH: `${tools}:${process.env.PATH}`,
    HOME: process.env.HOME ?? folder,
    GIT_CONFIG_NOSYSTEM: '1',
    SECRET_OF_THE_JOB: 'hunter2',
  }
}

/** Runs a script as GitHub's `shell: bash` does. */
export function runBash(
  script: string,
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly said: string }> {
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, said }))
  })
}

/** An expression's value as it is put into a text. */
function evaluate(expression: string, contexts: object, failed: boolean): string {
  const { tokens } = new Lexer(expression).lex()
  const functions = ['always', 'success', 'failure'].map((name) => ({ name, minArgs: 0, maxArgs: 0 }))
  const tree = new Parser(tokens, Object.keys(contexts), functions).parse()
  const answers: Readonly<Record<string, boolean>> = { always: true, success: !failed, failure: failed }
  const calls = new Map(
    functions.map((one) => [one.name, { ...one, call: () => new data.BooleanData(answers[one.name] ?? false) }]),
  )
  const context = JSON.parse(JSON.stringify(contexts), data.reviver)
  return new Evaluator(tree, context, calls).evaluate().coerceString()
}

/** As the runner reads a file of outputs: `name=value`, or a value up to a line that the writer chose. */
function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {}
  const lines = text.split('\n')
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    const [, name, end] = /^([\w-]+)<<(.+)$/.exec(line) ?? []
    if (name !== undefined) outputs[name] = lines.splice(0, lines.indexOf(end ?? '')).join('\n')
    else if (line.includes('=')) outputs[line.slice(0, line.indexOf('='))] = line.slice(line.indexOf('=') + 1)
    if (name !== undefined) lines.shift()
  }
  return outputs
}

/** Git in a folder, as somebody. */
export function git(folder: string, ...args: readonly string[]): string {
  const identity = ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', '-c', 'commit.gpgsign=false']
  return execFileSync('git', [...identity, '-C', folder, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' },
  }).trim()
}
