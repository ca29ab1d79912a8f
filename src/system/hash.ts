import { createHash } from 'node:crypto'

/** SHA-256 of a text, as a content security policy names it. */
export function sha256Base64(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}

/** SHA-256 of a file, as checksum lists write it. */
export function sha256Hex(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
