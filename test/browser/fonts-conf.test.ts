import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fontsConf } from '../../src/browser/fonts-conf.ts'
import { scratch } from '../system/scratch.ts'

test('it names one folder of fonts, and is written once', async () => {
  await using cache = await scratch()
  const file = fontsConf('/fonts/a & b', cache.path)
  const first = await stat(file)
  expect(fontsConf('/fonts/a & b', cache.path)).toBe(file)
  expect((await stat(file)).mtimeMs).toBe(first.mtimeMs)
  const text = await readFile(file, 'utf8')
  expect(text.match(/<dir>.*<\/dir>/g)).toEqual(['<dir>/fonts/a &#38; b</dir>'])
  expect(text).toContain(`<cachedir>${join(cache.path, 'fontconfig')}</cachedir>`)
  expect(await readdir(join(cache.path, 'fontconfig'))).toHaveLength(1)
})

test('another folder of fonts gets a file of its own', async () => {
  await using cache = await scratch()
  expect(fontsConf('/fonts/a', cache.path)).not.toBe(fontsConf('/fonts/b', cache.path))
})
