import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('../', import.meta.url))

const sentences = readFileSync(join(ROOT, 'SECURITY.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('- '))

const attacks = readdirSync(join(ROOT, 'fixtures', 'attacks')).map((name) => name.replace(/\.md$/, ''))

const tests = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => readFileSync(join(ROOT, 'test', name), 'utf8'))
  .join('\n')

const attacksOf = (line: string): string[] =>
  [...line.matchAll(/`([a-z0-9-]+)`/g)].map(([, name = '']) => name).filter((name) => !name.startsWith('--'))

test('every sentence of the security model names an attack or a test that tries to break it', () => {
  expect(sentences.filter((line) => attacksOf(line).length === 0 && !/“[^”]+”/.test(line))).toEqual([])
})

test('what it names is there', () => {
  expect(sentences.flatMap(attacksOf).filter((name) => !attacks.includes(name))).toEqual([])
  const titles = sentences.flatMap((line) => [...line.matchAll(/“([^”]+)”/g)].map(([, title = '']) => title))
  expect(titles.filter((title) => !tests.includes(title))).toEqual([])
})

test('every attack stands under some sentence', () => {
  const named = new Set(sentences.flatMap(attacksOf))
  expect(attacks.filter((name) => !named.has(name))).toEqual([])
})
