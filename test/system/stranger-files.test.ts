import { execFileSync } from 'node:child_process'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { discover } from '../../src/system/discover.ts'
import { findConfig } from '../../src/system/find-config.ts'
import { refuseOutsideOut } from '../../src/system/out-folder.ts'
import { readText } from '../../src/system/read-text.ts'
import { type Scratch, scratch } from './scratch.ts'

afterEach(() => vi.restoreAllMocks())

/** A checkout in which the run starts, and beside it what it must not reach. */
async function checkout(): Promise<Scratch & { readonly inside: (name: string) => string }> {
  const folder = await scratch({
    'secret.md': '# CANARY',
    'elsewhere/EP-9.md': '# CANARY',
    'checkout/docs/EP-1.md': '# EP-1: A',
  })
  await mkdir(join(folder.path, 'checkout/.git'))
  vi.spyOn(process, 'cwd').mockReturnValue(join(folder.path, 'checkout'))
  return { ...folder, inside: (name) => join(folder.path, 'checkout', name) }
}

test('a proposal that is a link out of its checkout is not read', async () => {
  await using folder = await checkout()
  await symlink('../../secret.md', folder.inside('docs/EP-2.md'))
  await symlink('EP-2.md', folder.inside('docs/EP-3.md'))
  await symlink('/dev/zero', folder.inside('docs/EP-4.md'))
  for (const name of ['EP-2.md', 'EP-3.md', 'EP-4.md']) {
    await expect(readText(folder.inside(`docs/${name}`), name)).rejects.toMatchObject({
      exitCode: 2,
      message: `${name} is a link that leads out of its folder.`,
    })
  }
})

test('a link within a checkout is followed', async () => {
  await using folder = await checkout()
  await symlink('docs/EP-1.md', folder.inside('EP-2.md'))
  expect(await readText(folder.inside('EP-2.md'), 'EP-2.md')).toMatchObject({ value: '# EP-1: A' })
  expect((await discover(['.'])).map(({ name }) => name)).toEqual(['EP-2.md', 'docs/EP-1.md'])
})

test('a pipe that is called as a proposal is not waited for', async () => {
  await using folder = await checkout()
  execFileSync('mkfifo', [folder.inside('docs/EP-2.md')])
  await expect(readText(folder.inside('docs/EP-2.md'), 'EP-2.md')).rejects.toMatchObject({
    message: 'EP-2.md is not a file.',
  })
})

test('folders behind links are not searched for proposals', async () => {
  await using folder = await checkout()
  await symlink('../../elsewhere', folder.inside('docs/linked'))
  await symlink('/', folder.inside('docs/all'))
  expect((await discover(['docs'])).map(({ name }) => name)).toEqual(['docs/EP-1.md'])
  expect((await discover([])).map(({ name }) => name)).toEqual(['docs/EP-1.md'])
})

test('a file that is called as an option is named so that nobody takes it for one', async () => {
  await using folder = await checkout()
  await writeFile(folder.inside('--browser=EP-7.md'), '# EP-7: A')
  expect((await discover(['.'])).map(({ name }) => name)).toEqual(['./--browser=EP-7.md', 'docs/EP-1.md'])
})

test('a deck that an earlier run wrote is no proposal', async () => {
  await using folder = await checkout()
  await writeFile(folder.inside('docs/EP-1.slides.md'), '# Slide')
  expect((await discover(['.'])).map(({ name }) => name)).toEqual(['docs/EP-1.md'])
})

test('pipes and devices that are called as a config are left alone', async () => {
  await using folder = await checkout()
  execFileSync('mkfifo', [folder.inside('docs/ep-export.yaml')])
  await symlink('/dev/zero', folder.inside('docs/ep-export.json'))
  await symlink('/dev/zero', folder.inside('docs/package.json'))
  await writeFile(folder.inside('ep-export.yaml'), 'paper: a4')
  expect(await findConfig(folder.inside('docs/EP-1.md'))).toMatchObject({ file: folder.inside('ep-export.yaml') })
})

test('a folder for outputs that leads out of the checkout is refused', async () => {
  await using folder = await checkout()
  await symlink('../elsewhere', folder.inside('out'))
  for (const out of ['out', './out/deeper', folder.inside('out')])
    await expect(refuseOutsideOut(out)).rejects.toMatchObject({
      exitCode: 4,
      hint: `Name ${join(folder.path, 'elsewhere')} itself with --out.`,
    })
})

test('one within it, and one that was named outside of it, are not', async () => {
  await using folder = await checkout()
  await symlink('docs', folder.inside('out'))
  await symlink('elsewhere', join(folder.path, 'linked'))
  for (const out of ['out', 'new/deeper', '.', '../elsewhere', '../linked'])
    await expect(refuseOutsideOut(out)).resolves.toBeUndefined()
})
