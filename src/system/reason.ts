const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'no space is left on the disk',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would be larger than the file system allows',
  ENOTDIR: 'a file stands where a folder is needed',
  EEXIST: 'a file stands where a folder is needed',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'its name is too long',
  ENOENT: 'it is not there',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EIO: 'the disk reports an error',
  EBUSY: 'another program uses it',
  ELOOP: 'its links lead in a circle',
  ENOEXEC: 'it is no program',
}

/** Why a file or folder cannot be read, written or run, in words and without a full stop. */
export function reasonOf(error: unknown): string {
  const known = REASONS[codeOf(error)]
  return known ?? (error instanceof Error ? error.message : String(error)).replace(/\.$/, '')
}

/** The system's name of an error, such as `ENOENT`; empty where it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
