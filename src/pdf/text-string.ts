/** A text as a string of PDF: letters of ASCII as they are, any other in hexadecimal, which no bracket can end. */
export function writeText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`
  let written = '<FEFF'
  for (let at = 0; at < text.length; at += 1) written += text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')
  return `${written}>`
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '' }

/** The text of a string of PDF; undefined for a value that is no string. */
export function readText(value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  if (value.startsWith('<') && !value.startsWith('<<')) {
    return decode(
      (value.slice(1, -1).replace(/\s/g, '').match(/..?/g) ?? [])
        .map((pair) => String.fromCharCode(Number.parseInt(pair.padEnd(2, '0'), 16)))
        .join(''),
    )
  }
  if (!value.startsWith('(')) return undefined
  return decode(
    value
      .slice(1, -1)
      .replace(/\\([0-7]{1,3}|[\s\S])/g, (_, escaped: string) =>
        /^[0-7]/.test(escaped) ? String.fromCharCode(Number.parseInt(escaped, 8)) : (ESCAPES[escaped] ?? escaped),
      ),
  )
}

/** Bytes as text: UTF-16 after its mark, else Latin letters. */
function decode(bytes: string): string {
  if (!bytes.startsWith('\xfe\xff')) return bytes
  let text = ''
  for (let at = 2; at + 1 < bytes.length; at += 2) {
    text += String.fromCharCode((bytes.charCodeAt(at) << 8) | bytes.charCodeAt(at + 1))
  }
  return text
}
