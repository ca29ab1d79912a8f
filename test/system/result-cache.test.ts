import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ResultCache } from '../../src/system/result-cache.ts'

let home: string

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'ep-export-results-'))
  vi.stubEnv('XDG_CACHE_HOME', home)
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(home, { recursive: true })
})

const folder = () => join(home, 'ep-export', 'results')

async function keep(result: unknown, version = '1.0.0'): Promise<void> {
  await using cache = new ResultCache(version, true)
  cache.keep('pages', 'the same page', result)
}

const read = (material: string, version = '1.0.0', enabled = true) =>
  new ResultCache(version, enabled).read('pages', material)

describe('what is kept between runs', () => {
  test('is found again for the same material', async () => {
    await keep({ page: 4 })
    expect(await read('the same page')).toEqual({ page: 4 })
  })

  test('is not found for other material, by another version, or when nobody wants it', async () => {
    await keep({ page: 4 })
    expect(await read('another page')).toBeUndefined()
    expect(await read('the same page', '1.0.1')).toBeUndefined()
    expect(await read('the same page', '1.0.0', false)).toBeUndefined()
  })

  test('is passed over when it is damaged', async () => {
    await keep({ page: 4 })
    const [name = ''] = await readdir(folder())
    await writeFile(join(folder(), name), '{"page":')
    expect(await read('the same page')).toBeUndefined()
  })

  test('is swept once it is much, the oldest first', async () => {
    await mkdir(folder(), { recursive: true })
    for (let at = 0; at < 405; at += 1) {
      await writeFile(join(folder(), `pages-${at}.json`), '{}')
      await utimes(join(folder(), `pages-${at}.json`), at, at)
    }
    await keep({ page: 4 })
    const left = await readdir(folder())
    expect(left).toHaveLength(400)
    expect(left).not.toContain('pages-5.json')
    expect(left).toContain('pages-6.json')
    expect(await read('the same page')).toEqual({ page: 4 })
  })

  test('costs a run nothing where it cannot be kept', async () => {
    await writeFile(join(home, 'ep-export'), 'a file where the folder should be')
    await expect(keep({ page: 4 })).resolves.toBeUndefined()
  })
})
