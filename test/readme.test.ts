import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { writeHelp } from '../src/cli/command-page.ts'
import { COMMAND_PAGES } from '../src/cli/command-pages.ts'
import { commands } from '../src/cli/commands.ts'
import { CEILINGS, LIMITS } from '../src/model/limits.ts'

const readme = readFileSync('README.md', 'utf8')

test('the map in the README has every folder of src, and no other', () => {
  const mapped = [...readme.matchAll(/^\| `src\/(\w+)` \|/gm)].map(([, name]) => name)
  const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(mapped.sort()).toEqual(folders.map(({ name }) => name).sort())
})

describe.each(COMMAND_PAGES.map((page) => [page.name === '' ? 'the export' : page.name, page] as const))(
  '%s',
  (_, page) => {
    const [, section = ''] = readme.split(new RegExp(`^## ${page.name === '' ? 'use' : page.name}$`, 'im'))
    const [ownPart = ''] = section.split(/^## /m)

    test('has a row in the README for every option', () => {
      const names = Object.keys(page.options)
      expect(names.filter((name) => !new RegExp(`^\\| .*\`--${name}\\b`, 'm').test(ownPart))).toEqual([])
    })

    test('has a help of lines that fit a terminal, with every option', () => {
      const help = writeHelp(page)
      expect(help.split('\n').filter((line) => line.length > 100)).toEqual([])
      for (const name of Object.keys(page.options)) expect(help).toContain(`--${name}`)
    })
  },
)

test('every command has its page', () => {
  expect(COMMAND_PAGES.map(({ name }) => name).sort()).toEqual(['', ...Object.keys(commands)].sort())
})

test('the first commands of the README are the ones that CI runs', () => {
  expect(readFileSync('.ci/run', 'utf8')).toContain('npm ci && npm test')
  expect(readme.indexOf('npm ci && npm test')).toBeLessThan(300)
})

test('the README has every limit with what is usual and the most', () => {
  const rows = [...readme.matchAll(/^\| (`\w+`(?: · `\w+`)?) \| [^|]* \| ([\d,· ]+) \| ([\d,· ]+) \|$/gm)]
  const numbers = (cell = ''): number[] => cell.split('·').map((number) => Number(number.replaceAll(',', '')))
  const listed = rows.flatMap(([, names = '', usual, most]) =>
    [...names.matchAll(/`(\w+)`/g)].map(([, name], at) => [name, numbers(usual)[at], numbers(most)[at]]),
  )
  expect(listed).toEqual(
    Object.entries(LIMITS).map(([name, usual]) => [name, usual, CEILINGS[name as keyof typeof CEILINGS]]),
  )
})
