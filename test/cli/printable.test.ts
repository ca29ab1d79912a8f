import { expect, test } from 'vitest'
import { printable } from '../../src/cli/printable.ts'

test('an escape sequence of a file name does not reach the terminal', () => {
  expect(printable('\u001b[31mred\u0007')).toBe('�[31mred�')
})

test('a text of several lines becomes one, so that none can begin with a command of a CI service', () => {
  expect(printable('a\n::set-output name=x::y')).toBe('a ::set-output name=x::y')
})

test('a line that begins as a command of a CI service no longer does', () => {
  expect(printable('::error::x')).toBe('�::error::x')
  expect(printable('x ##[section]y')).toBe('x #�[section]y')
  expect(printable('##vso[task.setvariable]y')).toBe('#�vso[task.setvariable]y')
})

test('a mark that turns the reading direction is shown', () => {
  expect(printable('a\u202eb')).toBe('a�b')
})
