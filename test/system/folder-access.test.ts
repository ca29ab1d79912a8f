import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderAccess } from '../../src/system/folder-access.ts'
import { scratch } from './scratch.ts'

test('whether a folder can be written to is tried, and nothing stays behind', async () => {
  await using folder = await scratch()
  const [whole, below] = await Promise.all([folderAccess(folder.path), folderAccess(join(folder.path, 'a/b'))])
  expect(whole).toMatchObject({ there: true, trouble: undefined, free: expect.any(Number) })
  expect(below).toMatchObject({ there: false, trouble: undefined })
  expect(existsSync(join(folder.path, 'a'))).toBe(false)
})

test('a file in the place of a folder, or above it, is why it cannot be', async () => {
  await using folder = await scratch()
  const file = join(folder.path, 'file')
  writeFileSync(file, '')
  expect(await folderAccess(file)).toMatchObject({ trouble: 'a file stands where the folder should be' })
  expect(await folderAccess(join(file, 'out'))).toMatchObject({ trouble: `${file} is a file` })
})
