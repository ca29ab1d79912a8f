import { lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runCommand, type TemporaryFolder, temporaryFolder } from './command.ts'
import { type ActionRun, git, HAS_GIT, runAction } from './workflow-run.ts'

/** Colours of the theme as the base has it, and as strangers would have it. */
const [OURS, THEIRS] = ['#0a5c36', '#ff00aa']

const proposal = (id: string, more = ''): string =>
  `# ${id}: A change\n\n**Status**: Draft\n**Author**: Ana\n**Created**: 2025-01-02\n\n## Summary\n\nText of ${id}.\n${more}`

const theme = (colour: string): Readonly<Record<string, string>> => ({
  'theme.yaml': 'name: brand\ndescription: Ours.\nextends: kepler\n',
  'palette.css': `:root { --ink: ${colour}; }\n`,
  'document.css': `.summary { color: ${colour}; }\n`,
  'slides.css': `h1 { color: ${colour}; }\n`,
})

/** Names that mean something to a shell, a log, a table, a glob or git. */
const HOSTILE = [
  'docs/-rf.md',
  'docs/EP-3 – ünï "q" $(touch ran) `x`.md',
  'docs/EP-4\n::error::boo\n.md',
  'docs/EP-5[a]*{b}|<script>.md',
]

let ground: TemporaryFolder

/** A bare remote with a base, a hostile change to it, and the merge that GitHub makes of both. */
let commits: { readonly first: string; readonly base: string; readonly change: string; readonly merge: string }

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
}

function under(folder: string, files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content]))
}

function commit(folder: string, subject: string): string {
  git(folder, 'add', '-A')
  git(folder, 'commit', '--quiet', '-m', subject)
  return git(folder, 'rev-parse', 'HEAD')
}

beforeAll(async () => {
  ground = await temporaryFolder()
  const remote = join(ground.path, 'remote.git')
  const work = join(ground.path, 'work')
  mkdirSync(remote)
  mkdirSync(work)
  git(remote, 'init', '--quiet', '--bare', '--initial-branch', 'main')
  // As GitHub's servers do.
  git(remote, 'config', 'uploadpack.allowAnySHA1InWant', 'true')
  git(work, 'init', '--quiet', '--initial-branch', 'main')
  write(work, {
    'ep-export.yaml': 'theme: ./brand\noutputs: [html]\n',
    ...under('brand', theme(OURS)),
    'docs/EP-001.md': proposal('EP-001'),
    'docs/EP-002.md': proposal('EP-002'),
  })
  const base = commit(work, 'Begin')
  git(work, 'checkout', '--quiet', '-b', 'change')
  write(work, {
    // A config and a theme of theirs, also nearer to the proposals, and under names that are looked for first.
    'ep-export.yaml': 'theme: ./theirs\nproposals: ["**/*.txt"]\nrules: { missing-section: off }\n',
    'docs/ep-export.yaml': 'theme: ../theirs\n',
    'docs/package.json': '{ "ep-export": { "theme": "../theirs" } }',
    '.npmrc': 'script-shell=./run\n',
    '.gitattributes': '* filter=theirs diff=theirs export-subst text eol=crlf\n',
    ...under('brand', theme(THEIRS)),
    ...under('theirs', theme(THEIRS)),
    ...Object.fromEntries(HOSTILE.map((name, index) => [name, proposal(`EP-10${index}`, '\n## Goals\n\n- TBD\n')])),
    // Outputs that were never made.
    'out/EP-001.pdf': 'not ours',
  })
  git(work, 'mv', 'docs/EP-002.md', 'docs/EP-020.md')
  symlinkSync('../secret.txt', join(work, 'docs/EP-666.md'))
  symlinkSync('../.git/config', join(work, 'docs/EP-667.md'))
  symlinkSync('/', join(work, 'docs/away'))
  symlinkSync('/tmp', join(work, 'build'))
  git(work, 'update-index', '--add', '--cacheinfo', `160000,${base},docs/sub`)
  const change = commit(work, 'Change everything')
  git(work, 'checkout', '--quiet', 'main')
  write(work, { 'docs/EP-030.md': proposal('EP-030') })
  commit(work, 'Go on meanwhile')
  git(work, 'merge', '--quiet', '--no-ff', '-m', 'Merge', 'change')
  const merge = git(work, 'rev-parse', 'HEAD')
  git(
    work,
    'push',
    '--quiet',
    `file://${remote}`,
    'HEAD~:refs/heads/main',
    'HEAD:refs/pull/7/merge',
    'change:refs/pull/7/head',
  )
  git(work, 'push', '--quiet', `file://${remote}`, 'main~:refs/tags/v1.0')
  commits = { first: base, base: git(work, 'rev-parse', 'HEAD~'), change, merge }
}, 60_000)

