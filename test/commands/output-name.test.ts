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
  ['/docs/Aux.notes.md', 'proposal-Aux.notes'],
  ['/docs/-rf.md', 'rf'],
  ['/docs/a\u202eb\u0007c.md', 'a-b-c'],
  [`/docs/${'電'.repeat(83)}.md`, '電'.repeat(60)],
  [`/docs/${'𝒜'.repeat(63)}.md`, '𝒜'.repeat(45)],
])('the outputs of %s are called %s', (path, name) => {
  expect(outputName(path)).toBe(name)
})

/** What an export of these files to PDF and slides would say. */
const refusing = (...files: readonly string[]): (() => void) => {
  const proposals = files.map((file) => ({ file, path: `/w/${file}`, name: outputName(`/w/${file}`) }))
  return () => refuseCollisions(proposals, ['.pdf', '.slides.pdf', '.slides.md'], '/w')
}

test('two proposals that would be written under one name are refused, and both are named', () => {
  expect(refusing('a/EP-1.md', 'b/ep-1.md')).toThrow('a/EP-1.md and b/ep-1.md would both be written as ep-1.pdf.')
  expect(refusing('a/e\u0301.md', 'b/\u00e9.md')).toThrow('would both be written as é.pdf.')
})

test('so are two of which one is called as the deck of the other', () => {
  expect(refusing('a/EP-1.md', 'a/EP-1.slides.md')).toThrow(
    'a/EP-1.md and a/EP-1.slides.md would both be written as EP-1.slides.pdf.',
  )
})

test('nothing is written over a text that is exported', () => {
  expect(refusing('EP-1.md', 'EP-1.Slides.md')).toThrow('would be written over EP-1.Slides.md.')
  expect(() =>
    refuseCollisions(
      [
        { file: 'EP-1.md', path: '/w/EP-1.md', name: 'EP-1' },
        { file: 'EP-1.slides.md', path: '/w/EP-1.slides.md', name: 'other' },
      ],
      ['.slides.md'],
      '/w',
    ),
  ).toThrow('An output of EP-1.md would be written over EP-1.slides.md.')
  expect(refusing('a/EP-1.md', 'a/EP-2.md')).not.toThrow()
})
