import { join, relative, resolve, sep } from 'node:path'
import type { ArtifactKind } from '../model/artifact.ts'
import { sha256Hex } from '../system/hash.ts'
import { writeFile } from '../system/write-file.ts'
import type { Job, Workshop } from './workshop.ts'

const ENDINGS: Readonly<Record<ArtifactKind, string>> = {
  pdf: '.pdf',
  html: '.html',
  'slides-html': '.slides.html',
  'slides-pdf': '.slides.pdf',
  'slides-md': '.slides.md',
}

/** Writes one output of a proposal, whole or not at all, and tells of it. */
export async function writeArtifact(
  kind: ArtifactKind,
  content: Uint8Array | string,
  job: Job,
  { settings, watch, onArtifact }: Workshop,
  counts: { readonly pages?: number; readonly slides?: number } = {},
): Promise<void> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const target = resolve(settings.out, job.name + ENDINGS[kind])
  await watch.time('write', writeFile(target, bytes))
  onArtifact({
    kind,
    path: shown(target, settings.out, job.name + ENDINGS[kind]),
    source: job.file,
    bytes: bytes.length,
    sha256: sha256Hex(bytes),
    ...counts,
  })
}

/** As the user would name it: from here, unless that leads far away. */
function shown(target: string, out: string, name: string): string {
  const path = relative('.', target)
  return (path.startsWith('..') ? join(out, name) : path).replaceAll(sep, '/')
}
