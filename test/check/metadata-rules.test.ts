import { describe, expect, test } from 'vitest'
import { found, linesOf } from './found.ts'

const WHOLE = '# EP-007: Queues\n\n**Status**: Draft\n**Author**: Ada Moss\n**Created**: 2025-08-14\n'

describe('missing-title', () => {
  test('a text without a heading has no title', () => {
    expect(linesOf('missing-title', 'Only words.', { file: 'note.md' })).toEqual([1])
  })

  test('a heading is a title', () => {
    expect(linesOf('missing-title', WHOLE)).toEqual([])
  })
})

describe('missing-metadata', () => {
  test('status, author and date are asked for one by one', () => {
    const messages = found('missing-metadata', '# EP-007: Queues\n\nWords.').map(({ message }) => message)
    expect(messages).toEqual([
      'The proposal has no status.',
      'The proposal has no author.',
      'The proposal has no date.',
    ])
  })

  test('a proposal with all three is left alone', () => {
    expect(found('missing-metadata', WHOLE)).toEqual([])
  })

  test('other families than ours are only given a hint', () => {
    const severities = found('missing-metadata', '# Queues\n\nWords.', { file: '0007-queues.md' })
    expect(severities.map(({ severity }) => severity)).toEqual(['hint', 'hint', 'hint'])
  })
})

describe('unknown-status', () => {
  test('a mistyped status names the one that was meant', () => {
    expect(found('unknown-status', WHOLE.replace('Draft', 'Acepted'))).toMatchObject([
      { line: 3, hint: 'Did you mean Accepted?', severity: 'warning' },
    ])
  })

  test('a status with a remark is known', () => {
    expect(found('unknown-status', WHOLE.replace('Draft', 'Draft (reference implementation at hand)'))).toEqual([])
  })
})

describe('impossible-date', () => {
  test.each(['2025-02-30', '2025-13-01', 'June 31, 2025'])('%s is no day', (day) => {
    expect(found('impossible-date', WHOLE.replace('2025-08-14', day))).toMatchObject([{ severity: 'error', line: 5 }])
  })

  test.each(['2024-02-29', '2025-08', 'August 14, 2025', 'TBD', '2020-02-18T00:00:00Z'])(
    '%s is none of these',
    (day) => {
      expect(found('impossible-date', WHOLE.replace('2025-08-14', day))).toEqual([])
    },
  )
})

describe('malformed-date', () => {
  test.each(['03/04/2025', 'last summer'])('%s cannot be read as a date', (day) => {
    expect(linesOf('malformed-date', WHOLE.replace('2025-08-14', day))).toEqual([5])
  })

  test.each(['2025-08-14', '14 August 2025', '2025', 'YYYY-MM-DD'])('%s is left to other rules', (day) => {
    expect(linesOf('malformed-date', WHOLE.replace('2025-08-14', day))).toEqual([])
  })
})

describe('date-format', () => {
  test('a clear date in another form is told how to be written', () => {
    expect(found('date-format', WHOLE.replace('2025-08-14', 'August 14, 2025'))).toMatchObject([
      { line: 5, hint: 'Write 2025-08-14.' },
    ])
  })

  test('a date with a remark is left alone', () => {
    expect(found('date-format', WHOLE.replace('2025-08-14', 'August 14, 2025 (first draft)'))).toEqual([])
  })
})

describe('reversed-dates', () => {
  test('an update before the creation is told', () => {
    expect(linesOf('reversed-dates', `${WHOLE}**Last Updated**: 2025-08-13\n`)).toEqual([6])
  })

  test('a month and a day in it are not compared', () => {
    expect(linesOf('reversed-dates', `${WHOLE}**Last Updated**: 2025-08\n`)).toEqual([])
  })
})

describe('reviewer-is-author', () => {
  test('a handle in both fields is found beside names', () => {
    const text = WHOLE.replace('Ada Moss', 'Ada Moss (@amoss)')
    expect(linesOf('reviewer-is-author', `${text}**Reviewers**: @bo, @AMoss\n`)).toEqual([6])
  })

  test('different people are no finding', () => {
    expect(linesOf('reviewer-is-author', `${WHOLE}**Reviewers**: @bo\n`)).toEqual([])
  })
})

describe('id-unlike-file', () => {
  test('a heading with another number than the file is told', () => {
    expect(found('id-unlike-file', WHOLE, { file: 'EP-008-queues.md' })).toMatchObject([
      { line: 1, message: 'The proposal is EP-007, its file says EP-008.' },
    ])
  })

  test.each(['EP-007-queues.md', 'EP-7.md', '0007-queues.md', 'draft-queues.md'])('%s is the right name', (file) => {
    expect(found('id-unlike-file', WHOLE, { file })).toEqual([])
  })
})
