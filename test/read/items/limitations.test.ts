import { expect, test } from 'vitest'
import { itemsOf } from './read-items.ts'

function limitations(...lines: string[]): string[] | undefined {
  return itemsOf('## Current Limitations', ...lines).limitations?.map(({ text }) => text)
}

test('of several lists the one that is announced holds the limitations', () => {
  expect(
    limitations('We serve:', '- Green', '- Black', '', 'Key limitations of this:', '1. No white', '2. No oolong'),
  ).toEqual(['No white', 'No oolong'])
})

test('a list of problems is one of limitations', () => {
  expect(limitations('It has these problems:', '- Cold', '- Late')).toEqual(['Cold', 'Late'])
})
