import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { ROOT } from './command.ts'

/** A slice of what scripts/flat.mjs does a thousand times. */
const EXPORTS = 24

test('one process makes exports one after the other, and holds no more after the last than after the first', () => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--expose-gc', 'scripts/flat.mjs', String(EXPORTS), 'fixtures/EP-012.md', 'fixtures/small/diagrams.md'],
    { encoding: 'utf8', cwd: ROOT },
  )
  expect(`${stdout}${stderr}`).toMatch(/exports, 0 failed: flat\n$/)
  expect(status).toBe(0)
}, 300_000)
