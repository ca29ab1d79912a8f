import { describe, expect, test } from 'vitest'
import { languageOfText } from '../../src/content/scripts.ts'
import { withVisibleMarks } from '../../src/content/visible-marks.ts'
import { bodyOf, compose } from '../document/compose.ts'

const ENGLISH = 'An English proposal, in whose words and sentences and paragraphs some others stand. '.repeat(4)
/** What a block becomes in a document in English. */
const body = (markdown: string): string => bodyOf(compose(`# EP-007: T\n\n${markdown}\n\n${ENGLISH}`))

describe('the language of a text', () => {
  test.each([
    ['本提案说明如何管理功率。', 'zh-Hans'],
    ['この提案は電力を管理します。', 'ja'],
    ['이 제안은 전력을 관리합니다.', 'ko'],
    ['Это предложение описывает питание, и мы', 'ru'],
    ['Ця пропозиція описує її живлення.', 'uk'],
    ['Αυτή η πρόταση', 'el'],
    ['هذا الاقتراح يصف الطاقة', 'ar'],
    ['این پیشنهاد گزارش می‌دهد', 'fa'],
    ['הצעה זו מתארת', 'he'],
    ['ข้อเสนอนี้อธิบายการแบ่งพลังงาน', 'th'],
    ['A word such as 功率 in English prose.', undefined],
    ['Naïve café, straße.', undefined],
    ['Власт', undefined],
  ])('%s', (text, language) => {
    expect(languageOfText(text)).toBe(language)
  })
})

describe('a block in another language', () => {
  test('says so, and its side', () => {
    expect(body('هذا الاقتراح يصف `code` هنا.')).toMatch(/^<p dir="rtl" lang="ar"/)
    expect(body('この提案は電力を管理します。')).toMatch(/^<p lang="ja"/)
  })

  test('is told by its first letter, not by numbers and marks', () => {
    expect(body('12 (הצעה) in words')).toContain('<p dir="rtl"')
    expect(body('In English: הצעה זו מתארת')).not.toContain('dir=')
  })

  test('turns lists, tables and quotations, and English within them back', () => {
    const list = body('- البند الأول\n- English')
    expect(list).toContain('<ul dir="rtl">')
    expect(list).toMatch(/<li[^>]* dir="ltr"/)
    expect(body('| الاسم | القيمة |\n|---|---|\n| طاقة | 12 |')).toContain('<table dir="rtl">')
    expect(body('> اقتباس')).toContain('<blockquote dir="rtl">')
  })

  test('keeps what its author said about it', () => {
    expect(body('<p dir="ltr" lang="fa">هذا الاقتراح</p>')).toMatch(/dir="ltr" lang="fa"/)
  })
})

describe('what stands unseen in code', () => {
  test('is written out, in blocks and in lines', () => {
    expect(withVisibleMarks('a\u202eb\u200dc')).toBe('a[U+202E]b\u200dc')
    expect(body('Look: `a\u202eb`')).toContain('<code>a[U+202E]b</code>')
    expect(body('```c\nx \u2066 y\n```')).toContain('x [U+2066] y')
  })
})
