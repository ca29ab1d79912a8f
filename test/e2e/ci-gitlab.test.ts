import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { ROOT, type TemporaryFolder, temporaryFolder } from './command.ts'
import { git, HAS_GIT, machine, runBash } from './workflow-run.ts'

interface Job {
  readonly variables?: Readonly<Record<string, string>>
  readonly before_script: readonly string[]
  readonly script: readonly string[]
  readonly artifacts: { readonly paths: readonly string[]; readonly reports: { readonly codequality: string } }
}

const JOBS: Readonly<Record<string, Job>> = parse(readFileSync(join(ROOT, 'ci/gitlab.yml'), 'utf8'))

let ground: TemporaryFolder
let commits: { readonly base: string; readonly change: string }
let server: Server

/** What was asked of the stand-in for GitLab's API. */
const asked: string[] = []

beforeAll(async () => {
  ground = await temporaryFolder()
  const folder = join(ground.path, 'project')
  mkdirSync(folder)
  git(folder, 'init', '--quiet', '--initial-branch', 'main')
  write(folder, {
    'ep-export.yaml': 'outputs: [html]\npaper: letter\n',
    'docs/EP-001.md': '# EP-001: One\n\n## Summary\n\nText.\n',
    'docs/EP-002.md': '# EP-002: Two\n\n## Summary\n\nText.\n',
  })
  git(folder, 'add', '-A')
  git(folder, 'commit', '--quiet', '-m', 'Begin')
  const base = git(folder, 'rev-parse', 'HEAD')
  write(folder, {
    'ep-export.yaml': 'outputs: [pdf, pptx]\n',
    '.npmrc': 'script-shell=./run\n',
    'docs/EP-002.md': '# EP-002: Two\n\n## Summary\n\nTBD\n',
  })
  symlinkSync('../.git/config', join(folder, 'docs/EP-666.md'))
  git(folder, 'add', '-A')
  git(folder, 'commit', '--quiet', '-m', 'Change')
  commits = { base, change: git(folder, 'rev-parse', 'HEAD') }
  server = createServer((request, response) => {
    request.resume().on('end', () => {
      asked.push(`${request.method} ${request.url} ${request.headers['job-token']}`)
      response.statusCode = request.method === 'GET' ? 404 : 201
      response.end('{}')
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
}, 60_000)

afterAll(async () => {
  server.close()
  await ground[Symbol.asyncDispose]()
})

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
}

/** A clone of the project, in which a job is run as a runner does: with an `npm` that puts this checkout where it is asked to. */
async function runJob(
  name: string,
  variables: Readonly<Record<string, string>>,
  checkout = join(ground.path, name, 'checkout'),
): Promise<{ readonly code: number | null; readonly said: string; readonly checkout: string }> {
  const folder = join(ground.path, name)
  if (!existsSync(checkout)) {
    mkdirSync(folder, { recursive: true })
    git(ground.path, 'clone', '--quiet', `file://${join(ground.path, 'project')}`, checkout)
  }
  const environment = machine(folder)
  const npm = `#!/bin/sh\npwd > '${folder}/npm-ran-in'\nmkdir -p node_modules\nln -sfn '${ROOT}' node_modules/ep-export\n`
  writeFileSync(join(folder, 'tools/npm'), npm, { mode: 0o755 })
  const job = JOBS[variables.CI_JOB_NAME ?? ''] as Job
  const script = [...(JOBS['.ep-export']?.before_script ?? []), ...job.script].join('\n')
  const { port } = server.address() as AddressInfo
  const done = await runBash(script, checkout, {
    ...environment,
    GITLAB_CI: 'true',
    CI_PROJECT_DIR: checkout,
    CI_PROJECT_ID: '42',
    CI_PROJECT_URL: 'https://gitlab.example/acme/designs',
    CI_API_V4_URL: `http://127.0.0.1:${port}/api/v4`,
    CI_JOB_TOKEN: 'token-of-the-job',
    ...(JOBS.variables as unknown as Readonly<Record<string, string>>),
    ...Object.fromEntries(
      Object.entries(job.variables ?? {}).map(([key, value]) => [
        key,
        value.replace('$CI_COMMIT_TAG', variables.CI_COMMIT_TAG ?? ''),
      ]),
    ),
    EP_EXPORT_PACKAGE: 'https://example.org/ep-export.tgz',
    ...variables,
  })
  return { ...done, checkout }
}

describe.skipIf(!HAS_GIT)('a merge request', () => {
  test('exports what it changes, with the config of its target, and tells findings on the lines', async () => {
    const { code, said, checkout } = await runJob('merge-request', {
      CI_JOB_NAME: 'ep-export',
      CI_MERGE_REQUEST_IID: '7',
      CI_MERGE_REQUEST_DIFF_BASE_SHA: commits.base,
      EP_EXPORT_FILES: 'docs',
      EP_EXPORT_THUMBNAILS: 'false',
    })
    expect(code, said).toBe(0)
    const job = JOBS['ep-export'] as Job
    const folder = join(checkout, job.artifacts.paths[0] ?? '')
    expect(existsSync(join(folder, 'proposals/EP-002.html'))).toBe(true)
    expect(existsSync(join(folder, 'proposals/EP-002.pdf'))).toBe(false)
    expect(existsSync(join(folder, 'proposals/EP-001.html'))).toBe(false)
    const quality = JSON.parse(readFileSync(join(checkout, job.artifacts.reports.codequality), 'utf8'))
    expect(quality).toContainEqual({
      description: expect.any(String),
      check_name: 'placeholder',
      fingerprint: expect.stringMatching(/^[\da-f]{64}$/),
      severity: 'minor',
      location: { path: 'docs/EP-002.md', lines: { begin: 5 } },
    })
    expect(new Set(quality.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(quality.length)
    const summary = readFileSync(join(folder, 'summary.md'), 'utf8')
    expect(summary).toContain(`https://gitlab.example/acme/designs/-/blob/${commits.change}/docs/EP-002.md?plain=1#L5`)
    expect(summary).toContain('EP&#45;666')
    expect(said).not.toContain('token-of-the-job')
    // Where the checkout's own settings of npm do not count.
    expect(readFileSync(join(ground.path, 'merge-request/npm-ran-in'), 'utf8')).not.toContain(checkout)
  })

  test('that brings the folder of the outputs itself is refused', async () => {
    const checkout = join(ground.path, 'brought/checkout')
    git(ground.path, 'clone', '--quiet', `file://${join(ground.path, 'project')}`, checkout)
    write(checkout, { 'ep-export/proposals/EP-001.pdf': 'not ours' })
    const { code, said } = await runJob('brought', { CI_JOB_NAME: 'ep-export', CI_COMMIT_BRANCH: 'main' }, checkout)
    expect(code).toBe(2)
    expect(said).toContain('is there already.')
  })
})

test.skipIf(!HAS_GIT)('a job that is not told what to install says so, and installs nothing', async () => {
  const { code, said } = await runJob('no-package', { CI_JOB_NAME: 'ep-export', EP_EXPORT_PACKAGE: '' })
  expect(code).not.toBe(0)
  expect(said).toContain('EP_EXPORT_PACKAGE: Set it to what npm is to install')
  expect(existsSync(join(ground.path, 'no-package/npm-ran-in'))).toBe(false)
})

test.skipIf(!HAS_GIT)(
  'a tag exports everything, and its release links what was put into the package registry',
  async () => {
    const variables = {
      CI_COMMIT_TAG: 'v1.0/é',
      EP_EXPORT_FILES: 'docs/EP-00*.md',
      EP_EXPORT_FORMATS: 'html',
      EP_EXPORT_THUMBNAILS: 'false',
    }
    const { code, said, checkout } = await runJob('tag', { CI_JOB_NAME: 'ep-export', ...variables })
    expect(code, said).toBe(0)
    asked.length = 0
    const attached = await runJob('tag', { CI_JOB_NAME: 'ep-export:attach', ...variables }, checkout)
    expect(attached.code, attached.said).toBe(0)
    const release = '/api/v4/projects/42/releases/v1.0%2F%C3%A9'
    expect(asked).toEqual(
      expect.arrayContaining([
        'PUT /api/v4/projects/42/packages/generic/ep-export/1.0--/EP-001.html token-of-the-job',
        'PUT /api/v4/projects/42/packages/generic/ep-export/1.0--/EP-002.html token-of-the-job',
        `GET ${release} token-of-the-job`,
        'POST /api/v4/projects/42/releases token-of-the-job',
        `POST ${release}/assets/links token-of-the-job`,
      ]),
    )
  },
)
