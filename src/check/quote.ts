/** Longest quotation in a message, in characters. */
const LONGEST = 60

/** The author's words in quotation marks, cut at a word where they are long. */
export function quote(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim()
  if (words.length <= LONGEST) return `“${words}”`
  const cut = words.slice(0, LONGEST)
  const space = cut.lastIndexOf(' ')
  return `“${cut.slice(0, space > LONGEST / 2 ? space : LONGEST)}…”`
}
