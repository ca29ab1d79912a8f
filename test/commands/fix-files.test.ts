import { lstat, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkFiles } from '../../src/commands/check-proposals.ts'
import { scratch } from '../system/scratch.ts'

describe('a file that is mended', () => {
  test('keeps its line ends, mark, permissions and link', async () => {
    await using folder = await scratch()
    const real = join(folder.path, 'real.md')
    const text = '\ufeff# Notes\r\n\r\n**Status**: Draft\r\n**Created**: 4 August 2025\r\n'
    await writeFile(real, text, { mode: 0o664 })
    const { mode } = await stat(real)
    await symlink(real, join(folder.path, 'notes.md'))
    const report = await checkFiles({ inputs: [join(folder.path, 'notes.md')], fix: true })
    expect(report.fixed).toHaveLength(1)
    expect(await readFile(real, 'utf8')).toBe(text.replace('4 August 2025', '2025-08-04'))
    expect((await stat(real)).mode).toBe(mode)
    expect((await lstat(join(folder.path, 'notes.md'))).isSymbolicLink()).toBe(true)
    expect((await checkFiles({ inputs: [join(folder.path, 'notes.md')], fix: true })).fixed).toEqual([])
  })

  test.each([
    ['mixed line ends', '# Notes\r\n\n**Status**: Draft\n**Created**: 4 August 2025\n'],
    ['bytes that are no text', new Uint8Array([...new TextEncoder().encode('# N\n\n**Created**: 4 May 2025\n'), 0xff])],
  ])('with %s is not touched', async (_, content) => {
    await using folder = await scratch({ 'notes.md': content })
    const path = join(folder.path, 'notes.md')
    const before = await readFile(path)
    expect((await checkFiles({ inputs: [path], fix: true })).fixed).toEqual([])
    expect(await readFile(path)).toEqual(before)
  })

  test('without --fix is never touched', async () => {
    await using folder = await scratch({ 'EP-007.md': '# EP-007: T\n\n## goals\n\n- a\n' })
    const path = join(folder.path, 'EP-007.md')
    const before = await stat(path)
    await checkFiles({ inputs: [path] })
    expect((await stat(path)).ino).toBe(before.ino)
  })
})
