import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readText } from '../../src/system/read-text.ts'
import { scratch } from './scratch.ts'

async function read(content: string | Uint8Array): ReturnType<typeof readText> {
  await using folder = await scratch({ 'EP-001.md': content })
  return await readText(join(folder.path, 'EP-001.md'), 'EP-001.md')
}

test('UTF-8 is read as it is, without its mark', async () => {
  expect(await read('\ufeff# Größe\n')).toMatchObject({ value: '# Größe\n', notes: [] })
})

test('UTF-16 that says so is read', async () => {
  expect(await read(Buffer.from('\ufeff# Größe', 'utf16le'))).toMatchObject({ value: '# Größe', notes: [] })
  expect((await read(Buffer.from('\ufeff# Größe', 'utf16le').swap16())).value).toBe('# Größe')
})

test('line ends of every system become one', async () => {
  expect((await read('a\r\nb\rc\n')).value).toBe('a\nb\nc\n')
})

test('bytes that are no text are shown as such, with their place', async () => {
  const { value, notes } = await read(Buffer.from([0x61, 0x0a, 0x62, 0xff, 0x63]))
  expect(value).toBe('a\nb\ufffdc')
  expect(notes).toMatchObject([
    { code: 'invalid-encoding', severity: 'warning', file: 'EP-001.md', line: 2, column: 2 },
  ])
})

test('a single NUL is shown, many make the file no text', async () => {
  expect((await read(`${'a'.repeat(500)}\0`)).value.endsWith('\ufffd')).toBe(true)
  await expect(read(Buffer.alloc(100))).rejects.toMatchObject({ exitCode: 1, message: 'EP-001.md is not text.' })
})

test('a text is as long as the limit, and no longer', async () => {
  expect((await read(Buffer.alloc(4 * 1024 * 1024, 'a'))).value).toHaveLength(4 * 1024 * 1024)
  await expect(read(Buffer.alloc(17 * 1024 * 1024, 'a'))).rejects.toMatchObject({
    message: 'EP-001.md has 17 MB; a proposal may have 4.',
  })
})
