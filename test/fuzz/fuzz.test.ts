import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { generate } from './generate.ts'
import { trouble } from './pipeline.ts'

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url))

/** The seeds: every fixture and every attack that is not itself about size. */
const seeds = ['small', 'attacks'].flatMap((folder) =>
  readdirSync(join(FIXTURES, folder))
    .filter((name) => name.endsWith('.md') && !name.startsWith('slow-'))
    .map((name) => readFileSync(join(FIXTURES, folder, name), 'utf8')),
)

test('five hundred texts that nobody wrote are read, sanitised and composed without fault', () => {
  const faults = Array.from({ length: 500 }, (_, seed) => ({ seed, found: trouble(generate(seed, seeds)) })).filter(
    ({ found }) => found.length > 0,
  )
  expect(faults).toEqual([])
})

test('the check is no formality: a page with a script, a handler or a strange address is found out', async () => {
  const { forbiddenIn } = await import('./forbidden.ts')
  expect(forbiddenIn('<p><script>x</script></p>')).toEqual(['<script>'])
  expect(forbiddenIn('<img onerror="x" src="a">')).toEqual(['img onerror'])
  expect(forbiddenIn('<a href="javascript:x">')).toEqual(['a href=javascript:x'])
  expect(forbiddenIn('<p id="body">')).toEqual(['p id=body'])
})
