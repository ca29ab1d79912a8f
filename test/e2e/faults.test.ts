import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inject } from '../faults/inject.ts'
import { ROOT } from './command.ts'

/** Seeds that together reach every kind of fault; scripts/faults.mjs runs hundreds. */
const SEEDS = Array.from({ length: 40 }, (_, at) => 9000 + at)

test.each(SEEDS)('fault %i leaves no half-written file, no process, no stack and a right exit code', async (seed) => {
  const { kind, moment, wrong } = await inject(seed, join(ROOT, 'dist', 'cli.js'))
  expect({ kind, moment, wrong }).toEqual({ kind, moment, wrong: [] })
})
