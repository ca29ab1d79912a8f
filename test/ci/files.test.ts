import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { loadSchema } from './github-schema.ts'

const read = (name: string): string => readFileSync(name, 'utf8')

interface Step {
  readonly name?: string
  readonly run?: string
  readonly uses?: string
  readonly env?: Readonly<Record<string, string>>
}

const ACTION: {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>
  readonly runs: { readonly steps: readonly Step[] }
} = parse(read('action.yml'))

const WORKFLOWS = readdirSync('.github/workflows').map((name) => `.github/workflows/${name}`)

test.each(['action.yml', ...WORKFLOWS])('GitHub’s own schema finds nothing wrong with %s', async (name) => {
  const check = await loadSchema()
  expect(check(name, read(name))).toEqual([])
  // And it would.
  expect(check(name, read(name).replace('steps:', 'stepz:'))).not.toEqual([])
})

describe('what the documentation has to copy', () => {
  const blocks = [...read('docs/ci.md').matchAll(/```yaml\n(.*?)```/gs)].map(([, block = '']) => block)
  const [workflow = '', included = ''] = blocks

  test('is a workflow that GitHub’s own schema finds nothing wrong with, whose inputs the action has', async () => {
    const check = await loadSchema()
    expect(check('proposals.yml', workflow)).toEqual([])
    const { jobs } = parse(workflow)
    const steps: readonly { uses?: string; with?: object }[] = [...jobs.review.steps, ...jobs.release.steps]
    const given = steps
      .filter(({ uses }) => uses?.includes('ep-export@'))
      .flatMap((step) => Object.keys(step.with ?? {}))
    expect(given.length).toBeGreaterThan(0)
    expect(given.filter((name) => !(name in ACTION.inputs))).toEqual([])
    expect(jobs.review.permissions).toEqual({ contents: 'read' })
  })

  test('includes the GitLab job, with variables that its scripts read', () => {
    const { include, variables } = parse(included)
    expect(existsSync(include[0].file)).toBe(true)
    const known = read('ci/inputs.mjs') + read('ci/gitlab.yml')
    expect(Object.keys(variables).filter((name) => !known.includes(name))).toEqual([])
  })
})

describe('no value of an event, an input or a file stands in a script', () => {
  const workflows = WORKFLOWS.map((name) => ({ name, text: read(name) }))
  test.each([{ name: 'action.yml', text: read('action.yml') }, ...workflows])('of $name', ({ text }) => {
    const scripts = [...text.matchAll(/^ *(?:- )?run: *(.*(?:\n(?: {10,}.*|\s*))*)/gm)].map(([, script]) => script)
    expect(scripts.length).toBeGreaterThan(0)
    expect(scripts.filter((script) => script?.includes('${{'))).toEqual([])
  })
})

test('actions of others are pinned to a commit', () => {
  const used = ['action.yml', ...WORKFLOWS].flatMap((name) =>
    [...read(name).matchAll(/uses: (\S+)/g)].map(([, action = '']) => action),
  )
  expect(used.filter((action) => action !== './' && !/@[\da-f]{40}$/.test(action))).toEqual([])
})

test('every input reaches a script or a step, and is in the documentation', () => {
  const steps = JSON.stringify(ACTION.runs.steps)
  const page = read('docs/ci.md')
  for (const name of Object.keys(ACTION.inputs)) {
    expect(steps, name).toContain(`inputs.${name}`)
    expect(page, name).toMatch(new RegExp(`^\\| \`${name}\``, 'm'))
  }
})

test('only the step that attaches to a release is handed a token', () => {
  const handed = ACTION.runs.steps.filter((step) => JSON.stringify(step).includes('token'))
  expect(handed.map(({ name }) => name)).toEqual(['Attach to the release'])
})

test('workflows may do nothing but what a job says', () => {
  for (const name of WORKFLOWS) {
    const { permissions, on, jobs } = parse(read(name))
    expect(permissions, name).toEqual({})
    expect(Object.keys(on)).not.toContain('pull_request_target')
    for (const [job, { permissions: own }] of Object.entries<{ permissions: object }>(jobs)) {
      expect(own, job).toEqual({ contents: job === 'release' ? 'write' : 'read' })
    }
  }
})

describe('the container file', () => {
  const instructions = read('Containerfile')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)] as const)

  test('ends as a user without rights, and never takes the sandbox away', () => {
    expect(instructions.filter(([name]) => name === 'USER').at(-1)).toEqual(['USER', 'node'])
    expect(read('Containerfile')).not.toContain('no-sandbox')
  })

  test('has only instructions that every builder knows', () => {
    const known = ['ARG', 'FROM', 'WORKDIR', 'COPY', 'RUN', 'USER', 'ENTRYPOINT']
    expect(instructions.filter(([name]) => !known.includes(name))).toEqual([])
  })

  test('is given no history, no installed packages and no old build', () => {
    const ignored = read('.dockerignore').trim().split('\n')
    expect(ignored).toEqual(expect.arrayContaining(['.git', 'node_modules', 'dist', 'out']))
    for (const name of ['src', 'scripts', 'themes', 'templates', 'package.json', 'package-lock.json']) {
      expect(existsSync(name)).toBe(true)
      expect(ignored).not.toContain(name)
    }
  })
})

test('the GitLab job runs what the package brings, outside of the checkout’s npm settings', () => {
  const jobs = parse(read('ci/gitlab.yml'))
  const scripts: string[] = [...jobs['.ep-export'].before_script, ...jobs['ep-export'].script]
  const own = scripts.join('\n').match(/node_modules\/ep-export\/(\S+\.mjs)/)?.[1] ?? ''
  expect(existsSync(own)).toBe(true)
  expect(JSON.parse(read('package.json')).files).toContain('ci')
  expect(scripts.filter((line) => line.includes('npm install') && !line.startsWith('(cd "$EP_EXPORT_TOOL"'))).toEqual(
    [],
  )
})
