import { join, relative, resolve, sep } from 'node:path'
import type { ArtifactKind } from '../model/artifact.ts'
import type { Output } from '../record/outputs.ts'
import { sha256Hex } from '../system/hash.ts'
import { writeFile } from '../system/write-file.ts'
import { writeFolder } from '../system/write-folder.ts'
import type { Job, Workshop } from './workshop.ts'

const ENDINGS: Readonly<Record<Exclude<ArtifactKind, 'slide-png'>, string>> = {
  pdf: '.pdf',
  html: '.html',
  'slides-html': '.slides.html',
  'slides-pdf': '.slides.pdf',
  'slides-md': '.slides.md',
  'slides-pptx': '.slides.pptx',
  'slides-png': '.slides.png',
}

/** Where the pictures of single slides stand, in a folder beside the sheet of all. */
const PICTURES = '.slides'

/** What each output comes to, in the order in which it is written. */
const KINDS: Readonly<Record<Output, readonly [ArtifactKind, ...ArtifactKind[]]>> = {
  pdf: ['pdf'],
  html: ['html'],
  slides: ['slides-html', 'slides-pdf', 'slides-md'],
  pptx: ['slides-pptx'],
  png: ['slides-png', 'slide-png'],
}

/** How the names of all files end that outputs come to. */
export function endingsOf(outputs: ReadonlySet<Output>): string[] {
  return [...outputs].flatMap((output) =>
    KINDS[output].map((kind) => (kind === 'slide-png' ? PICTURES : ENDINGS[kind])),
  )
}

/** What is written last of an output: where it stands, the output is whole. */
export function lastKindOf(output: Output): ArtifactKind {
  return KINDS[output].at(-1) ?? KINDS[output][0]
}

interface Counts {
  readonly pages?: number
  readonly slides?: number
}

/** Writes one output of a proposal, whole or not at all, and tells of it. */
export async function writeArtifact(
  kind: keyof typeof ENDINGS,
  content: Uint8Array | string,
  job: Job,
  workshop: Workshop,
  counts: Counts = {},
): Promise<void> {
  workshop.deadline.check()
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const name = job.name + ENDINGS[kind]
  await workshop.watch.time('write', writeFile(resolve(workshop.settings.out, name), bytes))
  tell(kind, name, bytes, job, workshop, counts)
}

/** Writes the pictures of a deck's slides, numbered from 001, in place of those of an earlier run, and tells of each. */
export async function writeSlidePictures(pictures: readonly Uint8Array[], job: Job, workshop: Workshop): Promise<void> {
  workshop.deadline.check()
  const folder = job.name + PICTURES
  const files = new Map(pictures.map((bytes, at) => [`${String(at + 1).padStart(3, '0')}.png`, bytes]))
  const isOurs = (name: string): boolean => /^\d{3,}\.png$/.test(name)
  await workshop.watch.time('write', writeFolder(resolve(workshop.settings.out, folder), files, isOurs))
  for (const [name, bytes] of files) tell('slide-png', `${folder}/${name}`, bytes, job, workshop, {})
}

function tell(
  kind: ArtifactKind,
  name: string,
  bytes: Uint8Array,
  job: Job,
  { settings, onArtifact }: Workshop,
  counts: Counts,
): void {
  const path = shown(resolve(settings.out, name), settings.out, name)
  onArtifact({ kind, path, source: job.file, bytes: bytes.length, sha256: sha256Hex(bytes), ...counts })
}

/** As the user would name it: from here, unless that leads far away. */
function shown(target: string, out: string, name: string): string {
  const path = relative('.', target)
  return (path.startsWith('..') ? join(out, name) : path).replaceAll(sep, '/')
}
