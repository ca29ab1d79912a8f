import { constants } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

/** A configuration as found: where, and the text in it. */
export interface FoundConfig {
  readonly file: string
  readonly text: string
  /** Whether it is the key `ep-export` of a package.json, rather than a file of its own. */
  readonly inPackage: boolean
}

const NAMES = ['ep-export.yaml', 'ep-export.json', 'package.json']

/** The nearest configuration at or above an input, or here; undefined where there is none. A package.json counts only with our key. */
export async function findConfig(input: string | undefined): Promise<FoundConfig | undefined> {
  for (let here = await folderOf(input ?? '.'); ; here = dirname(here)) {
    for (const name of NAMES) {
      const found = await readConfigFile(join(here, name))
      if (found !== undefined && (!found.inPackage || mayHoldConfig(found.text))) return found
    }
    if (dirname(here) === here) return undefined
  }
}

/** Whether our key is there, not only our name: a project that uses this tool has that among its dependencies. */
function mayHoldConfig(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && Object.hasOwn(value, 'ep-export')
  } catch {
    // Whoever wrote a config into it is told where it does not parse.
    return /"ep-export"\s*:/.test(text)
  }
}

/** One file, or undefined where it cannot be read. */
export async function readConfigFile(file: string): Promise<FoundConfig | undefined> {
  const text = await readSmallFile(file).catch(() => undefined)
  return text === undefined ? undefined : { file, text, inPackage: /(^|[\\/])package\.json$/.test(file) }
}

/** Bytes of the largest config: a package.json may be long. */
const LARGEST = 4 * 1024 * 1024

/** Looked for in every folder above an input, also in a stranger's, so that pipes and devices are not waited for. */
async function readSmallFile(path: string): Promise<string | undefined> {
  await using file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  const found = await file.stat()
  return found.isFile() && found.size <= LARGEST ? await file.readFile('utf8') : undefined
}

async function folderOf(input: string): Promise<string> {
  const path = resolve(input)
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  return isFolder ? path : dirname(path)
}
