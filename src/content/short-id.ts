/** Longest id as an address writes it. In a PDF it is a name, of which no reader must take more than 127 bytes. */
const LONGEST = 120

/** What tells ids apart that begin alike: a hyphen and eight digits. */
const MARK = 9

/** An id that is no longer than a PDF's names may be: its beginning, and a mark of the whole. */
export function shortId(id: string): string {
  if (id.length <= LONGEST && written(id) <= LONGEST) return id
  const kept = [...id.slice(0, LONGEST)]
  let length = written(kept.join(''))
  while (length > LONGEST - MARK) length -= written(kept.pop() ?? '')
  return `${kept.join('')}-${markOf(id)}`
}

function written(id: string): number {
  return encodeURIComponent(id.toWellFormed()).length
}

/** FNV-1a, in eight digits. */
function markOf(id: string): string {
  let mark = 0x811c9dc5
  for (let at = 0; at < id.length; at += 1) mark = Math.imul(mark ^ id.charCodeAt(at), 0x01000193)
  return (mark >>> 0).toString(16).padStart(8, '0')
}
