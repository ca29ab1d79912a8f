import { expect, test } from 'vitest'
import { presentable } from '../../../src/deck/prose/presentable.ts'

test('the title of code stands above it on its slide, as a line that stays with it', () => {
  const [title, code] = presentable(
    [{ type: 'code', lang: 'yaml', meta: 'title="values.yaml"', value: 'a: 1' }],
    new Map(),
  )
  expect(JSON.stringify(title)).toContain('"values.yaml"')
  expect(JSON.stringify(title)).toMatch(/":"/)
  expect(code?.type).toBe('code')
})
