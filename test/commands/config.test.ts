import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readConfig } from '../../src/commands/config.ts'
import { readingOf } from '../../src/commands/reading.ts'
import { CEILINGS, LIMITS } from '../../src/model/limits.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ep-export-config-'))
  await mkdir(join(folder, 'docs/proposals'), { recursive: true })
})

afterEach(() => rm(folder, { recursive: true }))

describe('the config', () => {
  test('is searched upward from the first input', async () => {
    await writeFile(join(folder, 'ep-export.yaml'), 'paper: letter\n')
    await writeFile(join(folder, 'docs/proposals/EP-1.md'), '# EP-1: One\n')
    expect(await readConfig(join(folder, 'docs/proposals/EP-1.md'), undefined)).toEqual({ paper: 'letter' })
  })

  test('may ask for every output', async () => {
    await writeFile(join(folder, 'ep-export.yaml'), 'outputs: [pdf, html, slides, pptx, png]\n')
    expect(await readConfig(folder, undefined)).toEqual({ outputs: ['pdf', 'html', 'slides', 'pptx', 'png'] })
  })

  test('may be a key of package.json', async () => {
    await writeFile(join(folder, 'package.json'), '{"ep-export": {"out": "build"}}')
    expect(await readConfig(folder, undefined)).toEqual({ out: 'build' })
  })

  test('names the folder of a theme from where it stands itself', async () => {
    await writeFile(join(folder, 'ep-export.yaml'), 'theme: ./brand\n')
    expect(await readConfig(join(folder, 'docs'), undefined)).toEqual({ theme: join(folder, 'brand') })
    await writeFile(join(folder, 'ep-export.yaml'), 'theme: folio\n')
    expect(await readConfig(folder, undefined)).toEqual({ theme: 'folio' })
  })

  test('a package.json without the key is passed over', async () => {
    await writeFile(join(folder, 'ep-export.json'), '{"jobs": 3}')
    await writeFile(join(folder, 'docs/package.json'), '{"name": "other"}')
    expect(await readConfig(join(folder, 'docs'), undefined)).toEqual({ jobs: 3 })
  })

  test('a package.json that only depends on this tool is passed over', async () => {
    await writeFile(join(folder, 'ep-export.json'), '{"jobs": 3}')
    const others = { devDependencies: { 'ep-export': '0.1.0' }, scripts: { docs: 'echo "ep-export": done' } }
    await writeFile(join(folder, 'docs/package.json'), JSON.stringify(others))
    expect(await readConfig(join(folder, 'docs'), undefined)).toEqual({ jobs: 3 })
  })

  test('a package.json with the key that does not parse is told of, not passed over', async () => {
    await writeFile(join(folder, 'package.json'), '{"name": "other", "ep-export": {"jobs": 3}')
    await expect(readConfig(folder, undefined)).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining('package.json:1:'),
    })
  })

  test.each(['', 'null', '[]', '{"name": "other"}'])(
    'a package.json named as the config that has no key of ours is refused: %j',
    async (text) => {
      const file = join(folder, 'package.json')
      await writeFile(file, text)
      await expect(readConfig(folder, file)).rejects.toMatchObject({
        exitCode: 2,
        message: `${file}: there is no key ep-export.`,
      })
    },
  )

  test('an unknown setting names the nearest known one', async () => {
    await writeFile(join(folder, 'ep-export.yaml'), 'papre: a4\n')
    await expect(readConfig(folder, undefined)).rejects.toMatchObject({ exitCode: 2, hint: 'Did you mean paper?' })
  })

  test('a setting of the wrong kind is refused by name', async () => {
    await writeFile(join(folder, 'ep-export.yaml'), 'jobs: many\n')
    await expect(readConfig(folder, undefined)).rejects.toThrow(/ep-export\.yaml: jobs cannot be many\.$/)
  })

  test('gives seconds as finely as the command line does, and counts nothing in parts', async () => {
    await writeFile(join(folder, 'ep-export.yaml'), 'timeout: 1.5\n')
    expect(await readConfig(folder, undefined)).toEqual({ timeout: 1.5 })
    await writeFile(join(folder, 'ep-export.yaml'), 'timeout: 0\n')
    await expect(readConfig(folder, undefined)).rejects.toThrow(/timeout cannot be 0\.$/)
    await writeFile(join(folder, 'ep-export.yaml'), 'jobs: 1.5\n')
    await expect(readConfig(folder, undefined)).rejects.toThrow(/jobs cannot be 1\.5\.$/)
  })

  test('a named file that is not there is refused', async () => {
    await expect(readConfig(folder, join(folder, 'none.yaml'))).rejects.toMatchObject({ exitCode: 2 })
  })
})

describe('limits in the config', () => {
  const read = async (limits: string) => {
    await writeFile(join(folder, 'ep-export.yaml'), `limits: ${limits}\n`)
    return await readConfig(folder, undefined)
  }

  test('may be raised up to the most that there is', async () => {
    expect(await read('{ text: 16, pages: 4000 }')).toEqual({ limits: { text: 16, pages: 4000 } })
    for (const [name, most] of Object.entries(CEILINGS)) {
      expect(await read(`{ ${name}: ${most} }`)).toEqual({ limits: { [name]: most } })
      const more = `ep-export.yaml: limits.${name} cannot be ${most + 1}.`
      await expect(read(`{ ${name}: ${most + 1} }`)).rejects.toMatchObject({
        message: expect.stringContaining(more),
        hint: `Give at most ${most}.`,
      })
      await expect(read(`{ ${name}: 0 }`)).rejects.toMatchObject({ exitCode: 2 })
    }
  })

  test('of which there is none names the nearest', async () => {
    await expect(read('{ page: 3 }')).rejects.toMatchObject({
      message: expect.stringContaining('there is no setting limits.page.'),
      hint: 'Did you mean pages?',
    })
  })

  test('take the place of the usual ones', async () => {
    expect(readingOf(undefined, await read('{ depth: 9 }')).limits).toEqual({ ...LIMITS, depth: 9 })
  })
})