afterAll(() => ground[Symbol.asyncDispose]())

/** A checkout as actions/checkout makes it: one commit, or its history. */
function checkOut(name: string, ref: string, depth?: number): string {
  const folder = join(ground.path, name, 'checkout')
  mkdirSync(folder, { recursive: true })
  git(folder, 'init', '--quiet')
  git(folder, 'remote', 'add', 'origin', `file://${join(ground.path, 'remote.git')}`)
  const asked = depth === undefined ? [] : [`--depth=${depth}`]
  git(folder, 'fetch', '--quiet', '--no-tags', ...asked, 'origin', ref)
  git(folder, 'checkout', '--quiet', '--detach', 'FETCH_HEAD')
  return folder
}

interface Given {
  readonly ref: string
  readonly depth?: number
  readonly event: string
  readonly payload: object
  readonly inputs?: Readonly<Record<string, string>>
  readonly prepare?: (checkout: string) => void
}

async function run(name: string, { ref, depth, event, payload, inputs = {}, prepare }: Given): Promise<ActionRun> {
  const checkout = checkOut(name, ref, depth)
  prepare?.(checkout)
  const folder = join(ground.path, name)
  writeFileSync(join(folder, 'event.json'), JSON.stringify(payload))
  return await runAction(inputs, {
    folder,
    checkout,
    environment: {
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: join(folder, 'event.json'),
      GITHUB_SHA: git(checkout, 'rev-parse', 'HEAD'),
      GITHUB_REPOSITORY: 'acme/designs',
      GITHUB_SERVER_URL: 'https://github.example',
    },
  })
}

const pullRequest = (base = commits.base): object => ({
  pull_request: { number: 7, base: { sha: base }, head: { sha: commits.change } },
  repository: { private: false },
})

/** The outputs of a run by their names, as text. */
function outputsOf({ outputs }: ActionRun): ReadonlyMap<string, string> {
  const folder = outputs.export?.folder ?? ''
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    lstatSync(join(folder, name)).isFile(),
  )
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

