import { readdirSync, readFileSync } from 'node:fs'
import { PNG } from 'pngjs'
import { expect, test } from 'vitest'

const THEMES = new URL('../../themes/', import.meta.url)

test.each(readdirSync(THEMES))('%s has a picture that shows its pages and slides, and is small', (theme) => {
  const bytes = readFileSync(new URL(`${theme}/preview.png`, THEMES))
  expect(bytes.length).toBeLessThan(80_000)
  expect(PNG.sync.read(bytes)).toMatchObject({ width: 1479, height: 675 })
})
