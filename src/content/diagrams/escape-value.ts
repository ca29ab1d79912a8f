/** Text as a value of an attribute, or between tags, by the numbers of its signs, which HTML and XML read alike. */
export function escapeValue(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
