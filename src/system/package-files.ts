import { existsSync, readFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FontFace } from '../model/font.ts'
import type { FileContent } from '../model/page.ts'

let root: string | undefined

/** A file or folder of this package, wherever it is installed: the one that holds `templates`, `themes` and `dist`. */
export function packagePath(path: string): string {
  if (root === undefined) {
    let folder = dirname(fileURLToPath(import.meta.url))
    while (!existsSync(join(folder, 'templates'))) {
      if (folder === dirname(folder)) throw new Error('The files of ep-export are not where its code is.')
      folder = dirname(folder)
    }
    root = folder
  }
  return join(root, path)
}

/** The folder of the package's fonts, made by the build. */
export function fontFolder(): string {
  return packagePath('dist/fonts')
}

const families = new Map<string, readonly FontFace[]>()

/**
 * The font faces of a family, read once; none where the package has no such family. Fonts are read at once: bit by bit
 * would take as many turns of a thread that reads a proposal meanwhile, and a page waits for them.
 */
export function readFamily(family: string): readonly FontFace[] {
  const known = families.get(family)
  if (known !== undefined) return known
  const file = join(fontFolder(), family.toLowerCase().replaceAll(' ', '-'), 'faces.json')
  const faces: FontFace[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
  families.set(family, faces)
  return faces
}

/** The faces of the fonts of formulas, and the rules that set them. */
export function readMathFonts(): { readonly faces: readonly FontFace[]; readonly css: string } {
  const file = join(fontFolder(), 'katex', 'katex.css')
  return { faces: readFamily('katex'), css: existsSync(file) ? readFileSync(file, 'utf8') : '' }
}

/** The file of a face. */
export function readFont(face: FontFace): FileContent {
  const bytes = readFileSync(join(fontFolder(), face.file))
  return { bytes, type: face.format === 'woff2' ? 'font/woff2' : 'font/ttf' }
}

/** The text files of a folder by name: templates, or a theme. Subfolders are left out; undefined where there is no such folder. */
export async function readTexts(folder: string): Promise<Map<string, string> | undefined> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined)
  const names = entries
    ?.filter((entry) => entry.isFile() && /\.(hbs|css|yaml|js)$/.test(entry.name))
    .map((entry) => entry.name)
    .sort()
  if (names === undefined) return undefined
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  )
}

/** The names of the folders in a folder, sorted. */
export async function listFolders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}
