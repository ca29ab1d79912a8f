import { execFileSync } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { listProposals } from '../../src/commands/list-proposals.ts'
import { type Scratch, scratch } from '../system/scratch.ts'

afterEach(() => vi.restoreAllMocks())

const hasGit = (() => {
  try {
    execFileSync('git', ['--version'])
    return true
  } catch {
    return false
  }
})()

function git(folder: string, ...args: readonly string[]): string {
  const identity = ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', '-c', 'commit.gpgsign=false']
  return execFileSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8' }).trim()
}

/** A repository with two proposals, one of which shows a picture, on a branch of its own. */
async function repository(): Promise<Scratch> {
  const folder = await scratch({
    'docs/EP-001.md': '# EP-001: One\n\n![Flow](img/flow%20one.svg)\n',
    'docs/EP-002.md': '# EP-002: Two\n',
    'docs/img/flow one.svg': '<svg/>',
    'src/main.c': '',
  })
  git(folder.path, 'init', '--quiet', '--initial-branch', 'main')
  git(folder.path, 'add', '-A')
  git(folder.path, 'commit', '--quiet', '-m', 'Begin')
  git(folder.path, 'checkout', '--quiet', '-b', 'change')
  vi.spyOn(process, 'cwd').mockReturnValue(folder.path)
  return folder
}

test('every proposal found here is listed, as an export would find them', async () => {
  await using folder = await scratch({ 'EP-001.md': '', 'docs/EP-002.md': '', 'docs/README.md': '' })
  vi.spyOn(process, 'cwd').mockReturnValue(folder.path)
  expect(await listProposals()).toEqual(['EP-001.md', 'docs/EP-002.md'])
})

describe.skipIf(!hasGit)('since a commit', () => {
  test('a proposal counts whose text was changed, committed or not', async () => {
    await using folder = await repository()
    await writeFile(join(folder.path, 'docs/EP-002.md'), '# EP-002: Two, better\n')
    expect(await listProposals({ since: 'main' })).toEqual(['docs/EP-002.md'])
    git(folder.path, 'commit', '--quiet', '-am', 'Say more')
    expect(await listProposals({ since: 'main' })).toEqual(['docs/EP-002.md'])
  })

  test('a proposal counts whose picture was changed, and none for a change elsewhere', async () => {
    await using folder = await repository()
    await writeFile(join(folder.path, 'src/main.c'), 'int main;')
    expect(await listProposals({ since: 'main' })).toEqual([])
    await writeFile(join(folder.path, 'docs/img/flow one.svg'), '<svg></svg>')
    expect(await listProposals({ since: 'main' })).toEqual(['docs/EP-001.md'])
  })

  test('what others did on the branch since it was left does not count', async () => {
    await using folder = await repository()
    git(folder.path, 'checkout', '--quiet', 'main')
    await writeFile(join(folder.path, 'docs/EP-001.md'), '# EP-001: Changed by others\n')
    git(folder.path, 'commit', '--quiet', '-am', 'Change')
    git(folder.path, 'checkout', '--quiet', 'change')
    expect(await listProposals({ since: 'main' })).toEqual([])
  })

  test('a renamed proposal counts under its new name, and a removed one not at all', async () => {
    await using folder = await repository()
    await mkdir(join(folder.path, 'rfcs'))
    git(folder.path, 'mv', 'docs/EP-002.md', 'rfcs/EP-2 – zwei\n::set-output.md')
    await rm(join(folder.path, 'docs/EP-001.md'))
    expect(await listProposals({ since: 'main' })).toEqual(['rfcs/EP-2 – zwei\n::set-output.md'])
  })

  test('a commit that git does not know is wrong usage, also one that looks like an option', async () => {
    await using _ = await repository()
    await expect(listProposals({ since: 'v9' })).rejects.toMatchObject({ exitCode: 2 })
    await expect(listProposals({ since: '--output=x' })).rejects.toMatchObject({ exitCode: 2 })
  })
})
