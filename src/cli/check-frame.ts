import { printable } from './printable.ts'

/** Columns of a line that are shown, so that a frame never wraps. */
const WIDTH = 100

/** Spaces that a tab is shown as. */
const TAB = '  '

/** A line of a text with the one before it, its number and a mark below the column. */
export function codeFrame(lines: readonly string[], line: number, column: number | undefined): string[] {
  const text = lines[line - 1]
  if (text === undefined) return []
  const digits = String(line).length
  const cut = Math.max(0, (column ?? 1) - 1 - Math.floor(WIDTH * 0.7))
  const shown = (content: string): string => {
    const piece = content.slice(cut, cut + WIDTH)
    const [before, after] = [cut > 0 && piece !== '' ? '…' : '', content.length > cut + WIDTH ? '…' : '']
    // Spaces are kept, so that the mark stays below its letter.
    return before + piece.split('\t').map(inLine).join(TAB) + after
  }
  const row = (mark: string, number: number | undefined, content: string): string =>
    `${mark} ${String(number ?? '').padStart(digits)} | ${content}`.trimEnd()
  const before = lines[line - 2]
  const frame = before === undefined || before.trim() === '' ? [] : [row(' ', line - 1, shown(before))]
  frame.push(row('>', line, shown(text)))
  if (column !== undefined) {
    const lead = text
      .slice(cut, column - 1)
      .split('\t')
      .map(inLine)
      .join(TAB)
    frame.push(row(' ', undefined, `${' '.repeat(lead.length + (cut > 0 ? 1 : 0))}^`))
  }
  return frame
}

function inLine(text: string): string {
  const blank = /^ */.exec(text)?.[0] ?? ''
  return blank + printable(text.slice(blank.length))
}
