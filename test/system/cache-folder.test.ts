import { chmod, mkdir, stat, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { cacheFolder, cacheFolders } from '../../src/system/cache-folder.ts'
import { scratch } from './scratch.ts'

afterEach(() => vi.unstubAllEnvs())

const OWN = `ep-export-${process.getuid?.()}`

test('the cache is made below XDG_CACHE_HOME, for this user only', async () => {
  await using folder = await scratch()
  const cache = cacheFolder({ XDG_CACHE_HOME: folder.path })
  expect(cache).toBe(join(folder.path, 'ep-export'))
  expect((await stat(cache ?? '')).mode & 0o777).toBe(0o700)
})

test('where it cannot be made, a private folder below the temporary one is', async () => {
  await using folder = await scratch({ file: '' })
  vi.stubEnv('TMPDIR', folder.path)
  const cache = cacheFolder({ XDG_CACHE_HOME: join(folder.path, 'file') })
  expect(cache).toBe(join(folder.path, OWN))
  expect((await stat(cache ?? '')).mode & 0o777).toBe(0o700)
})

test('a folder that others can write to is not trusted, nor a link', async () => {
  await using folder = await scratch()
  vi.stubEnv('TMPDIR', folder.path)
  const shared = join(folder.path, 'ep-export')
  await mkdir(shared)
  await chmod(shared, 0o777)
  await mkdir(join(folder.path, 'elsewhere'))
  await symlink(join(folder.path, 'elsewhere'), join(folder.path, OWN))
  expect(cacheFolder({ XDG_CACHE_HOME: folder.path })).toBeUndefined()
  expect(cacheFolders({ XDG_CACHE_HOME: folder.path })).toEqual([])
})

test('a place that cannot be looked at is none', async () => {
  await using folder = await scratch()
  await symlink(join(folder.path, 'loop'), join(folder.path, 'loop'))
  const env = { XDG_CACHE_HOME: join(folder.path, 'loop') }
  vi.stubEnv('TMPDIR', folder.path)
  expect(cacheFolders(env)).toEqual([])
  expect(cacheFolder(env)).toBe(join(folder.path, OWN))
})
