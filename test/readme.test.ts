import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { optionNames } from '../src/cli/options.ts'

const readme = readFileSync('README.md', 'utf8')

test('the map in the README has every folder of src, and no other', () => {
  const mapped = [...readme.matchAll(/^\| `src\/(\w+)` \|/gm)].map(([, name]) => name)
  const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(mapped.sort()).toEqual(folders.map(({ name }) => name).sort())
})

test('every option has its row in the README', () => {
  const rows = [...readme.matchAll(/^\| .*`--([\w-]+)/gm)].map(([row]) => row).join('\n')
  expect(optionNames.filter((name) => !rows.includes(`\`--${name}`))).toEqual([])
})

test('the first commands of the README are the ones that CI runs', () => {
  expect(readFileSync('.ci/run', 'utf8')).toContain('npm ci && npm test')
  expect(readme.indexOf('npm ci && npm test')).toBeLessThan(300)
})
