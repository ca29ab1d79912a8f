import { expect, test } from 'vitest'
import { commands, runExport } from '../../src/cli/commands.ts'

test('a mistyped command names the one that was meant', async () => {
  await expect(runExport(['chekc', 'docs'])).rejects.toMatchObject({
    exitCode: 2,
    message: 'There is no command and no file chekc.',
    hint: 'Did you mean ep-export check?',
  })
})

test.each([
  ['pdf', '--pdf'],
  ['help', '--help'],
  ['version', '--version'],
  ['export', 'FILE, without a word before it'],
])('%s, which is no command, leads to %s', async (word, meant) => {
  await expect(runExport([word, 'EP-001.md'])).rejects.toMatchObject({ hint: `Did you mean ep-export ${meant}?` })
})

test('a word that is like no command is taken for a file', async () => {
  await expect(runExport(['nowhere'])).rejects.toMatchObject({ exitCode: 2, message: 'There is no file nowhere.' })
})

test('every command can be loaded', async () => {
  for (const load of Object.values(commands)) expect(await load()).toBeTypeOf('function')
})
