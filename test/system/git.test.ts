import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { commitDate } from '../../src/system/git.ts'
import { scratch } from './scratch.ts'

const run = promisify(execFile)

test('the date of a file is that of its last commit', async () => {
  await using folder = await scratch({ 'a.md': 'a', 'b.md': 'b' })
  const date = '2024-03-01T12:00:00Z'
  const env = { ...process.env, GIT_COMMITTER_DATE: date, GIT_AUTHOR_DATE: date }
  const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.com']
  for (const args of [
    ['init', '-q'],
    ['add', 'a.md'],
    [...who, 'commit', '-q', '-m', 'a'],
  ]) {
    await run('git', args, { cwd: folder.path, env })
  }
  expect(await commitDate(join(folder.path, 'a.md'))).toEqual(new Date(date))
  expect(await commitDate(join(folder.path, 'b.md'))).toBeUndefined()
})

test('a file outside of git has none', async () => {
  await using folder = await scratch({ 'a.md': 'a' })
  expect(await commitDate(join(folder.path, 'a.md'))).toBeUndefined()
})
