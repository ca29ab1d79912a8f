import type { PhrasingContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'

// A full stop inside `e.g.`, `v1.2` or a file name ends nothing: a stop counts before a space and a capital, a digit or CJK.
const ABBREVIATION = /(?:\b(?:e\.g|i\.e|etc|cf|vs|Mr|Ms|Dr|approx|resp|incl|Fig|No|al))\.$/
const END = /[.!?]["')\]]?(?=\s+["'([]?[\p{Lu}\p{N}\p{Lo}])|[。！？](?=.)/gu

/** Phrasing cut into sentences. Code, links and emphasis are never cut. */
export function sentences(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const found: PhrasingContent[][] = []
  let run: PhrasingContent[] = []
  for (const node of joinTexts(nodes)) {
    if (node.type !== 'text') {
      run.push(node)
      if (node.type === 'break' || isNoteAtEnd(run)) {
        found.push(run)
        run = []
      }
      continue
    }
    let from = 0
    for (const match of node.value.matchAll(END)) {
      const end = match.index + match[0].length
      if (ABBREVIATION.test(node.value.slice(Math.max(0, end - 8), end))) continue
      run.push({ type: 'text', value: node.value.slice(from, end) })
      found.push(run)
      run = []
      from = end
    }
    const rest = node.value.slice(from)
    if (rest !== '') run.push({ type: 'text', value: rest })
  }
  return [...found, run].filter((sentence) => sentence.some(shows))
}

/** A note's mark after a full stop belongs to the sentence before it. */
function isNoteAtEnd(run: readonly PhrasingContent[]): boolean {
  const [before, last] = run.slice(-2)
  return last?.type === 'footnoteReference' && before !== undefined && /[.!?。！？]$/.test(plainText(before))
}

/** Whether a reader sees anything of it: a picture without words for it is seen too. */
function shows(node: PhrasingContent): boolean {
  return node.type === 'text' ? node.value.trim() !== '' : node.type !== 'break'
}

/** Words that stand in several nodes side by side, as an earlier cut leaves them, as one. */
function joinTexts(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.type === 'text' && last?.type === 'text')
      joined[joined.length - 1] = { type: 'text', value: last.value + node.value }
    else joined.push(node)
  }
  return joined
}

/** The first sentences that together have at most so many characters: at least one. */
export function firstSentences(nodes: readonly PhrasingContent[], characters: number): PhrasingContent[] {
  const taken: PhrasingContent[] = []
  let length = 0
  for (const sentence of sentences(nodes)) {
    const size = plainText({ type: 'paragraph', children: sentence }).length
    if (length > 0 && length + size > characters) break
    taken.push(...sentence)
    length += size
  }
  while (taken.at(-1)?.type === 'break') taken.pop()
  return taken
}

/** Whether the first sentences of a text, in so many characters, leave anything of it out. */
export function leavesOut(words: string | undefined, characters: number): boolean {
  if (words === undefined) return false
  const told = firstSentences([{ type: 'text', value: words }], characters)
  return plainText({ type: 'paragraph', children: told }).length < words.trimEnd().length
}

/** Phrasing cut between words into pieces of at most so many characters; code and links stay whole. */
export function wordRuns(nodes: readonly PhrasingContent[], characters: number): PhrasingContent[][] {
  const runs: PhrasingContent[][] = []
  let run: PhrasingContent[] = []
  let length = 0
  const close = (): void => {
    if (run.length > 0) runs.push(run)
    run = []
    length = 0
  }
  const take = (node: PhrasingContent, size: number): void => {
    if (length > 0 && length + size > characters) close()
    run.push(node)
    length += size
  }
  for (const node of nodes) {
    if (node.type === 'text')
      for (const piece of pieces(node.value, characters)) take({ type: 'text', value: piece }, piece.length)
    else take(node, plainText(node).length)
  }
  close()
  return runs
}

function pieces(value: string, characters: number): string[] {
  const cut: string[] = []
  let piece = ''
  for (const word of value.split(/(?<=\s)/)) {
    if (piece !== '' && piece.length + word.length > characters) {
      cut.push(piece)
      piece = ''
    }
    piece += word
    while (piece.length > characters) {
      cut.push(piece.slice(0, characters))
      piece = piece.slice(characters)
    }
  }
  return piece === '' ? cut : [...cut, piece]
}
