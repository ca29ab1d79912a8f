import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from '../../src/system/make-folder.ts'
import { scratch } from './scratch.ts'

test('a folder is made with those above it, and one that stands is left as it is', async () => {
  await using folder = await scratch()
  const deep = join(folder.path, 'a', 'b', 'c')
  makeFolder(deep, 0o700)
  makeFolder(deep, 0o755)
  expect(statSync(deep).mode & 0o777).toBe(0o700)
  expect(statSync(join(deep, '..')).mode & 0o777).toBe(0o700)
})

test('a file in the place of a folder is an error, and stays', async () => {
  await using folder = await scratch({ file: 'x' })
  const file = join(folder.path, 'file')
  expect(() => makeFolder(file)).toThrow(/EEXIST/)
  expect(() => makeFolder(join(file, 'below'))).toThrow(/ENOTDIR/)
  expect(statSync(file).isFile()).toBe(true)
})

test.runIf(existsSync('/proc/self'))('where no folder can ever be made, that is told and not tried for ever', () => {
  expect(() => makeFolder('/proc/no-such-folder/below/it')).toThrow(/ENOENT/)
})
