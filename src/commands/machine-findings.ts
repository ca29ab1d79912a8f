import { arch, platform, release, tmpdir } from 'node:os'
import { examineEmbedded } from '../browser/examine-embedded.ts'
import { sharedMemory } from '../browser/shared-memory.ts'
import { cacheFolder } from '../system/cache-folder.ts'
import { type FolderAccess, folderAccess } from '../system/folder-access.ts'
import { examineFonts } from '../system/font-files.ts'
import { gitVersion } from '../system/git.ts'
import { temporaryFolders } from '../system/temporary-folders.ts'
import type { Finding } from './finding.ts'

/** Whether the embedded browser stands as the package has it; nothing where there is none for this system. */
export async function ofEmbedded(used: string | undefined): Promise<Finding[]> {
  const state = await examineEmbedded()
  if ('missing' in state) return []
  const { folder, unpacked, version } = state
  const name = 'embedded'
  if (unpacked === undefined) return [{ name, state: 'good', fact: `${version}, not unpacked yet, into ${folder}` }]
  const { bytes, sha256, whole } = unpacked
  const fact = `${version}, ${size(bytes)} in ${folder}, SHA-256 ${sha256.slice(0, 16)}…`
  if (whole) return [{ name, state: 'good', fact: `${fact}, as in the package` }]
  return [
    {
      name,
      state: used === undefined || used === 'embedded' ? 'bad' : 'poor',
      fact: `${fact}, not what the package holds`,
      remedy: `Remove ${folder}: it is unpacked again by the next run.`,
      exitCode: 3,
    },
  ]
}

/** How much memory Chrome can share among its processes; nothing on a system that has no folder for it. */
export function ofSharedMemory(): Finding[] {
  const { free, enough } = sharedMemory()
  if (free === undefined && enough) return []
  const fact = free === undefined ? 'there is no /dev/shm' : `${size(free)} free in /dev/shm`
  // Chrome is told so, and does without.
  return [{ name: 'shared memory', state: 'good', fact: enough ? fact : `${fact}, so Chrome uses files` }]
}

/** Whether profiles of browsers have a folder to be in. */
export async function ofTemporary(): Promise<Finding> {
  const folder = await folderAccess(tmpdir())
  const name = 'temporary'
  if (folder.there && folder.trouble === undefined) return { name, state: 'good', fact: told(folder) }
  const others = await Promise.all(temporaryFolders().map(folderAccess))
  const spare = others.find(({ trouble }) => trouble === undefined)
  const fact = `${folder.folder} cannot be written: ${folder.there ? folder.trouble : 'it is not there'}`
  const help = { remedy: 'Set TMPDIR to a folder that can be written to.' }
  if (spare === undefined) return { name, state: 'bad', fact, ...help, exitCode: 4 }
  return { name, state: 'poor', fact: `${fact}; ${spare.folder} is used`, ...help }
}

/** Whether the fonts of the package can be read. */
export async function ofFonts(): Promise<Finding> {
  const { folder, files, bytes, sha256, broken } = await examineFonts()
  const name = 'fonts'
  if (files > 0 && broken.length === 0) {
    return { name, state: 'good', fact: `${files} files, ${size(bytes)}, SHA-256 ${sha256.slice(0, 16)}… in ${folder}` }
  }
  const fact =
    files === 0 ? `none in ${folder}` : `${broken.length} of ${files} cannot be read, such as ${broken[0]} in ${folder}`
  return { name, state: 'bad', fact, remedy: 'Reinstall ep-export.', exitCode: 3 }
}

/** Whether anything can be kept between runs. */
export async function ofCache(): Promise<Finding> {
  const folder = cacheFolder()
  if (folder !== undefined) return { name: 'cache', state: 'good', fact: told(await folderAccess(folder)) }
  return {
    name: 'cache',
    state: 'poor',
    fact: 'no folder of this user, so nothing is kept between runs',
    remedy: 'Set XDG_CACHE_HOME to a folder that only this user can write to.',
  }
}

/** Whether outputs can be written. */
export async function ofOut(out: string): Promise<Finding> {
  const access = await folderAccess(out)
  if (access.trouble === undefined) {
    return { name: 'output', state: 'good', fact: `${told(access)}${access.there ? '' : ', made when it is wanted'}` }
  }
  const fact = `${access.folder} cannot be written: ${access.trouble}`
  return { name: 'output', state: 'bad', fact, remedy: 'Name another folder with --out.', exitCode: 4 }
}

/** Whether git is there to ask. */
export async function ofGit(): Promise<Finding> {
  const version = await gitVersion()
  if (version !== undefined) return { name: 'git', state: 'good', fact: version }
  return {
    name: 'git',
    state: 'poor',
    fact: 'not found, so proposals without a date in them stay without one, and --history shows nothing',
    remedy: 'Install git.',
  }
}

/** What package.json asks for. */
const OLDEST_NODE = [20, 19] as const

/** Whether Node is as new as it has to be. */
export function ofNode(): Finding {
  const { node } = process.versions
  const [major = 0, minor = 0] = node.split('.').map(Number)
  const isOld = major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])
  const fact = `${node} on ${platform()} ${arch()} ${release()}`
  if (!isOld) return { name: 'Node', state: 'good', fact }
  return { name: 'Node', state: 'poor', fact, remedy: `Install Node ${OLDEST_NODE.join('.')} or newer.` }
}

function told({ folder, free }: FolderAccess): string {
  return free === undefined ? folder : `${folder}, ${size(free)} free`
}

function size(bytes: number): string {
  return bytes < 1e9 ? `${Math.ceil(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(1)} GB`
}
