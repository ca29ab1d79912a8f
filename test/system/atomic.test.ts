import { readdirSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createAtomically } from '../../src/system/atomic.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ep-export-test-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

test.each([0o644, 0o600, 0o444])('a file of the mode %o is written and has it', async (mode) => {
  await createAtomically(join(folder, 'a'), mode, (file) => file.writeFile('Words'))
  expect(await readFile(join(folder, 'a'), 'utf8')).toBe('Words')
  expect((await stat(join(folder, 'a'))).mode & 0o777).toBe(mode)
})

test('the temporary file is there before anything else can happen, so that a signal finds it', async () => {
  const making = createAtomically(join(folder, 'a'), 0o644, async () => undefined)
  expect(readdirSync(folder)).toHaveLength(1)
  await making
  expect(await readdir(folder)).toEqual(['a'])
})
