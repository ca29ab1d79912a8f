/** What XML 1.0 has no way to write: most control characters, two non-characters and halves of pairs. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** Text without what XML cannot hold. */
export function writable(text: string): string {
  return text.replace(UNWRITABLE, '')
}

/** Text as it stands in XML, between tags or in an attribute. */
export function escapeXml(text: string): string {
  return writable(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
