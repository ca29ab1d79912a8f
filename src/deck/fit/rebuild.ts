import type { ListItem, PhrasingContent, RootContent, TableRow } from 'mdast'
import { mergeLists } from '../prose/merge-lists.ts'
import type { Atom, Piece, Shell } from './atoms.ts'

/** A node that is being filled. */
interface Open {
  readonly from: Shell
  readonly node: Shell
  /** Whether a listing has its first line, which may be empty. */
  hasLine: boolean
}

/** The atoms of one slide as blocks again: a list goes on counting, a table repeats its head. */
export function rebuild(atoms: readonly Atom[]): RootContent[] {
  const blocks: RootContent[] = []
  let open: Open[] = []
  for (const atom of atoms) {
    let shared = 0
    while (shared < open.length && shared < atom.inside.length && open[shared]?.from === atom.inside[shared])
      shared += 1
    open = open.slice(0, shared)
    for (const from of atom.inside.slice(shared)) {
      const node = emptied(from, atom)
      add(blocks, open.at(-1), { kind: 'node', node })
      open.push({ from, node, hasLine: false })
    }
    add(blocks, open.at(-1), atom.piece)
  }
  return mergeLists(blocks)
}

function emptied(shell: Shell, atom: Atom): Shell {
  switch (shell.type) {
    case 'list':
      return shell.ordered
        ? { ...shell, start: (shell.start ?? 1) + indexIn(shell.children, atom), children: [] }
        : { ...shell, children: [] }
    case 'table':
      return { ...shell, children: shell.children.slice(0, 1) }
    case 'code':
      return { ...shell, value: '' }
    default:
      return { ...shell, children: [] }
  }
}

function indexIn(items: readonly ListItem[], atom: Atom): number {
  const at = items.findIndex(
    (item) => item === (atom.piece.kind === 'node' ? atom.piece.node : undefined) || atom.inside.includes(item),
  )
  return Math.max(0, at)
}

function add(blocks: RootContent[], parent: Open | undefined, piece: Piece): void {
  if (parent === undefined) {
    if (piece.kind === 'node') blocks.push(piece.node as RootContent)
    return
  }
  const { node } = parent
  if (node.type === 'code') {
    const line = piece.kind === 'line' ? piece.line : ''
    node.value = parent.hasLine ? `${node.value}\n${line}` : line
    parent.hasLine = true
  } else if (piece.kind === 'words' && node.type === 'paragraph')
    node.children.push(...(node.children.length === 0 ? begun(piece.words) : piece.words))
  else if (piece.kind === 'node') (node.children as (RootContent | ListItem | TableRow)[]).push(piece.node)
}

/** The space before a sentence stays behind with the sentence before it. */
function begun([first, ...rest]: readonly PhrasingContent[]): PhrasingContent[] {
  if (first === undefined) return []
  return [first.type === 'text' ? { ...first, value: first.value.trimStart() } : first, ...rest]
}
