import { inflateRawSync, inflateSync } from 'node:zlib'

/** Everything that stands in a file, unpacked as far as it goes: its bytes, its streams, its base64, as Latin-1 text. */
export function unpacked(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes)
  const text = raw.toString('latin1')
  return [text, ...streams(raw), ...entries(raw), ...encoded(text)].join('\n')
}

/** The kinds of the chunks of a PNG, in order. */
export function chunksOf(png: Buffer): string[] {
  const kinds: string[] = []
  for (let at = 8; at + 8 <= png.length; at += 12 + png.readUInt32BE(at))
    kinds.push(png.toString('latin1', at + 4, at + 8))
  return kinds
}

/** Streams of a PDF. */
function streams(raw: Buffer): string[] {
  if (raw.subarray(0, 5).toString() !== '%PDF-') return []
  const found: string[] = []
  for (let at = raw.indexOf('stream\n'); at !== -1; at = raw.indexOf('stream\n', at + 7)) {
    const end = raw.indexOf('endstream', at)
    const inflated = tried(() => inflateSync(raw.subarray(at + 7, end === -1 ? undefined : end)))
    if (inflated !== undefined) found.push(inflated, ...utf16(inflated))
  }
  return found
}

/** Files of a zip archive. */
function entries(raw: Buffer): string[] {
  if (raw.readUInt32LE(0) !== 0x04034b50) return []
  const found: string[] = []
  for (let at = raw.indexOf('PK\u0003\u0004'); at !== -1; at = raw.indexOf('PK\u0003\u0004', at + 4)) {
    const begin = at + 30 + raw.readUInt16LE(at + 26) + raw.readUInt16LE(at + 28)
    const inflated = tried(() => inflateRawSync(raw.subarray(begin)))
    if (inflated !== undefined) found.push(inflated)
  }
  return found
}

function encoded(text: string): string[] {
  const found = [...text.matchAll(/[A-Za-z0-9+/]{40,}={0,2}/g)].map(([run]) =>
    Buffer.from(run, 'base64').toString('latin1'),
  )
  return [
    ...found,
    ...[...text.matchAll(/(?:%[0-9a-f]{2}){4,}/gi)].map(
      ([run]) => tried(() => Buffer.from(decodeURIComponent(run))) ?? '',
    ),
  ]
}

/** Strings of UTF-16 in a stream of objects, as plain text. */
function utf16(text: string): string[] {
  return text.includes('\u0000') ? [text.replaceAll('\u0000', '')] : []
}

function tried(unpack: () => Buffer): string | undefined {
  try {
    return unpack().toString('latin1')
  } catch {
    return undefined
  }
}
