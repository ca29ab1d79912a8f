import { constants } from 'node:fs'
import { open, realpath } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Diagnostic, Noted } from '../model/diagnostic.ts'
import { LIMITS, type Limits, MEGABYTE, orRaise } from '../model/limits.ts'
import { UserError } from '../model/user-error.ts'
import { isBelow, rootOf } from './file-root.ts'
import { reasonOf } from './reason.ts'

/** The share of NULs by which a file is told to be no text. */
const MOST_NULS = 0.01

/** The share of bytes that are no UTF-8 by which it is told too: of a text in Latin letters one in ten may be none. */
const MOST_INVALID = 0.3

/** How files begin that are no text, whatever they are called: PDF, ZIP and with it office files, PNG, GIF, JPEG. */
const NO_TEXT = /^(?:%PDF-\d|PK\u0003\u0004|\ufffdPNG\n?\r|GIF8[79]a|\ufffd{3,4}\u0000?\u0010JFIF)/

/** What a text must keep to. */
interface TextBounds {
  readonly limits: Limits
  readonly root?: string | undefined
}

/**
 * The text of a file with `\n` at its line ends: UTF-8, or UTF-16 that says so. What is not valid becomes U+FFFD, noted.
 *
 * @returns Also its bytes as they are.
 * @param name The file as the user named it.
 * @param bounds How long it may be, and the folder that it must lie in, in place of its repository.
 * @throws UserError where there is no text to read.
 */
export async function readText(
  path: string,
  name: string,
  bounds: TextBounds = { limits: LIMITS },
): Promise<Noted<string> & { readonly bytes: Uint8Array }> {
  const bytes = await readBytes(path, name, bounds)
  const encoding = encodingOf(bytes)
  const text = new TextDecoder(encoding).decode(bytes)
  const nuls = text.split('\0').length - 1
  const invalidBytes = text.split('\ufffd').length - 1
  if (nuls > text.length * MOST_NULS || invalidBytes > text.length * MOST_INVALID || NO_TEXT.test(text)) {
    throw new UserError(`${name} is not text.`, { exitCode: 1, hint: 'Give a proposal in Markdown, saved as UTF-8.' })
  }
  const value = text.replaceAll('\0', '\ufffd').replace(/\r\n?/g, '\n')
  const notes = nuls > 0 || !isValid(bytes, encoding) ? [invalid(name, value)] : []
  return { value, notes, bytes }
}

async function readBytes(path: string, name: string, { limits, root }: TextBounds): Promise<Uint8Array> {
  try {
    const real = await insidePath(path, name, root)
    // What leads elsewhere was looked at; what was put there since is not followed, and a pipe not waited for.
    await using file = await open(real, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
    const found = await file.stat()
    if (!found.isFile()) throw new UserError(`${name} is not a file.`, { exitCode: 2, hint: 'Name a Markdown file.' })
    const { size } = found
    if (size > limits.text * MEGABYTE) {
      throw new UserError(`${name} has ${Math.ceil(size / MEGABYTE)} MB; a proposal may have ${limits.text}.`, {
        exitCode: 1,
        hint: orRaise('Split it', 'text', limits),
      })
    }
    return await file.readFile()
  } catch (cause) {
    if (cause instanceof UserError) throw cause
    throw new UserError(`${name} cannot be read: ${reasonOf(cause)}.`, {
      exitCode: 2,
      hint: 'Check the path, and who may read it.',
      cause,
    })
  }
}

/** Where a file really is: not out of its repository, since a link in a stranger's checkout may lead to anything of this machine. */
async function insidePath(path: string, name: string, named: string | undefined): Promise<string> {
  const { root } = rootOf(dirname(path), named)
  const [real, realRoot] = await Promise.all([realpath(path), realpath(root)])
  if (isBelow(real, realRoot)) return real
  throw new UserError(`${name} is a link that leads out of its folder.`, {
    exitCode: 2,
    hint: 'Name the file itself.',
  })
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
