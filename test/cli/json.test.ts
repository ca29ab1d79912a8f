import { expect, test } from 'vitest'
import { json } from '../../src/cli/json.ts'

const HOSTILE = {
  text: '\u009b31m \u202e \u2028 \ufeff \u0007 \u001b]8;;http://x\u0007 \ud800 ##vso[task.setvariable] ###[error]x',
}

test('JSON says to a program what it is given', () => {
  expect(JSON.parse(json(HOSTILE))).toEqual(HOSTILE)
  expect(json({ a: '## heading #1' })).toBe('{\n  "a": "## heading #1"\n}\n')
})

test('it has nothing in it that commands a terminal or a CI service', () => {
  expect(json(HOSTILE)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\ufeff]|##\w*\[/)
})
