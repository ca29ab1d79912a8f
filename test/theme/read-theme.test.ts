import { expect, test } from 'vitest'
import { UserError } from '../../src/model/user-error.ts'
import { readTheme } from '../../src/theme/read-theme.ts'

const whole = {
  'theme.yaml': 'name: own\ndescription: Ours.\nfonts:\n  prose: [Sans]\n  code: [Mono]\n',
  'document.css': 'p{}',
  'slides.css': 'section{}',
}

const read = (texts: Record<string, string>) =>
  readTheme({ folder: 'brand', texts: new Map(Object.entries(texts)) }, new Map([['cover', 'ours']]))

const troubleOf = (texts: Record<string, string>): UserError => {
  try {
    read(texts)
  } catch (error) {
    if (error instanceof UserError) return error
  }
  throw new Error('The theme was read.')
}

test('a folder with its three files is a theme', () => {
  expect(read(whole)).toMatchObject({ name: 'own', documentCss: 'p{}', fonts: { prose: ['Sans'] } })
})

test('a template in the folder takes the place of ours', () => {
  expect(read({ ...whole, 'cover.hbs': 'theirs' }).templates.get('cover')).toBe('theirs')
})

test('a theme without a style sheet is refused by the name of what it lacks', () => {
  const { 'slides.css': _, ...rest } = whole
  expect(troubleOf(rest)).toMatchObject({ message: 'The theme brand has no slides.css.', exitCode: 2 })
})

test('a theme file that is no YAML is refused with its place', () => {
  expect(troubleOf({ ...whole, 'theme.yaml': 'name: [' }).message).toMatch(/^brand\/theme\.yaml is no YAML: .*line 1/)
})

test('a setting of the wrong kind is named', () => {
  expect(
    troubleOf({ ...whole, 'theme.yaml': 'name: 1\ndescription: x\nfonts: {prose: [a], code: [b]}' }).message,
  ).toContain('brand/theme.yaml: name')
})
