import { afterEach, expect, test, vi } from 'vitest'
import { discover } from '../../src/system/discover.ts'
import { type Scratch, scratch } from './scratch.ts'

afterEach(() => vi.restoreAllMocks())

async function inside(files: readonly string[]): Promise<Scratch> {
  const folder = await scratch(Object.fromEntries(files.map((name) => [name, ''])))
  vi.spyOn(process, 'cwd').mockReturnValue(folder.path)
  return folder
}

async function names(inputs: readonly string[], globs?: readonly string[]): Promise<readonly string[]> {
  return (await discover(inputs, globs)).map(({ name }) => name)
}

test('without an input the proposals here and in the usual folders are found', async () => {
  await using _ = await inside([
    'EP-002.md',
    'EP_001.md',
    'draft-new.md',
    'EP-TEMPLATE.md',
    'README.md',
    'notes.md',
    'docs/deep/EP-003.md',
    'docs/index.md',
    'rfcs/0001.md',
    'other/EP-009.md',
    'node_modules/EP-009.md',
    'docs/node_modules/a/EP-009.md',
    'docs/.hidden/EP-009.md',
  ])
  expect(await names([])).toEqual(['EP-002.md', 'EP_001.md', 'docs/deep/EP-003.md', 'draft-new.md'])
})

test("the config's globs take the place of the usual names", async () => {
  await using _ = await inside(['EP-001.md', 'rfcs/0001.md', 'rfcs/template.md', 'rfcs/0001.txt'])
  expect(await names([], ['rfcs/*'])).toEqual(['rfcs/0001.md'])
})

test('a folder means every Markdown file below it that can be a proposal', async () => {
  await using _ = await inside([
    'rfcs/0002-b.md',
    'rfcs/0001-a.md',
    'rfcs/0000-template.md',
    'rfcs/README.md',
    'rfcs/CONTRIBUTING.md',
    'rfcs/keps/1234/README.md',
    'rfcs/keps/1234/kep.yaml',
    'rfcs/keps/README.md',
    'rfcs/geps/gep-12/index.md',
    'rfcs/geps/gep-12/metadata.yaml',
    'rfcs/geps/index.md',
  ])
  expect(await names(['rfcs'])).toEqual([
    'rfcs/0001-a.md',
    'rfcs/0002-b.md',
    'rfcs/geps/gep-12/index.md',
    'rfcs/keps/1234/README.md',
  ])
})

test('a named file is a proposal whatever its name, and counts once', async () => {
  await using folder = await inside(['README.md', 'EP-001.md'])
  expect(await names(['README.md', './README.md', `${folder.path}/README.md`])).toEqual(['README.md'])
  expect(await names(['EP-*.md'])).toEqual(['EP-001.md'])
})

test('a file with the signs of a glob in its name is that file', async () => {
  await using _ = await inside(['EP-[1].md'])
  expect(await names(['EP-[1].md'])).toEqual(['EP-[1].md'])
})

test('nothing found says where it looked', async () => {
  await using _ = await inside(['notes.md', 'README.md', 'billing.md'])
  await expect(discover([])).rejects.toMatchObject({
    exitCode: 2,
    message:
      'There are no proposals here. It looked for EP-*.md, EP_*.md, draft-*.md here and under docs/, enhancements/, proposals/, rfcs/.',
    hint: 'Name files or folders, such as billing.md, or set proposals in ep-export.yaml.',
  })
  await expect(discover([], ['x/*.md'])).rejects.toMatchObject({ message: expect.stringContaining('x/*.md') })
  await expect(discover(['EP-*.md'])).rejects.toMatchObject({
    exitCode: 2,
    message: expect.stringContaining('EP-*.md'),
  })
})

test('a folder without proposals, a missing file and other formats are wrong usage', async () => {
  await using _ = await inside(['empty/README.md', 'EP-012.md', 'a.rst', 'b.txt'])
  await expect(discover(['empty'])).rejects.toMatchObject({ exitCode: 2, message: 'There are no proposals in empty.' })
  await expect(discover(['EP-021.md'])).rejects.toMatchObject({ exitCode: 2, hint: 'Did you mean EP-012.md?' })
  await expect(discover(['a.rst'])).rejects.toMatchObject({ exitCode: 2, hint: expect.stringContaining('pandoc') })
  await expect(discover(['b.txt'])).rejects.toMatchObject({ exitCode: 2, message: 'b.txt is not Markdown.' })
})
