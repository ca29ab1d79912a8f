import { execFileSync } from 'node:child_process'
import { chmod, cp, mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { changedFiles } from '../../src/system/changed-files.ts'
import { commitDate, fileHistory } from '../../src/system/git.ts'
import { isOwnRepository } from '../../src/system/own-repository.ts'
import { type Scratch, scratch } from './scratch.ts'

/** Git, with nobody's settings but those of the folder. */
function git(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', ['-C', folder, '-c', 'user.name=Ana', '-c', 'user.email=a@example.com', ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

const hasGit = ((): boolean => {
  try {
    return git('.', '--version').startsWith('git version')
  } catch {
    return false
  }
})()

/** A repository in which a proposal was committed, with a program of the stranger's that leaves a mark when it runs. */
async function checkout(): Promise<Scratch & { readonly evil: string; readonly mark: string }> {
  const folder = await scratch({ 'checkout/docs/EP-1.md': '# EP-1: A\n' })
  const [root, evil, mark] = ['checkout', 'checkout/evil.sh', 'RAN'].map((name) => join(folder.path, name)) as [
    string,
    string,
    string,
  ]
  await writeFile(evil, `#!/bin/sh\ntouch '${mark}'\ncat\n`)
  await chmod(evil, 0o755)
  git(root, 'init', '-q')
  git(root, 'add', 'docs')
  git(root, 'commit', '-q', '-m', 'Say it', '--date', '2024-03-01T12:00:00Z')
  return { ...folder, path: root, evil, mark }
}

const isThere = (path: string): Promise<boolean> =>
  readFile(path).then(
    () => true,
    () => false,
  )

async function changedIn(folder: string): Promise<readonly string[]> {
  const cwd = vi.spyOn(process, 'cwd').mockReturnValue(join(folder, 'docs'))
  try {
    return [...(await changedFiles('HEAD'))]
  } finally {
    cwd.mockRestore()
  }
}

/** Everything that is ever asked of git. */
async function ask(folder: string): Promise<Awaited<ReturnType<typeof fileHistory>>> {
  await changedIn(folder).catch(() => undefined)
  await commitDate(join(folder, 'docs/EP-1.md'))
  return await fileHistory(join(folder, 'docs/EP-1.md'), await readFile(join(folder, 'docs/EP-1.md')))
}

/** What in a checkout's own files names a program that some git runs. */
const PLANTED: Readonly<Record<string, (at: { readonly root: string; readonly evil: string }) => Promise<void>>> = {
  'a monitor of files': async ({ root, evil }) => {
    git(root, 'config', 'core.fsmonitor', evil)
  },
  'a filter of contents': async ({ root, evil }) => {
    git(root, 'config', 'filter.x.clean', evil)
    git(root, 'config', 'filter.x.process', evil)
    await writeFile(join(root, '.gitattributes'), '* filter=x diff=x\n')
    await writeFile(join(root, 'docs/EP-1.md'), '# EP-1: B\n')
  },
  'a program that compares': async ({ root, evil }) => {
    for (const key of ['diff.external', 'diff.x.command', 'diff.x.textconv', 'core.pager', 'core.editor'])
      git(root, 'config', key, evil)
    await writeFile(join(root, '.gitattributes'), '* diff=x\n')
  },
  'a program that checks signatures': async ({ root, evil }) => {
    git(root, 'config', 'gpg.program', evil)
    git(root, 'config', 'log.showSignature', 'true')
    const signed = git(root, 'cat-file', 'commit', 'HEAD').replace(
      /\n\n/,
      '\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n iQ==\n -----END PGP SIGNATURE-----\n\n',
    )
    await writeFile(join(root, '.git/signed'), signed)
    git(root, 'update-ref', 'HEAD', git(root, 'hash-object', '-t', 'commit', '-w', '.git/signed').trim())
  },
  hooks: async ({ root, evil }) => {
    git(root, 'config', 'core.hooksPath', '.')
    for (const hook of ['post-index-change', 'pre-auto-gc', 'reference-transaction']) await cp(evil, join(root, hook))
  },
  'a remote that brings what is missing': async ({ root, evil }) => {
    git(root, 'config', 'remote.origin.url', `ext::${evil}`)
    git(root, 'config', 'remote.origin.promisor', 'true')
    git(root, 'config', 'extensions.partialClone', 'origin')
    git(root, 'config', 'protocol.ext.allow', 'always')
    git(root, 'config', 'core.sshCommand', evil)
    const tree = git(root, 'rev-parse', 'HEAD:docs').trim()
    await rm(join(root, '.git/objects', tree.slice(0, 2), tree.slice(2)), { force: true })
  },
}

test.runIf(hasGit)('a proposal in a checkout has its history', async () => {
  await using folder = await checkout()
  expect(await ask(folder.path)).toMatchObject({ changed: false, revisions: [{ author: 'Ana', subject: 'Say it' }] })
  await writeFile(join(folder.path, 'docs/EP-1.md'), '# EP-1: B\n')
  expect(await ask(folder.path)).toMatchObject({ changed: true })
  expect(await changedIn(folder.path)).toEqual([join(folder.path, 'docs/EP-1.md')])
})

test.runIf(hasGit).each(Object.keys(PLANTED))(
  'git in a stranger’s checkout does not run %s of theirs',
  async (what) => {
    await using folder = await checkout()
    await PLANTED[what]?.({ root: folder.path, evil: folder.evil })
    await rm(folder.mark, { force: true })
    await ask(folder.path)
    expect(await isThere(folder.mark)).toBe(false)
  },
)

test.runIf(hasGit)('a folder of a checkout that looks like a repository without files is none', async () => {
  await using folder = await checkout()
  const planted = join(folder.path, 'docs')
  for (const name of ['HEAD', 'objects', 'refs', 'config'])
    await cp(join(folder.path, '.git', name), join(planted, name), { recursive: true })
  git(folder.path, 'config', '--file', join(planted, 'config'), 'core.fsmonitor', folder.evil)
  git(folder.path, 'config', '--file', join(planted, 'config'), 'core.worktree', folder.path)
  git(folder.path, 'config', '--file', join(planted, 'config'), 'core.bare', 'false')
  await ask(folder.path)
  expect(await isThere(folder.mark)).toBe(false)
})

test.runIf(hasGit)('a checkout that points to another repository of the machine shows nothing of it', async () => {
  await using secret = await checkout()
  await using stranger = await scratch({ 'docs/EP-1.md': '# EP-1: A\n' })
  await writeFile(join(stranger.path, '.git'), `gitdir: ${secret.path}/.git\n`)
  expect(await ask(stranger.path)).toBeUndefined()
  await rm(join(stranger.path, '.git'))
  await symlink(join(secret.path, '.git'), join(stranger.path, '.git'))
  expect(await ask(stranger.path)).toBeUndefined()
  await rm(join(stranger.path, '.git'))
  await mkdir(join(stranger.path, '.git/refs'), { recursive: true })
  await writeFile(join(stranger.path, '.git/HEAD'), 'ref: refs/heads/master\n')
  await writeFile(join(stranger.path, '.git/commondir'), `${secret.path}/.git\n`)
  expect(await ask(stranger.path)).toBeUndefined()
})

test.runIf(hasGit)('worktrees and submodules have their history', async () => {
  await using folder = await checkout()
  const tree = join(folder.path, '..', 'tree')
  git(folder.path, 'worktree', 'add', '-q', '--detach', tree)
  expect(await ask(tree)).toMatchObject({ revisions: [{ subject: 'Say it' }] })
  await mkdir(join(folder.path, '.git/modules'), { recursive: true })
  const outer = join(folder.path, '..', 'outer')
  await mkdir(join(outer, '.git/modules'), { recursive: true })
  await rename(folder.path, join(outer, 'part'))
  await rename(join(outer, 'part/.git'), join(outer, '.git/modules/part'))
  await writeFile(join(outer, 'part/.git'), 'gitdir: ../.git/modules/part\n')
  expect(await isOwnRepository(join(outer, 'part/docs'))).toBe(true)
  expect(await ask(join(outer, 'part'))).toMatchObject({ revisions: [{ subject: 'Say it' }] })
})