/** Lines of a log that a runner obeys. */
function commandsIn(log: string): readonly string[] {
  return log.split(/\r?\n/).filter((line) => /^\s*::|##\w*\[/.test(line))
}

describe.skipIf(!HAS_GIT).each([
  { checkedOut: 'its merge alone', ref: 'refs/pull/7/merge', depth: 1 },
  { checkedOut: 'its merge with all history', ref: 'refs/pull/7/merge', depth: undefined },
  { checkedOut: 'its head', ref: 'refs/pull/7/head', depth: undefined },
])('a hostile pull request, with $checkedOut checked out', ({ checkedOut, ref, depth }) => {
  let done: ActionRun

  beforeAll(async () => {
    done = await run(checkedOut.replaceAll(' ', '-'), {
      ref,
      ...(depth === undefined ? {} : { depth }),
      event: 'pull_request',
      // The tip of the base when the event was made may be older than the one that was merged with.
      payload: pullRequest(ref.endsWith('/merge') ? commits.first : commits.base),
      inputs: { files: 'docs', thumbnails: 'false' },
      prepare: (checkout) => {
        writeFileSync(join(checkout, 'secret.txt'), '# EP-1: hunter3 of the runner\n')
      },
    })
  })

  test('exports what it changes, under new names too, and nothing else', () => {
    const files: string[] = JSON.parse(done.outputs.export?.proposals ?? '[]')
    expect(files.sort()).toEqual([...HOSTILE, 'docs/EP-020.md'].sort())
    expect([...outputsOf(done).keys()]).not.toContain('EP-001.html')
  })

  test('has the config and the theme of the base, byte for byte', () => {
    const outputs = outputsOf(done)
    // The base asks for HTML alone, with its theme.
    expect([...outputs.keys()].filter((name) => !/\.html$|^manifest\.json$|^SHA256SUMS$/.test(name))).toEqual([])
    const page = outputs.get('EP-020.html') ?? ''
    expect(page).toContain(OURS)
    expect(page).not.toContain(THEIRS)
  })

  test('follows no link to what the runner keeps to itself', () => {
    const all = [...outputsOf(done).values()].join('\n') + done.summary + done.log
    expect(all).not.toContain('hunter')
    expect(all).not.toContain('[remote "origin"]')
    expect(all).not.toContain('ghs_secret_of_the_job')
    expect(done.summary).toContain('EP&#45;666&#46;md')
  })

  test('commands neither a shell nor the runner', () => {
    const commands = commandsIn(done.log)
    expect(commands.length).toBeGreaterThan(0)
    expect(commands.filter((line) => !/^::(error|warning|notice) file=docs\/[^:]*,title=[a-z-]+::/.test(line))).toEqual(
      [],
    )
    for (const folder of ['', 'docs']) {
      expect(readdirSync(join(ground.path, checkedOut.replaceAll(' ', '-'), 'checkout', folder))).not.toContain('ran')
    }
  })

  test('puts no markup of its own into the summary', () => {
    expect(done.summary).not.toMatch(/<script|!\[|\]\(|^::/m)
    expect(
      done.summary
        .split('\n')
        .filter((line) => line.startsWith('| <a href="https://github.example/acme/designs/blob/')),
    ).toHaveLength(HOSTILE.length + 1)
  })

  test('needs no token, and attaches nothing', () => {
    expect(done.gh).toEqual([])
    expect(done.uploads.map(({ name }) => name)).toEqual(['proposals'])
  })
})

describe.skipIf(!HAS_GIT)('a release', () => {
  let done: ActionRun

  beforeAll(async () => {
    done = await run('release', {
      ref: 'refs/pull/7/merge',
      event: 'release',
      payload: { release: { tag_name: 'v1.0' }, repository: { private: false } },
      // A theme that the checkout has is the repository's own here.
      inputs: {
        files: 'docs/EP-0*.md',
        formats: 'pdf slides png',
        thumbnails: 'false',
        config: 'ep-export.yaml',
        theme: './brand',
      },
    })
  })

  test('exports everything', () => {
    expect(done.failed).toBe(false)
    expect(JSON.parse(done.outputs.export?.proposals ?? '')).toEqual([
      'docs/EP-001.md',
      'docs/EP-020.md',
      'docs/EP-030.md',
    ])
    expect(done.summary).toMatch(/^## 3 proposals exported$/m)
    expect(done.summary).toMatch(
      /^\| .*EP&#45;001.* \| [1-9]\d* \| [1-9]\d* \| 0 \| \d+ \| \d+(?:\.\d)? (?:KB|MB) \|$/m,
    )
  })

  test('has its files attached, with names that cannot be options', () => {
    const [call = []] = done.gh
    const folder = done.outputs.export?.folder ?? ''
    const attached = call.slice(8).map((path) => path.slice(folder.length + 1))
    expect(call.slice(0, 8)).toEqual([
      ...['token=ghs_secret_of_the_job', 'release', 'upload', '--clobber', '--repo', 'acme/designs', '--', 'v1.0'],
    ])
    expect(attached).toEqual(
      expect.arrayContaining([
        'manifest.json',
        'SHA256SUMS',
        'EP-001.pdf',
        'EP-001.slides.pdf',
        'EP-020.slides.html',
        'EP-030.slides.png',
      ]),
    )
    expect(attached.every((name) => outputsOf(done).has(name) && !name.includes('/'))).toBe(true)
  })

  test('shows its slides where everybody may fetch them', () => {
    const address = 'https://github.example/acme/designs/releases/download/v1.0/EP-001.slides.png'
    expect(done.summary).toContain(`<img src="${address}"`)
  })
})

describe.skipIf(!HAS_GIT)('a push', () => {
  test('exports everything, tells of the artifact and takes pictures of the slides', async () => {
    const done = await run('push', {
      ref: 'refs/heads/main',
      event: 'push',
      payload: { before: '0'.repeat(40) },
      inputs: {
        files: 'docs\n',
        formats: 'html, pdf',
        artifact: 'designs',
        'retention-days': '3',
        'working-directory': '.',
      },
    })
    expect([done.failed, done.gh]).toEqual([false, []])
    expect([...outputsOf(done).keys()].filter((name) => name.endsWith('.html'))).toEqual([
      'EP-001.html',
      'EP-002.html',
      'EP-030.html',
    ])
    expect(done.uploads.map(({ uses: _, ...rest }) => rest)).toEqual([
      { name: 'designs', path: done.outputs.export?.folder, 'retention-days': '3', 'if-no-files-found': 'error' },
      { name: 'designs-thumbnails', path: done.outputs.export?.thumbnails, 'retention-days': '3' },
    ])
    expect(readdirSync(done.outputs.export?.thumbnails ?? '').sort()).toEqual(
      ['EP-001', 'EP-002', 'EP-030'].flatMap((name) => [`${name}.page-1.png`, `${name}.slides.png`]),
    )
    // Whoever downloads it can hold it to its manifest.
    expect(await runCommand(['verify', done.outputs.export?.folder ?? ''])).toMatchObject({ code: 0 })
    expect(done.summary).toContain('<a href="https://example.org/artifacts/designs">Everything as one archive</a>')
  })

  test('may export only what it changes, and with nothing to do makes no artifact', async () => {
    const done = await run('push-changed', {
      ref: 'refs/heads/main',
      event: 'push',
      payload: { before: git(join(ground.path, 'work'), 'rev-parse', 'HEAD~') },
      inputs: { files: 'docs', scope: 'changed' },
    })
    expect([done.failed, done.uploads, done.outputs.export?.count]).toEqual([false, [], '0'])
    expect(done.summary).toContain('no proposal')
  })

  test('that rewrote history changes everything', async () => {
    const done = await run('push-rewritten', {
      ref: 'refs/heads/main',
      event: 'push',
      payload: { before: 'f'.repeat(40) },
      inputs: { files: 'docs', scope: 'changed', thumbnails: 'false', check: 'false' },
    })
    expect([done.failed, JSON.parse(done.outputs.export?.proposals ?? '[]').length]).toEqual([false, 3])
    expect(done.summary).toContain('all proposals count as changed')
  })

  test('under strict fails on warnings, and uploads all the same', async () => {
    const done = await run('push-strict', {
      ref: 'refs/heads/main',
      event: 'push',
      payload: {},
      inputs: { files: 'docs/EP-001.md', strict: 'true', thumbnails: 'false', release: 'v1.0' },
    })
    expect([done.failed, done.uploads.length]).toEqual([true, 1])
    // What failed is not released.
    expect(done.gh).toEqual([])
  })
})

test.skipIf(!HAS_GIT).each(['pull_request_target', 'workflow_run', 'issue_comment', 'pull_request_review_comment'])(
  'the event %s, which strangers start with rights of others, is refused before anything is installed',
  async (event) => {
    const done = await run(event, { ref: 'refs/pull/7/merge', event, payload: pullRequest() })
    expect([done.failed, done.uploads, done.gh]).toEqual([true, [], []])
    expect(done.log).toContain(`::error title=ep-export::ep-export does not run on the event ${event}`)
    expect(done.outputs.install).toEqual({})
  },
)

describe.skipIf(!HAS_GIT)('wrong usage is told, and fails', () => {
  const wrong = (inputs: Readonly<Record<string, string>>, name: string): Promise<ActionRun> =>
    run(name, {
      ref: 'refs/pull/7/merge',
      event: 'pull_request',
      payload: pullRequest(),
      inputs: { thumbnails: 'false', ...inputs },
    })

  test.each([
    { inputs: { formats: 'pfd' }, said: 'There is no format pfd.' },
    { inputs: { theme: './theirs' }, said: 'The base of the pull request has no theme in ./theirs.' },
    { inputs: { theme: '../../other' }, said: '../../other is not in the repository.' },
    {
      inputs: { config: 'docs/ep-export.yaml' },
      said: 'The base of the pull request has no config docs/ep-export.yaml.',
    },
    { inputs: { out: 'out' }, said: 'The folder out for outputs is not empty.' },
    { inputs: { out: 'build/here' }, said: 'build is a link; outputs do not go through one.' },
    { inputs: { version: '1.0 --registry=x' }, said: '1.0 --registry=x is no version.' },
  ])('$inputs', async ({ inputs, said }) => {
    const done = await wrong(inputs, `wrong-${JSON.stringify(inputs).replace(/\W+/g, '-')}`)
    expect(done.failed).toBe(true)
    expect(done.log).toContain(`::error title=ep-export::${said}`)
    expect(done.uploads).toEqual([])
  })

  test('a checkout of some other commit', async () => {
    const done = await run('other-commit', {
      ref: 'refs/heads/main',
      event: 'pull_request',
      payload: pullRequest(),
      inputs: {},
    })
    // Its commit is what GITHUB_SHA says here, so the base counts; with another it does not.
    expect(done.failed).toBe(false)
    const checkout = checkOut('other-commit-2', 'refs/heads/main')
    const folder = join(ground.path, 'other-commit-2')
    writeFileSync(join(folder, 'event.json'), JSON.stringify(pullRequest()))
    const refused = await runAction(
      {},
      {
        folder,
        checkout,
        environment: {
          GITHUB_EVENT_NAME: 'pull_request',
          GITHUB_EVENT_PATH: join(folder, 'event.json'),
          GITHUB_SHA: commits.merge,
        },
      },
    )
    expect(refused.log).toContain('The checkout is neither the pull request’s merge nor its head.')
  })
})
