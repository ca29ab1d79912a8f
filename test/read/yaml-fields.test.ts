import { describe, expect, test } from 'vitest'
import { readYamlFields } from '../../src/read/yaml-fields.ts'

function read(text: string): string[] | undefined {
  return readYamlFields(text, 2)?.map(({ line, label, parts }) => `${line} ${[label, ...parts].join('|')}`)
}

describe('YAML says', () => {
  test.each([
    ['status: Draft\ncup: blue', ['2 status|Draft', '3 cup|blue']],
    ['# tea\nstatus: >\n  Draft\n\n  of   tea\n', ['3 status|Draft of tea']],
    ['status: " Draft "', ['2 status|Draft']],
    ['status:\ncup: ""', ['2 status', '3 cup']],
    ['authors: [ada, "", grace]', ['2 authors|ada|grace']],
    ['teams: [[ada, grace], mary]', ['2 teams|ada, grace|mary']],
    ['cups: {blue: 1, red: [2, "", 3]}', ['2 cups|blue: 1, red: 2, 3']],
    ['authors:\n- name: Ada\n  github: "@ada"\n  mail: ""', ['2 authors|Ada (@ada)']],
    ['authors:\n- github: "@ada"\n  Name: Ada', ['2 authors|github: @ada, Name: Ada']],
    ['authors:\n- mail: m\n  Name: Ada', ['2 authors|Ada (m)']],
    ['authors:\n- name: Ada', ['2 authors|Ada']],
    ['authors:\n- name: Ada\n  teams: [a, b]', ['2 authors|name: Ada, teams: a, b']],
    ['authors:\n- name: Ada\n  team: {a: b}', ['2 authors|name: Ada, team: a: b']],
    ['authors:\n- nickname: Ada\n  cup: blue', ['2 authors|nickname: Ada, cup: blue']],
    ['authors:\n- names: Ada\n  cup: blue', ['2 authors|names: Ada, cup: blue']],
    ['authors:\n- github: ada\n  cup: blue', ['2 authors|github: ada, cup: blue']],
    ['? [a, b]\n: c', ['2 a, b|c']],
    ['cups: {blue, red: }\n? spoon', ['2 cups|blue, red', '3 spoon']],
    ['a: b\n: c', ['2 a|b', '3 |c']],
    ['', []],
    ['# tea', []],
  ])('%j', (text, fields) => {
    expect(read(text)).toEqual(fields)
  })

  test.each(['- a\n- b', 'tea', 'a: b: c', 'a: @ada', 'a: b\na: c'])('nothing where it is no map: %j', (text) => {
    expect(read(text)).toBeUndefined()
  })

  test('nothing where it is longer than any front matter', () => {
    const long = (length: number) => `a: ${'b'.repeat(length - 3)}`
    expect(read(long(16_384))).toHaveLength(1)
    expect(read(long(16_385))).toBeUndefined()
  })

  test.each(['[', '{', '- ', '? ', '-   ', '[{'])(
    'nothing where it may be nested deeper than can be parsed: %j',
    (mark) => {
      expect(read(`a:\n  ${mark.repeat(16_000 / mark.length)}`)).toBeUndefined()
    },
  )

  test('what has 200 brackets, and no more', () => {
    const lists = (count: number) => read(`a: [${'[], '.repeat(count - 1)}b]`)
    expect(lists(200)).toEqual(['2 a|b'])
    expect(lists(201)).toBeUndefined()
  })

  test('what stands twelve levels deep, and no more', () => {
    const nested = (depth: number) => read(`a: ${'['.repeat(depth)}b${']'.repeat(depth)}`)
    expect(nested(13)).toEqual(['2 a|b'])
    expect(nested(14)).toEqual(['2 a'])
    const maps = (depth: number) => read(`a: ${'{k: '.repeat(depth)}b${'}'.repeat(depth)}`)
    expect(maps(12)).toEqual([`2 a|${'k: '.repeat(12)}b`])
    expect(maps(13)).toEqual([`2 a|${'k: '.repeat(11)}k`])
  })
})

test('a sidecar file has no lines', () => {
  expect(readYamlFields('a: b\nc: d', 0)?.map(({ line }) => line)).toEqual([0, 0])
})
