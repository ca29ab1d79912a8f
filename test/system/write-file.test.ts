import { mkdir, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createAtomically } from '../../src/system/atomic.ts'
import { removeUnfinished } from '../../src/system/unfinished.ts'
import { writeFile } from '../../src/system/write-file.ts'
import { scratch } from './scratch.ts'

const BYTES = new TextEncoder().encode('new')

test('an output is written with its folders, readable for all', async () => {
  await using folder = await scratch()
  const target = join(folder.path, 'a/b/EP-001.pdf')
  await writeFile(target, BYTES)
  expect(await readFile(target, 'utf8')).toBe('new')
  expect((await stat(target)).mode & 0o777).toBe(0o644 & ~process.umask())
})

test('an output takes the place of the one before', async () => {
  await using folder = await scratch({ 'EP-001.pdf': 'old and longer' })
  await writeFile(join(folder.path, 'EP-001.pdf'), BYTES)
  expect(await readFile(join(folder.path, 'EP-001.pdf'), 'utf8')).toBe('new')
  expect(await readdir(folder.path)).toEqual(['EP-001.pdf'])
})

test('a failure while writing leaves the old file and nothing else', async () => {
  await using folder = await scratch({ 'EP-001.pdf': 'old' })
  const failing = createAtomically(join(folder.path, 'EP-001.pdf'), 0o644, async (file) => {
    await file.write('half')
    throw new Error('full')
  })
  await expect(failing).rejects.toThrow('full')
  expect(await readFile(join(folder.path, 'EP-001.pdf'), 'utf8')).toBe('old')
  expect(await readdir(folder.path)).toEqual(['EP-001.pdf'])
})

test('what is half written can be removed at once when the run is stopped', async () => {
  await using folder = await scratch()
  const writing = createAtomically(join(folder.path, 'EP-001.pdf'), 0o644, async (file) => {
    await file.write('half')
    expect(await readdir(folder.path)).toHaveLength(1)
    removeUnfinished()
    expect(await readdir(folder.path)).toEqual([])
  })
  await expect(writing).rejects.toThrow('ENOENT')
})

test('a folder is not written over', async () => {
  await using folder = await scratch()
  const target = join(folder.path, 'EP-001.pdf')
  await mkdir(target)
  await expect(writeFile(target, BYTES)).rejects.toMatchObject({
    exitCode: 4,
    message: expect.stringContaining(target),
  })
  expect(await readdir(folder.path)).toEqual(['EP-001.pdf'])
})

test('a file where the folder should be is told in words', async () => {
  await using folder = await scratch({ out: 'mine' })
  const target = join(folder.path, 'out/EP-001.pdf')
  await expect(writeFile(target, BYTES)).rejects.toMatchObject({
    exitCode: 4,
    message: `${target} cannot be written: a file stands where a folder is needed.`,
    hint: 'Name another folder with --out.',
  })
})
