/** A blank and what begins a comment behind it, in the languages that proposals show. */
const COMMENT = /(?<=\S\s+)(?:\/\/|\/\*|<!--|(?:#|--|;)\s)/

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
  const { index } = COMMENT.exec(line) ?? {}
  if (index === undefined) return undefined
  return line.length - index <= ROW || line.trimStart().length - (line.length - index) >= FAR ? index : undefined
}
