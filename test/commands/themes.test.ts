import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadTheme } from '../../src/commands/load-theme.ts'
import { listThemes, newTheme } from '../../src/commands/themes.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ep-export-themes-'))
})

afterAll(() => rm(folder, { recursive: true }))

test('the themes are listed with what they are and where', async () => {
  const themes = await listThemes()
  expect(themes.map(({ name }) => name)).toEqual(['folio', 'kepler', 'plain', 'slate'])
  for (const { name, description, folder: place } of themes) {
    expect(description).toMatch(/\w+\.$/)
    expect(await readdir(place), name).toContain('theme.yaml')
  }
})

test('a new theme is a theme at once, under its own name', async () => {
  const brand = join(folder, 'brand')
  await newTheme(brand)
  const theme = await loadTheme(brand)
  expect(theme.name).toBe('brand')
  expect(theme.documentCss).toContain('--ink: #1d3b2f')
  expect(theme.slidesCss).toContain('--ink: #1d3b2f')
  expect(theme.fonts).toEqual((await loadTheme('kepler')).fonts)
})

test('a new theme takes the place of nothing that is there', async () => {
  const taken = join(folder, 'taken')
  await writeFile(taken, 'mine')
  await expect(newTheme(taken)).rejects.toMatchObject({ exitCode: 4 })
  expect(await readFile(taken, 'utf8')).toBe('mine')
})

test.each(['a b', '..', 'x"y', '-x'])('“%s” is no name of a theme', async (name) => {
  await expect(newTheme(`${folder}/${name}`)).rejects.toMatchObject({ exitCode: 2 })
})

test('a theme that extends none of the package is refused with the one that was meant', async () => {
  const lost = join(folder, 'lost')
  await newTheme(lost)
  await writeFile(join(lost, 'theme.yaml'), 'name: lost\ndescription: Lost.\nextends: kepller\n')
  await expect(loadTheme(lost)).rejects.toMatchObject({
    message: expect.stringContaining('lost/theme.yaml:3:10: it extends kepller'),
    exitCode: 2,
    hint: 'Did you mean kepler?',
  })
})

test('a style sheet of a theme that cannot be read is refused with its line', async () => {
  const broken = join(folder, 'unclosed')
  await newTheme(broken)
  await writeFile(join(broken, 'document.css'), 'main {}\np {\n  color: red;\n')
  await expect(loadTheme(broken)).rejects.toThrow(/unclosed\/document\.css:2:1: Unclosed block\./)
})

test('a template of a theme that cannot be read is refused with its line', async () => {
  const broken = join(folder, 'broken')
  await newTheme(broken)
  await writeFile(join(broken, 'cover.hbs'), '<p>\n{{#if id}}</p>{{/each}}')
  await expect(loadTheme(broken)).rejects.toThrow(/broken\/cover\.hbs:2: /)
})

const isDark = (colour: string): boolean => Number.parseInt(colour.slice(1, 3), 16) < 0x60

test('slate has dark slides and a light page, and its diagrams follow each', async () => {
  const { diagramLooks } = await import('../../src/theme/diagram-looks.ts')
  const { documentCss, slidesCss } = await loadTheme('slate')
  expect(isDark(diagramLooks(documentCss).paper)).toBe(false)
  expect(isDark(diagramLooks(slidesCss).paper)).toBe(true)
})
