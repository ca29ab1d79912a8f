import { describe, expect, test } from 'vitest'
import type { Field } from '../../src/read/field.ts'
import { readMetadata } from '../../src/read/metadata.ts'

function field(label: string, value: string | string[], visible = true): Field {
  return { label, parts: [value].flat(), line: 1, visible }
}

describe('a status is the author’s words', () => {
  test.each([
    ['Draft', 'Draft'],
    ['Draft.', 'Draft'],
    ['“Draft”', 'Draft'],
    [' ** `Draft` **', 'Draft'],
    ['In v1.2', 'In v1.2'],
    ['In v1.2, as agreed.', 'In v1.2, as agreed.'],
    ['🚧🚧 Draft ✅', 'Draft'],
    ['🚧', undefined],
    [['Draft', 'of tea'], 'Draft, of tea'],
  ])('%j', (value, status) => {
    expect(readMetadata([field('Status', value)]).status).toBe(status)
  })

  test('without badges and struck-out words', () => {
    expect(readMetadata([{ ...field('Status', 'Draft Open'), said: ['Draft'] }]).status).toBe('Draft')
  })
})

describe('of several fields', () => {
  test.each([
    ['the more telling name counts', [field('State', 'one'), field('Status', 'two')], 'two'],
    ['the more telling name counts', [field('Status', 'one'), field('State', 'two')], 'one'],
    ['else the first', [field('Status', 'one'), field('Status', 'two')], 'one'],
    ['those that readers see', [field('Status', 'one', false), field('Status', 'two')], 'two'],
    ['those that say something', [field('Status', 'TBD'), field('State', 'two')], 'two'],
    ['those that say something', [field('Status', ''), field('Status', '[status]'), field('Status', 'two')], 'two'],
    ['how far the implementation is, last', [field('Implementation', 'Done'), field('State', 'two')], 'two'],
  ])('%s', (_, fields, status) => {
    expect(readMetadata(fields).status).toBe(status)
  })
})

describe('how far the implementation is stands for a status', () => {
  test.each([
    ['Implemented', 'Implemented'],
    ['partially  implemented', 'partially  implemented'],
    ['Not started', 'Not started'],
    ['In progress, by May', 'In progress, by May'],
    ['to be done by May', undefined],
    ['not-done', undefined],
    ['completely new', undefined],
    ['https://example.org/done', undefined],
  ])('%j', (value, status) => {
    expect(readMetadata([field('Cup', 'blue'), field('Implementation', value)]).status).toBe(status)
  })

  test('but nothing else does', () => {
    expect(readMetadata([field('Cup', 'Done')]).status).toBeUndefined()
  })
})

describe('a language is told by its tag', () => {
  test.each([
    ['English', 'en'],
    ['中文', 'zh'],
    ['de', 'de'],
    ['pt_BR', 'pt-BR'],
    ['zh-Hant-TW', 'zh-Hant-TW'],
    ['the Queen’s', undefined],
    ['of tea', undefined],
    ['en-tealeaves', undefined],
    ['en of tea', undefined],
    ['en+US', undefined],
    ['d', undefined],
    ['__proto__', undefined],
  ])('%j', (value, tag) => {
    expect(readMetadata([field('Language', value)]).language).toBe(tag)
  })

  test('or not at all', () => {
    expect(readMetadata([]).language).toBeUndefined()
  })
})

test('people are told by their part in it, those that readers see first', () => {
  const fields = [
    field('authors', '@ada', false),
    field('Owner', 'Grace'),
    { ...field('Author', 'Mary Joan'), said: ['Mary'] },
    field('Reviewers', ['@joan', 'TBD']),
    field('Approved by', 'Hedy'),
  ]
  expect(readMetadata(fields)).toMatchObject({
    authors: ['Grace', 'Mary', '@ada'],
    reviewers: ['@joan'],
    approvers: ['Hedy'],
  })
})

test('dates stay the author’s words', () => {
  const fields = [field('Date', 'May 2024'), field('Start Date', 'in May'), field('Last updated', 'today')]
  expect(readMetadata(fields)).toMatchObject({ created: 'in May', updated: 'today' })
})

test('every field is kept as it stands', () => {
  expect(readMetadata([field('Cup', ['blue', 'red']), field('Spoon', 'small', false)]).fields).toEqual([
    { label: 'Cup', value: 'blue, red', line: 1, visible: true },
    { label: 'Spoon', value: 'small', line: 1, visible: false },
  ])
})

test('a prompt of the template is no value', () => {
  const fields = [field('Status', '(leave this empty)'), field('Start Date', '(fill me in with today’s date)')]
  expect(readMetadata(fields)).toMatchObject({ status: undefined, created: undefined })
})

test('metadata may be in other languages', () => {
  const fields = [field('Statut', 'Brouillon'), field('Autores', 'Ana, Luis'), field('作成日', '2024-03-01')]
  expect(readMetadata(fields)).toMatchObject({ status: 'Brouillon', authors: ['Ana', 'Luis'], created: '2024-03-01' })
})

test('where no field is called status, the stage is it', () => {
  expect(readMetadata([field('Stage', 'Accepted')]).status).toBe('Accepted')
  expect(readMetadata([field('Stage', 'alpha'), field('Status', 'Draft')]).status).toBe('Draft')
  expect(readMetadata([field('Stage', 'none')]).status).toBeUndefined()
})
