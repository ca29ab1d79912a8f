import { expect, test } from 'vitest'
import { outputName, refuseCollisions } from '../../src/commands/output-name.ts'

test.each([
  ['/docs/EP-012.md', 'EP-012'],
  ['/keps/5832-decouple/README.md', '5832-decouple'],
  ['/geps/gep-1619/index.md', 'gep-1619'],
  ['/docs/EP 4: "what?".md', 'EP 4- -what-'],
  ['/docs/电源.md', '电源'],
  ['/docs/..md', 'proposal-'],
  ['/docs/con.md', 'proposal-con'],
])('the outputs of %s are called %s', (path, name) => {
  expect(outputName(path)).toBe(name)
})

test('two proposals that would be written under one name are refused, and both are named', () => {
  const pair = [
    { file: 'a/EP-1.md', name: 'EP-1' },
    { file: 'b/ep-1.md', name: 'ep-1' },
  ]
  expect(() => refuseCollisions(pair)).toThrow('a/EP-1.md and b/ep-1.md would both be written as ep-1.')
})
