import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { temporaryFolder } from './command.ts'

const run = promisify(execFile)

/** LibreOffice with Impress; undefined where this machine has none. */
export const IMPRESS: string | undefined = [
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/opt/libreoffice/program/soffice',
].find((path) => existsSync(path))

/** Presentations as Impress prints them, in the same order. It is started once, with a profile of its own. */
export async function printWithImpress(files: readonly string[]): Promise<Uint8Array[]> {
  if (IMPRESS === undefined) throw new Error('There is no Impress.')
  await using folder = await temporaryFolder()
  const profile = pathToFileURL(join(folder.path, 'profile')).href
  const out = join(folder.path, 'out')
  const options = ['--headless', '--norestore', `-env:UserInstallation=${profile}`, '--convert-to', 'pdf']
  await run(IMPRESS, [...options, '--outdir', out, ...files], { timeout: 600_000 })
  return await Promise.all(files.map((file) => readFile(join(out, basename(file).replace(/\.pptx$/, '.pdf')))))
}

const fonts = new Map<string, Promise<boolean>>()

/** Whether this machine has a font for the letters of a word: what has none is printed as boxes, by whatever program. */
export async function hasFontFor(word: string): Promise<boolean> {
  const letters = [...new Set(word.match(/[^\p{Script=Latin}\p{N}]/gu) ?? [])]
  const found = await Promise.all(
    letters.map((letter) => {
      const known = fonts.get(letter) ?? hasFont(letter)
      fonts.set(letter, known)
      return known
    }),
  )
  return found.every(Boolean)
}

async function hasFont(letter: string): Promise<boolean> {
  const point = letter.codePointAt(0)?.toString(16) ?? ''
  const { stdout } = await run('fc-list', [`:charset=${point}`, 'family'])
  return stdout.trim() !== ''
}
