import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('everything that ships is under a licence that lets it, runs nothing where it is installed, and has its terms in NOTICE', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/licences.mjs', '--check'], {
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  expect(status).toBe(0)
  expect(stdout.trim().split('\n').length).toBeGreaterThan(100)
})

test('the package carries NOTICE', () => {
  expect(JSON.parse(readFileSync('package.json', 'utf8')).files).toContain('NOTICE')
  const notice = readFileSync('NOTICE', 'utf8')
  for (const name of ['micromark', 'mermaid', 'katex', '@fontsource/source-sans-3', '@sparticuz/chromium'])
    expect(notice).toContain(`\n${name} `)
})
