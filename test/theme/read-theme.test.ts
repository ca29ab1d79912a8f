import { expect, test } from 'vitest'
import { UserError } from '../../src/model/user-error.ts'
import { type Ground, readTheme, settingsOf } from '../../src/theme/read-theme.ts'

const whole = {
  'theme.yaml': 'name: own\ndescription: Ours.\nfonts:\n  prose: [Sans]\n  code: [Mono]\n',
  'document.css': 'p{}',
  'slides.css': 'section{}',
}

const bare: Ground = { templates: new Map([['cover', 'ours']]) }

const read = (texts: Record<string, string>, ground: Ground = bare) => {
  const files = { folder: 'brand', texts: new Map(Object.entries(texts)) }
  return readTheme(files, settingsOf(files), ground)
}

const troubleOf = (texts: Record<string, string>): UserError => {
  try {
    read(texts)
  } catch (error) {
    if (error instanceof UserError) return error
  }
  throw new Error('The theme was read.')
}

const withSettings = (yaml: string) => troubleOf({ ...whole, 'theme.yaml': yaml })

test('a folder with its three files is a theme', () => {
  expect(read(whole)).toMatchObject({ name: 'own', fonts: { prose: ['Sans'] } })
})

test('its families stand in both style sheets as custom properties, before its own rules', () => {
  const { documentCss, slidesCss } = read(whole)
  expect(documentCss).toBe(
    ':root {\n  --prose: "Sans", "Code Points", sans-serif;\n  --mono: "Mono", "Code Points of Code", "Code Points", monospace;\n}\np{}',
  )
  expect(slidesCss).toMatch(/^:root \{[^}]*\}\nsection\{\}$/)
})

test('a palette holds for document and slides, under the rules of each', () => {
  const { documentCss, slidesCss } = read({ ...whole, 'palette.css': ':root{--ink:#123456}' })
  expect(documentCss).toMatch(/--ink:#123456\}\np\{\}$/)
  expect(slidesCss).toMatch(/--ink:#123456\}\nsection\{\}$/)
})

test('a theme that extends another has its rules after those of the other, and its fonts unless it has its own', () => {
  const ground = read({ ...whole, 'document.css': 'main{}' })
  const { documentCss, fonts } = read({ ...whole, 'theme.yaml': 'name: b\ndescription: B.\nextends: kepler' }, ground)
  expect(documentCss).toMatch(/main\{\}\np\{\}$/)
  expect(fonts).toEqual({ prose: ['Sans'], code: ['Mono'] })
})

test('a template in the folder takes the place of ours', () => {
  expect(read({ ...whole, 'cover.hbs': 'theirs' }).templates.get('cover')).toBe('theirs')
})

test('a theme without a style sheet is refused by the name of what it lacks', () => {
  const { 'slides.css': _, ...rest } = whole
  expect(troubleOf(rest)).toMatchObject({ message: 'The theme brand has no slides.css.', exitCode: 2 })
})

test('a theme file that is no YAML is refused with its place', () => {
  expect(withSettings('name: own\nfonts: [').message).toMatch(/^brand\/theme\.yaml:2:\d+: .*\.$/)
})

test('an unknown key is refused with its line and the nearest known one', () => {
  expect(withSettings(`${whole['theme.yaml']}extend: kepler\n`)).toMatchObject({
    message: 'brand/theme.yaml:6:1: there is no setting extend.',
    hint: 'Did you mean extends?',
  })
  expect(withSettings('name: a\ndescription: b\nfonts:\n  prose: [a]\n  cod: [b]').message).toBe(
    'brand/theme.yaml:5:3: there is no setting fonts.cod.',
  )
})

test('a setting of the wrong kind is named with its line', () => {
  expect(withSettings('description: x\nname: 1\nfonts: {prose: [a], code: [b]}').message).toContain(
    'brand/theme.yaml:2:7: name',
  )
})

test('a theme needs fonts or another theme that has them', () => {
  expect(withSettings('name: a\ndescription: b').message).toContain('neither fonts nor extends')
})

test('a theme file full of aliases is refused', () => {
  expect(withSettings('name: &a x\ndescription: *a\nextends: kepler').exitCode).toBe(2)
})
