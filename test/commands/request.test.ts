import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { loadTheme } from '../../src/commands/load-theme.ts'
import { settle } from '../../src/commands/request.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ep-export-request-'))
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true })
})

describe('a request', () => {
  test('wins over the config, and the config over the defaults', async () => {
    await writeFile(join(folder, 'ep-export.yaml'), 'out: build\npaper: letter\njobs: 3\nhandout: true\n')
    const settled = await settle({ inputs: [folder], out: 'mine', handout: false })
    expect(settled).toMatchObject({ out: 'mine', paper: 'letter', jobs: 3, handout: false, timeout: 60 })
    expect([...settled.outputs]).toEqual(['pdf', 'slides'])
  })

  test('has its time from the environment, unless it says one itself or wants none', async () => {
    const epoch = async (sourceDateEpoch?: string | null) =>
      (await settle({ inputs: [folder], sourceDateEpoch })).sourceDateEpoch
    vi.stubEnv('SOURCE_DATE_EPOCH', '1700000000')
    expect([await epoch(), await epoch('5'), await epoch(null)]).toEqual(['1700000000', '5', undefined])
    vi.stubEnv('SOURCE_DATE_EPOCH', '')
    expect(await epoch()).toBeUndefined()
  })

  test.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('for %d jobs at once is refused', async (jobs) => {
    await expect(settle({ inputs: [folder], jobs })).rejects.toMatchObject({
      exitCode: 2,
      message: `The number of jobs cannot be ${jobs}.`,
    })
  })
})

describe('a theme that is not there', () => {
  const refusal = async (request: Parameters<typeof settle>[0]) => {
    const { theme, themeFrom } = await settle({ inputs: [folder], ...request })
    return await loadTheme(theme, themeFrom).catch((error: Error) => error.message)
  }

  test('is told with the config that names it', async () => {
    const file = join(folder, 'ep-export.yaml')
    await writeFile(file, 'theme: keplr\n')
    expect(await refusal({})).toBe(`${file}: there is no theme keplr.`)
    await writeFile(file, 'theme: ./brand\n')
    expect(await refusal({})).toBe(`${file}: there is no theme folder ${join(folder, 'brand')}.`)
  })

  test('is told with the config that was named, rather than the nearest', async () => {
    await mkdir(join(folder, 'other'))
    const file = join(folder, 'other/mine.yaml')
    await writeFile(join(folder, 'ep-export.yaml'), 'theme: folio\n')
    await writeFile(file, 'theme: keplr\n')
    expect(await refusal({ config: file })).toBe(`${file}: there is no theme keplr.`)
  })

  test('is told alone where the request names it', async () => {
    await writeFile(join(folder, 'ep-export.yaml'), 'theme: folio\n')
    expect(await refusal({ theme: 'keplr' })).toBe('There is no theme keplr.')
  })
})
