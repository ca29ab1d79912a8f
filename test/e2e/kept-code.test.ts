import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCommand, temporaryFolder } from './command.ts'

test('what the engine compiled is kept by the first run, and of use to the second, which keeps nothing anew', async () => {
  await using folder = await temporaryFolder()
  const cache = join(folder.path, 'cache')
  const run = async (): Promise<readonly string[]> => {
    const arguments_ = ['fixtures/EP-012.md', '--html', '--no-cache', '-o', join(folder.path, 'out')]
    expect((await runCommand(arguments_, { env: { XDG_CACHE_HOME: cache } })).code).toBe(0)
    const found = await readdir(cache, { recursive: true })
    const code = found.filter((name) => name.endsWith('.js.bin')).sort()
    return await Promise.all(
      code.map(async (name) => `${name} ${(await stat(join(cache, name), { bigint: true })).mtimeNs}`),
    )
  }
  const first = await run()
  expect(first.length).toBeGreaterThan(3)
  expect(await run()).toEqual(first)
})
