// Draws the pictures anew that test/e2e/pictures.test.ts holds the pages of each theme to: node scripts/baselines.mjs
// Look at what changed before it is committed.
import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'e2e', 'test/e2e/pictures.test.ts'], {
  cwd: root,
  env: { ...process.env, EP_EXPORT_BASELINES: 'renew' },
  stdio: 'inherit',
  shell: process.platform === 'win32',
})
process.exitCode = status ?? 1
