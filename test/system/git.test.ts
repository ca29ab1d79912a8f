import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { commitDate, fileHistory } from '../../src/system/git.ts'
import { type Scratch, scratch } from './scratch.ts'

afterEach(() => vi.unstubAllEnvs())

/** A folder whose `git` is a shell script, since not every machine has the real one. */
async function withGit(script: string): Promise<Scratch> {
  const folder = await scratch({ 'docs/EP-001.md': '' })
  const git = join(folder.path, 'git')
  await writeFile(git, `#!/bin/sh\n${script}\n`)
  await chmod(git, 0o755)
  vi.stubEnv('PATH', `${folder.path}:/usr/bin:/bin`)
  return folder
}

test('the date of a file is that of its last commit', async () => {
  await using folder = await withGit('pwd > "$0.asked"; echo "$@" >> "$0.asked"; echo 1709294400')
  expect(await commitDate(join(folder.path, 'docs/EP-001.md'))).toEqual(new Date('2024-03-01T12:00:00Z'))
  const [place, asked = ''] = (await readFile(join(folder.path, 'git.asked'), 'utf8')).trim().split('\n')
  // Not where a program called git may have been put for it.
  expect(place).not.toContain(folder.path)
  expect(asked.startsWith(`-C ${join(folder.path, 'docs')} --no-pager --literal-pathspecs -c `)).toBe(true)
  expect(asked.endsWith(' -1 --format=%ct -- EP-001.md')).toBe(true)
})

test.each([
  ['a file that was never committed', 'true'],
  ['a folder outside of any repository', 'echo "fatal: not a git repository" >&2; exit 128'],
  ['a git that answers something else', 'echo "warning: what?"'],
])('%s has no date', async (_, script) => {
  await using folder = await withGit(script)
  expect(await commitDate(join(folder.path, 'docs/EP-001.md'))).toBeUndefined()
})

test('a machine without git knows no date', async () => {
  await using folder = await scratch({ 'EP-001.md': '' })
  vi.stubEnv('PATH', folder.path)
  expect(await commitDate(join(folder.path, 'EP-001.md'))).toBeUndefined()
})

test('the history of a file is its commits, the newest first, and whether it was changed since', async () => {
  const lines = ['2025-02-01', 'a'.repeat(40), 'Ana', 'Say more'].join('\\037')
  await using folder = await withGit(
    `case "$*" in *rev-parse*) echo 587be6b4c3f93f93c489c0111bba5596147a26cb;; *) printf '${lines}\\nnoise\\n';; esac`,
  )
  const file = join(folder.path, 'docs/EP-001.md')
  const revisions = [{ date: '2025-02-01', commit: 'aaaaaaaaaa', author: 'Ana', subject: 'Say more' }]
  expect(await fileHistory(file, Buffer.from('y\n'))).toEqual({ revisions, changed: true })
  expect(await fileHistory(file, Buffer.from('x\n'))).toEqual({ revisions, changed: false })
  // Checked out with the line ends of another system.
  expect(await fileHistory(file, Buffer.from('x\r\n'))).toEqual({ revisions, changed: false })
})

test('a file that git does not know has no history', async () => {
  await using folder = await withGit('exit 128')
  expect(await fileHistory(join(folder.path, 'docs/EP-001.md'), Buffer.from(''))).toBeUndefined()
})
