import type { Code } from 'mdast'

/** Whether a listing is a drawing made of characters, whose lines belong together. */
export function isAsciiArt(node: Code): boolean {
  const lines = node.value.split('\n')
  if (lines.length < 3 || (node.lang && !/^(?:text|txt|plain|ascii|console|none)$/i.test(node.lang))) return false
  const drawn = lines.filter((line) =>
    /[─│┌┐└┘├┤┬┴┼═║╔╗╚╝▼▲►◄↓↑→←]|\+[-=]{2,}|[-=]{2,}\+|^\s*\|.*\|\s*$|-->|<--/u.test(line),
  )
  return drawn.length * 3 >= lines.length
}
