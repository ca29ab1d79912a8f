import { chmod, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { keepCode } from '../../src/system/keep-code.ts'
import { Program } from '../../src/system/program.ts'

let home: string

/** Long enough for its code to be kept. */
const long = (code: string): string => `${code}\n// ${'x'.repeat(40_000)}\n`

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'ep-export-program-'))
  vi.stubEnv('XDG_CACHE_HOME', join(home, 'cache'))
  await mkdir(join(home, 'chunks'))
  await writeFile(join(home, 'main.js'), `exports.sum = (a, b) => require('./chunks/sum.js').add(a, b)`)
  await writeFile(
    join(home, 'chunks/sum.js'),
    long(`exports.add = (a, b) => a + b + require('node:path').sep.length - 1`),
  )
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(home, { recursive: true })
})

type Main = { sum(one: number, other: number): number }

const main = (program: Program): Main => program.load(join(home, 'main.js')) as Main

function begun(build = 'b1', purpose = 'export'): Program {
  const program = new Program(build)
  program.begin(purpose)
  return program
}

async function runAndKeep(program = begun()): Promise<Program> {
  expect(main(program).sum(1, 2)).toBe(3)
  await keepCode(program)
  return program
}

/** Whether a run compiles what an earlier one might have kept. */
function compiles(program: Program): boolean {
  expect(main(program).sum(2, 3)).toBe(5)
  return program.isNew
}

describe('the modules of the command', () => {
  test('load those that they ask for, each once, and those of Node.js', () => {
    const program = begun()
    expect(main(program).sum(1, 2)).toBe(3)
    expect(main(program)).toBe(program.load(join(home, 'main.js')))
  })

  test('are compiled once: the next run finds the code, but for what is short', async () => {
    const { folder } = await runAndKeep()
    expect(await readdir(join(home, 'cache/ep-export', folder))).toEqual(['sum.js.bin'])
    expect(compiles(begun())).toBe(false)
  })

  test('are compiled again for another build and another purpose', async () => {
    await runAndKeep()
    expect(compiles(begun('b2'))).toBe(true)
    expect(compiles(begun('b1', 'check'))).toBe(true)
  })

  test('are compiled again where what was kept is damaged, which would crash the engine', async () => {
    const { folder } = await runAndKeep()
    const file = join(home, 'cache/ep-export', folder, 'sum.js.bin')
    const kept = await readFile(file)
    for (const at of [0, 40, kept.length >> 1, kept.length - 1]) {
      const damaged = Buffer.from(kept)
      damaged[at] = (damaged[at] ?? 0) ^ 0x5a
      await writeFile(file, damaged)
      expect(compiles(begun())).toBe(true)
    }
    await writeFile(file, kept.subarray(0, 100))
    expect(compiles(begun())).toBe(true)
  })

  test('are compiled again where others may write to the folder', async () => {
    await runAndKeep()
    await chmod(join(home, 'cache/ep-export'), 0o777)
    expect(compiles(begun())).toBe(true)
  })
})

test('of the code of many builds the newest is kept', async () => {
  const folders: string[] = []
  for (const build of ['b1', 'b2', 'b3', 'b4', 'b5', 'b6', 'b7', 'b8', 'b9']) {
    const { folder } = await runAndKeep(begun(build))
    const path = join(home, 'cache/ep-export', folder)
    await utimes(path, folders.length, folders.length)
    folders.push(folder)
  }
  const kept = await readdir(join(home, 'cache/ep-export/code'))
  expect(kept.map((name) => join('code', name)).sort()).toEqual(folders.slice(1).sort())
})
