import { mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { expect, test } from 'vitest'
import { unpackChromium } from '../../src/browser/unpack.ts'
import { UNFINISHED } from '../../src/system/atomic.ts'
import { scratch } from '../system/scratch.ts'

const CONTENT = Buffer.alloc(3_000_000, 'browser')

async function pack(folder: string): Promise<{ version: string; packed: string; folder: string }> {
  const packed = join(folder, 'bin')
  await mkdir(packed)
  const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }
  await writeFile(join(packed, 'chromium.br'), await promisify(brotliCompress)(CONTENT, quick))
  return { version: '1.0.0', packed, folder: join(folder, 'cache') }
}

test('many that unpack at once all find a whole browser, and nothing else stays', async () => {
  await using folder = await scratch()
  const chromium = await pack(folder.path)
  const paths = await Promise.all(
    Array.from({ length: 5 }, () => unpackChromium(chromium, chromium.folder, () => undefined)),
  )
  expect(new Set(paths)).toEqual(new Set([join(chromium.folder, 'chromium')]))
  expect(CONTENT.equals(await readFile(join(chromium.folder, 'chromium')))).toBe(true)
  expect((await stat(join(chromium.folder, 'chromium'))).mode & 0o777).toBe(0o755)
  expect((await stat(chromium.folder)).mode & 0o777).toBe(0o700)
  expect(await readdir(chromium.folder)).toEqual(['chromium'])
})

test('it is unpacked once, and said once', async () => {
  await using folder = await scratch()
  const chromium = await pack(folder.path)
  let said = 0
  for (let run = 0; run < 2; run += 1) {
    await unpackChromium(chromium, chromium.folder, () => {
      said += 1
    })
  }
  expect(said).toBe(1)
})

test('a package that is damaged leaves nothing that looks like a browser', async () => {
  await using folder = await scratch()
  const chromium = await pack(folder.path)
  const whole = await readFile(join(chromium.packed, 'chromium.br'))
  await writeFile(join(chromium.packed, 'chromium.br'), whole.subarray(0, whole.length / 2))
  await expect(unpackChromium(chromium, chromium.folder, () => undefined)).rejects.toThrow()
  expect(await readdir(chromium.folder)).toEqual([])
})

test('what a killed run left half unpacked is removed once it is old', async () => {
  await using folder = await scratch()
  const chromium = await pack(folder.path)
  await mkdir(chromium.folder, { mode: 0o700 })
  const [old, young] = [join(chromium.folder, `.a${UNFINISHED}`), join(chromium.folder, `.b${UNFINISHED}`)]
  for (const path of [old, young]) await writeFile(path, '')
  await utimes(old, 0, 0)
  await unpackChromium(chromium, chromium.folder, () => undefined)
  expect((await readdir(chromium.folder)).sort()).toEqual([`.b${UNFINISHED}`, 'chromium'])
})
