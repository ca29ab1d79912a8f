import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readConfig } from '../../src/commands/config.ts'
import { readingOf, readOptionsFor } from '../../src/commands/reading.ts'
import { LIMITS } from '../../src/model/limits.ts'

let folder: string

beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'ep-export-families-')))
  await mkdir(join(folder, '1234-queues'))
})

afterEach(() => rm(folder, { recursive: true }))

describe('a config with profiles', () => {
  const configured = async (text: string) => {
    await writeFile(join(folder, 'ep-export.yaml'), text)
    return await readConfig(folder, undefined)
  }

  test('describes families, with sections as titles or in full', async () => {
    const config = await configured(
      'profiles:\n  acme:\n    title: Acme RFC\n    sections: [Summary, {title: Dangers, essential: true}]\n',
    )
    expect(readingOf('acme', config).profile).toEqual({
      name: 'acme',
      title: 'Acme RFC',
      signs: [],
      metadata: { place: 'lines' },
      sections: [{ title: 'Summary' }, { title: 'Dangers', essential: true }],
    })
  })

  test.each([
    ['profiles: {a: {title: A, sgns: []}}', 'profiles.a.sgns', 'signs'],
    ['profiles: {a: {title: A, signs: [{fil: x}]}}', 'profiles.a.signs.0.fil', 'file'],
    ['profiles: {a: {title: A, kinds: {risk: [x]}}}', 'profiles.a.kinds.risk', 'risks'],
    ['profiles: {a: {title: A, sections: [{titel: x}]}}', 'profiles.a.sections.0.titel', 'title'],
    ['profiles: {a: {title: A, metadata: {requird: {}}}}', 'profiles.a.metadata.requird', 'required'],
    ['deck: {dept: full}', 'deck.dept', 'depth'],
  ])('%s is refused, and the nearest key is named', async (text, key, meant) => {
    await expect(configured(text)).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining(`there is no setting ${key}.`),
      hint: `Did you mean ${meant}?`,
    })
  })

  test('a sidecar is a name, never a way out of the folder', async () => {
    await expect(configured('profiles: {a: {title: A, metadata: {sidecar: ../x.yaml}}}')).rejects.toMatchObject({
      exitCode: 2,
    })
  })
})

test('a profile that nobody knows is refused with the one that was meant', () => {
  expect(() => readingOf('kepp', {})).toThrow(
    expect.objectContaining({ exitCode: 2, message: 'There is no profile kepp.', hint: 'Did you mean kep?' }),
  )
})

describe('the file beside a proposal', () => {
  const reading = { profile: undefined, own: [], singleDollar: false, limits: LIMITS, root: undefined }
  const readme = () => join(folder, '1234-queues', 'README.md')

  test('is read for a README or an index, and for no other page', async () => {
    await writeFile(join(folder, '1234-queues', 'kep.yaml'), 'status: implementable\r\n')
    expect((await readOptionsFor(readme(), reading)).sidecar).toBe('status: implementable\n')
    expect((await readOptionsFor(join(folder, '1234-queues', 'notes.md'), reading)).sidecar).toBeUndefined()
  })

  test('may have the name that a config says', async () => {
    await writeFile(join(folder, '1234-queues', 'acme.yaml'), 'status: idea\n')
    const own = [
      { name: 'acme', title: 'Acme', signs: [], metadata: { place: 'sidecar', sidecar: 'acme.yaml' } },
    ] as const
    expect((await readOptionsFor(readme(), { ...reading, own })).sidecar).toBe('status: idea\n')
  })

  test('is left alone where it leads out of the folder, is no file, or is huge', async () => {
    await writeFile(join(folder, 'secret.yaml'), 'status: secret\n')
    await symlink(join(folder, 'secret.yaml'), join(folder, '1234-queues', 'kep.yaml'))
    expect((await readOptionsFor(readme(), reading)).sidecar).toBeUndefined()
    await rm(join(folder, '1234-queues', 'kep.yaml'))
    await mkdir(join(folder, '1234-queues', 'kep.yaml'))
    expect((await readOptionsFor(readme(), reading)).sidecar).toBeUndefined()
    await rm(join(folder, '1234-queues', 'kep.yaml'), { recursive: true })
    await writeFile(join(folder, '1234-queues', 'kep.yaml'), `status: x\nlong: ${'y'.repeat(70_000)}\n`)
    expect((await readOptionsFor(readme(), reading)).sidecar).toBeUndefined()
  })
})
