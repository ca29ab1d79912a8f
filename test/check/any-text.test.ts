import { expect, test } from 'vitest'
import { checkProposal } from '../../src/check/check-proposals.ts'
import { NO_FACTS } from '../../src/check/facts.ts'
import { fixProposal } from '../../src/check/fix-proposal.ts'
import { readProposal } from '../../src/read/read-proposal.ts'

const PIECES = [
  '# EP-007: T\n',
  '## goals\n',
  '## Non-Goals\n',
  '## risks\n',
  '### ',
  '- ',
  '  - ',
  '1. ',
  '> ',
  '\n',
  '\n\n',
  '```\n',
  '~~~~ \n',
  '{"a": 1}\n',
  '<!-- ',
  '-->',
  '<p>',
  '<a href="x">',
  '<img src=y>',
  '[a](#b)',
  '[^n]',
  '[^n]: ',
  '![',
  '](x.png)',
  '[x]: y\n',
  '|a|b|\n|-|-|\n',
  '**Status**: Acepted\n',
  '**Created**: 4 May 2025\n',
  '**Updated**: 2025-02-31\n',
  '---\n',
  'created: 5/5/25\n',
  'TBD',
  '...',
  '[words here]',
  'Phase 1',
  '\t',
  ' ',
  '\u00a0',
  '\ud83d',
  '漢字',
  '\u202e',
  'word ',
  '\ufeff',
  '    code\n',
]

/** The same numbers on every run: a linear congruence, from a seed. */
function* numbers(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (state * 1103515245 + 12345) % 2147483648
    yield state / 2147483648
  }
}

test('no text makes a rule throw, every place lies inside the text, and mending twice is mending once', () => {
  const random = numbers(7)
  const next = (): number => random.next().value ?? 0
  for (let run = 0; run < 100; run += 1) {
    const text = Array.from(
      { length: 1 + Math.floor(next() * 40) },
      () => PIECES[Math.floor(next() * PIECES.length)],
    ).join('')
    const proposal = readProposal(text, 'EP-007.md').value
    const lines = text.split('\n')
    for (const { line, column, message, code } of checkProposal(proposal)) {
      expect(message, code).toMatch(/\.$/)
      if (line === undefined) continue
      expect(line, `${code} in ${JSON.stringify(text)}`).toBeLessThanOrEqual(lines.length)
      expect(column ?? 1, `${code} in ${JSON.stringify(text)}`).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1)
    }
    const once = fixProposal(proposal, NO_FACTS, {})
    expect(fixProposal(readProposal(once, 'EP-007.md').value, NO_FACTS, {}), JSON.stringify(text)).toBe(once)
  }
})
