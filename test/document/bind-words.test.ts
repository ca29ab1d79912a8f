import { expect, test } from 'vitest'
import { bodyOf, compose } from './compose.ts'

const bodyFor = (markdown: string): string => bodyOf(compose(`# EP-007: Title\n\n## One\n\n${markdown}\n`))

test.each(['5 ms', '0.3 %', '5.6 kW', '16 GiB', '99 MB/s', '3 µJ'])('%j stays on one line', (words) => {
  expect(bodyFor(`It takes ${words}, or more.`)).toContain(`takes ${words.replace(' ', '\u00a0')}, or`)
})

test.each(['5 more', '7 sheets', '3 am'])('%j may break', (words) => {
  expect(bodyFor(`There are ${words} here.`)).toContain(`are ${words} here`)
})

test.each(['section 2.1', 'RFC 2119', 'Phase 1', '§ 4', 'p. 5', 'pp. 5'])('%j stays on one line too', (words) => {
  expect(bodyFor(`See ${words} below.`)).toContain(`See ${words.replace(' ', '\u00a0')} below`)
})

test('no line begins with a dash or with dots', () => {
  expect(bodyFor('One – or two — and so on …')).toContain('One\u00a0– or two\u00a0— and so on\u00a0…')
})

test('code keeps the spaces that it was written with', () => {
  expect(bodyFor('Set `wait 5 ms` here.\n\n```\nsleep 5 s\n```')).not.toContain('\u00a0')
})
