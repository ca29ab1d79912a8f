/** What begins a comment behind a blank, in the languages that proposals show. */
const COMMENT = /(?<=\s)(?:\/\/|\/\*|<!--|(?:#|--|;)\s)/

/** A comment so short fits a row, whatever the room. In characters. */
const ROW = 60

/** Behind as much code, the begin of a comment would hang at the end of its row. In characters. */
const FAR = 36

/**
 * Where the comment behind the code of a line begins that had better move to the next row than break, if the line has
 * one. Told by the text alone: a block is as high before it has its colours as with them. What is no comment may be
 * taken for one, since it only breaks at another blank for it.
 */
export function asideOf(line: string): number | undefined {
  // A comment that has its line for itself stands behind no code.
  const written = line.trimStart()
  const { index } = COMMENT.exec(written) ?? {}
  if (index === undefined) return undefined
  return written.length - index <= ROW || index >= FAR ? line.length - written.length + index : undefined
}
