import { open } from 'node:fs/promises'
import type { Diagnostic, Noted } from '../model/diagnostic.ts'
import { UserError } from '../model/user-error.ts'

/** Bytes of the largest text that is read: five times the longest proposal of a census of 4,653. */
const LARGEST = 4 * 1024 * 1024

/** The share of NULs by which a file is told to be no text. */
const MOST_NULS = 0.01

/**
 * The text of a file with `\n` at its line ends: UTF-8, or UTF-16 that says so. What is not valid becomes U+FFFD, noted.
 *
 * @returns Also its bytes as they are.
 * @param name The file as the user named it.
 * @throws UserError where there is no text to read.
 */
export async function readText(path: string, name: string): Promise<Noted<string> & { readonly bytes: Uint8Array }> {
  const bytes = await readBytes(path, name)
  const encoding = encodingOf(bytes)
  const text = new TextDecoder(encoding).decode(bytes)
  const nuls = text.split('\0').length - 1
  if (nuls > text.length * MOST_NULS) {
    throw new UserError(`${name} is not text.`, { exitCode: 1, hint: 'Give a proposal in Markdown.' })
  }
  const value = text.replaceAll('\0', '\ufffd').replace(/\r\n?/g, '\n')
  const notes = nuls > 0 || !isValid(bytes, encoding) ? [invalid(name, value)] : []
  return { value, notes, bytes }
}

async function readBytes(path: string, name: string): Promise<Uint8Array> {
  try {
    await using file = await open(path)
    const { size } = await file.stat()
    if (size > LARGEST) {
      throw new UserError(`${name} has ${Math.ceil(size / 1024 / 1024)} MB; a proposal may have 4.`, {
        exitCode: 1,
        hint: 'Split it.',
      })
    }
    return await file.readFile()
  } catch (cause) {
    if (cause instanceof UserError) throw cause
    const reason = cause instanceof Error && 'code' in cause && cause.code === 'EACCES' ? 'permission denied' : cause
    throw new UserError(`${name} cannot be read: ${reason instanceof Error ? reason.message : reason}.`, {
      exitCode: 2,
      cause,
    })
  }
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

function encodingOf([first, second]: Uint8Array): Encoding {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}

function isValid(bytes: Uint8Array, encoding: Encoding): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function invalid(file: string, text: string): Diagnostic {
  const at = text.indexOf('\ufffd')
  const before = text.slice(0, Math.max(at, 0))
  return {
    code: 'invalid-encoding',
    severity: 'warning',
    message: 'Some bytes are no valid text and are shown as \ufffd.',
    hint: 'Save the file as UTF-8.',
    file,
    line: before.split('\n').length,
    column: before.length - before.lastIndexOf('\n'),
  }
}
