import { describe, expect, test } from 'vitest'
import { bareTitle, titleKey } from '../../src/read/title-words.ts'

describe('a heading’s bare words are without picture, numbering and remarks', () => {
  test.each([
    ['Risks', 'Risks'],
    ['📌 1. Risks', 'Risks'],
    ['✅ Risks', 'Risks'],
    ['1.2 Risks', 'Risks'],
    ['§ 3. Risks', 'Risks'],
    ['Section 4: Risks', 'Risks'],
    ['IV. Risks', 'Risks'],
    ['b) Risks', 'Risks'],
    ['3 Risks', 'Risks'],
    ['Risks (optional)', 'Risks'],
    ['Risks(optional)', 'Risks'],
    ['Risks [optional]', 'Risks'],
    ['Risks （可选）', 'Risks'],
    ['Risks (if any) [optional] ', 'Risks'],
    ['Risks (x)', 'Risks'],
    ['Risks ()', 'Risks'],
    ['Risks (of many) accepted', 'Risks (of many) accepted'],
    ['Risks: (optional)', 'Risks'],
    ['Risks (a (nested) remark)', 'Risks (a (nested) remark)'],
    ['Risks x)', 'Risks x)'],
    ['Risks (x', 'Risks (x'],
    ['Risks (one) (two) (three)', 'Risks (one)'],
    ['Risks …:**', 'Risks'],
    ['Risks #-_', 'Risks'],
  ])('%j is %j', (title, words) => {
    expect(bareTitle(title)).toBe(words)
  })
})

describe('titles are compared', () => {
  test.each([
    ['Risks & Costs', 'risk and cost'],
    ['Risks&Costs', 'risk and cost'],
    ['Dependencies', 'dependency'],
    ['Ties', 'tie'],
    ['Iesomes', 'iesome'],
    ['Runs', 'run'],
    ['Gas', 'gas'],
    ['Class', 'class'],
    ['Status', 'status'],
    ['Won’t Do', 'wont do'],
    ['“Goals”', 'goal'],
    ['Non – Goals', 'non goal'],
    ['The Problem', 'the problem'],
    ['The Status Quo', 'status quo'],
    ['Goals of this Proposal', 'goal proposal'],
    ['The Proposed Plan', 'plan'],
    ['Proposed Work Plan', 'proposed work plan'],
    ['Work Proposed Plan', 'work plan'],
  ])('%j by %j', (title, key) => {
    expect(titleKey(title)).toBe(key)
  })
})
