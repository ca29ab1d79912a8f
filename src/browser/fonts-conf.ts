import { createHash } from 'node:crypto'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '../system/make-folder.ts'

/** The families that stand in for any that a page does not bring along. */
const SANS = 'DejaVu Sans'
const MONOSPACE = 'DejaVu Sans Mono'

/**
 * A fontconfig file that names one folder of fonts and no other, made in a cache folder where it is not there yet.
 * Without any font Chrome prints blank pages; with those of the machine no two machines print the same.
 *
 * @param fonts Absolute path of a folder with DejaVu Sans and DejaVu Sans Mono.
 * @returns Absolute path of the file.
 */
export function fontsConf(fonts: string, cache: string): string {
  const text = describeFonts(fonts, join(cache, 'fontconfig'))
  const name = createHash('sha256').update(text).digest('hex').slice(0, 12)
  const file = join(cache, 'fontconfig', `${name}.conf`)
  if (readIfThere(file) === text) return file
  makeFolder(join(cache, 'fontconfig'), 0o700)
  const temporary = `${file}.${process.pid}`
  try {
    writeFileSync(temporary, text)
    renameSync(temporary, file)
  } finally {
    rmSync(temporary, { force: true })
  }
  return file
}

function describeFonts(fonts: string, cache: string): string {
  const alias = (generic: string, family: string): string =>
    `<alias binding="same"><family>${generic}</family><prefer><family>${family}</family></prefer></alias>`
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
<dir>${escapeXml(fonts)}</dir>
<cachedir>${escapeXml(cache)}</cachedir>
${alias('sans-serif', SANS)}
${alias('serif', SANS)}
${alias('system-ui', SANS)}
${alias('monospace', MONOSPACE)}
</fontconfig>
`
}

function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
