import type { Nodes } from 'mdast'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Illustrations } from '../model/image.ts'
import type { Proposal } from '../model/proposal.ts'

/** A warning for every image that cannot be shown, at its first place in the text; one for all that are too many. */
export function imageNotes(proposal: Proposal, illustrations: Illustrations): Diagnostic[] {
  const lines = imageLines(proposal.root)
  const told = new Set<string>()
  return [...illustrations].flatMap(([address, image]) => {
    if (!('problem' in image) || told.has(image.message)) return []
    told.add(image.message)
    const line = lines.get(address)
    return [
      {
        code: `image-${image.problem}`,
        severity: 'warning' as const,
        message: image.message,
        ...(image.hint === undefined ? {} : { hint: image.hint }),
        file: proposal.file,
        ...(line === undefined ? {} : { line }),
      },
    ]
  })
}

function imageLines(root: Nodes): Map<string, number> {
  const lines = new Map<string, number>()
  const open: Nodes[] = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    // One by one: a text may have more blocks than a call may have arguments.
    if ('children' in node) for (const child of node.children.toReversed()) open.push(child)
    if ((node.type === 'image' || node.type === 'definition') && !lines.has(node.url)) {
      lines.set(node.url, node.position?.start.line ?? 1)
    }
  }
  return lines
}
