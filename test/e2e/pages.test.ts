import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROOT, type TemporaryFolder, temporaryFolder } from './command.ts'

const PAGES = ['README.md', 'CONTRIBUTING.md', 'docs/ci.md', 'docs/profiles.md', 'docs/rules.md']

/** What is not run here, and what does instead. */
const ELSEWHERE: readonly (readonly [RegExp, string])[] = [
  [/^npm (?:ci|test|install|run)/, 'this very run, the tests of the package, and scripts/bare-root.sh'],
  [/^source </, 'the tests of completion, in the shells that are there'],
  [/^(?:gh|podman|docker|jq) /, 'the tests of the action and of the container file, as far as they can'],
  [/--browser \/usr\/bin/, 'the tests of browsers, with one that is there'],
]

/** The command lines of a page's fences of `sh`, without what they explain. */
function commandsOf(page: string): string[] {
  const text = readFileSync(join(ROOT, page), 'utf8')
  return [...text.matchAll(/^```sh\n([\s\S]*?)^```/gm)]
    .flatMap(([, block = '']) => block.split('\n'))
    .map((line) => line.replace(/\s{2,}#.*$|^#.*$/, '').trim())
    .filter((line) => line !== '')
}

let folder: TemporaryFolder
let path: string

beforeAll(async () => {
  folder = await temporaryFolder()
  const bin = join(folder.path, 'bin')
  for (const inner of ['bin', 'docs/proposals', 'home/.config/fish/completions']) {
    mkdirSync(join(folder.path, inner), { recursive: true })
  }
  writeFileSync(join(bin, 'ep-export'), `#!/bin/sh\nexec '${process.execPath}' '${join(ROOT, 'dist/cli.js')}' "$@"\n`)
  chmodSync(join(bin, 'ep-export'), 0o755)
  path = `${bin}${delimiter}${process.env.PATH}`
  cpSync(join(ROOT, 'fixtures/EP-012.md'), join(folder.path, 'EP-012.md'))
  cpSync(join(ROOT, 'fixtures/images'), join(folder.path, 'images'), { recursive: true })
  writeFileSync(
    join(folder.path, 'docs/proposals/EP-013-small.md'),
    '# EP-013: Small\n\n**Status**: Draft\n\n## Summary\n\nText.\n',
  )
  const git = (...args: readonly string[]): void => {
    execFileSync('git', ['-C', folder.path, '-c', 'user.name=A', '-c', 'user.email=a@b.c', ...args], {
      stdio: 'ignore',
    })
  }
  git('init', '-q', '-b', 'main')
  git('add', 'EP-012.md', 'docs')
  git('commit', '-qm', 'Add')
})

afterAll(async () => {
  await folder[Symbol.asyncDispose]()
})

describe.each(PAGES)('%s', (page) => {
  const commands = commandsOf(page).filter((line) => !ELSEWHERE.some(([pattern]) => pattern.test(line)))

  test.each(commands)('the command line works: %s', (line) => {
    // What a reader pipes into another program is only as good as that program.
    const { status, stderr } = spawnSync('sh', ['-c', line.replace(/\s\|\s.*$/, '')], {
      cwd: folder.path,
      encoding: 'utf8',
      env: {
        ...process.env,
        PATH: path,
        HOME: join(folder.path, 'home'),
        XDG_CACHE_HOME: process.env.XDG_CACHE_HOME,
        CI: undefined,
      },
    })
    expect(stderr).not.toMatch(/^error:|bug/m)
    // Warnings are no failure, but to `--strict`, and to who asks whether there are any.
    expect(status, stderr).toBeLessThanOrEqual(/\bcheck\b|--strict/.test(line) ? 1 : 0)
  })

  test('every relative link and picture of it is there', () => {
    const text = readFileSync(join(ROOT, page), 'utf8').replace(/^```[\s\S]*?^```/gm, '')
    const targets = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, target = '']) => target)
    expect(targets.filter((target) => !existsSync(resolve(ROOT, dirname(page), target)))).toEqual([])
  })
})

test('what the pages promise stands in the folder afterwards', () => {
  for (const made of [
    'out/EP-012.pdf',
    'out/EP-012.html',
    'out/EP-012.slides.html',
    'release/manifest.json',
    'brand/theme.yaml',
  ])
    expect(existsSync(join(folder.path, made)), made).toBe(true)
})

test('each exception is of a command that stands on a page', () => {
  const all = PAGES.flatMap(commandsOf)
  expect(ELSEWHERE.filter(([pattern]) => !all.some((line) => pattern.test(line)))).toEqual([])
})
