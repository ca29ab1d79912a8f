import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { UserError } from '../../src/model/user-error.ts'
import { writeFolder } from '../../src/system/write-folder.ts'
import { scratch } from './scratch.ts'

const isOurs = (name: string): boolean => /^\d+\.png$/.test(name)
const files = (...names: string[]): Map<string, Uint8Array> =>
  new Map(names.map((name) => [name, new TextEncoder().encode(name)]))

test('a folder appears with all its files and nothing else', async () => {
  await using folder = await scratch()
  await writeFolder(join(folder.path, 'a/EP-1.slides'), files('001.png', '002.png'), isOurs)
  expect(await readdir(join(folder.path, 'a'))).toEqual(['EP-1.slides'])
  expect(await readFile(join(folder.path, 'a/EP-1.slides/002.png'), 'utf8')).toBe('002.png')
})

test('pictures of an earlier, longer deck do not stay', async () => {
  await using folder = await scratch({ 'EP-1.slides/001.png': 'old', 'EP-1.slides/009.png': 'old' })
  await writeFolder(join(folder.path, 'EP-1.slides'), files('001.png'), isOurs)
  expect(await readdir(folder.path)).toEqual(['EP-1.slides'])
  expect(await readdir(join(folder.path, 'EP-1.slides'))).toEqual(['001.png'])
  expect(await readFile(join(folder.path, 'EP-1.slides/001.png'), 'utf8')).toBe('001.png')
})

test('a folder that holds anything else is left as it is', async () => {
  await using folder = await scratch({ 'EP-1.slides/001.png': 'old', 'EP-1.slides/talk.txt': 'mine' })
  const writing = writeFolder(join(folder.path, 'EP-1.slides'), files('001.png'), isOurs)
  await expect(writing).rejects.toThrow(/talk\.txt/)
  await expect(writing).rejects.toMatchObject({ exitCode: 4 })
  expect(await readFile(join(folder.path, 'EP-1.slides/001.png'), 'utf8')).toBe('old')
  expect(await readdir(folder.path)).toEqual(['EP-1.slides'])
})

test('a file in its place is told, not replaced', async () => {
  await using folder = await scratch({ 'EP-1.slides': 'a file' })
  const writing = writeFolder(join(folder.path, 'EP-1.slides'), files('001.png'), isOurs)
  await expect(writing).rejects.toBeInstanceOf(UserError)
  expect(await readFile(join(folder.path, 'EP-1.slides'), 'utf8')).toBe('a file')
})
