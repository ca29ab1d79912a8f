import type { Definition } from 'mdast'
import { nodesOf, nodesOfType } from '../model/nodes.ts'
import type { Proposal } from '../model/proposal.ts'
import { plainText } from '../read/plain-text.ts'
import { idOfFile, splitId } from '../read/proposal-id.ts'
import type { LinkRecord } from './record.ts'

/** Standards of the Internet are numbered RFC too, but nobody proposes them beside this document. */
const STANDARDS = /^https?:\/\/(?:[\w-]+\.)*(?:ietf\.org|rfc-editor\.org|w3\.org)\//i

/** Names of files that hold a proposal: numbered, or dated. */
const NUMBERED = /^(?:[a-z]{2,5}[-_]?)?\d{1,5}[-_.]|^\d{8}-/i

/** The links of a document that lead to other proposals, by the names of their files or by the ids that they are told with. */
export function findProposalLinks({ root, id }: Proposal): LinkRecord[] {
  const defined = new Map<string, Definition>()
  for (const node of nodesOfType(root, 'definition')) {
    if (!defined.has(node.identifier)) defined.set(node.identifier, node)
  }
  const found: LinkRecord[] = []
  for (const node of nodesOf(root)) {
    const address =
      node.type === 'link' ? node.url : node.type === 'linkReference' ? defined.get(node.identifier)?.url : undefined
    if (address === undefined || address.startsWith('#') || STANDARDS.test(address)) continue
    const text = plainText(node)
    const other = idOfAddress(address) ?? idOfWords(text)
    if ((other === undefined && !isDated(address)) || (other !== undefined && other === id)) continue
    found.push({ text, line: node.position?.start.line ?? 1, address, id: other ?? null })
  }
  return found
}

/** The path of an address without what a server or a page makes of it. */
function pathOf(address: string): string {
  return address
    .replace(/[?#].*$/s, '')
    .replace(/^[a-z][a-z0-9+.-]*:\/\/[^/]*/i, '')
    .replace(/\/+$/, '')
}

function idOfAddress(address: string): string | undefined {
  const path = pathOf(address)
  const name = path.split('/').at(-1) ?? ''
  const page = /\.(?:md|markdown)$/i.test(name)
  // Without the ending of a page only a name such as eip-20 is one: 1234 may as well be the number of an issue.
  if (!page && !/^(?:[a-z]{2,5}[-_]?\d{1,5}$|\d{2,5}-[a-z])/i.test(name)) return undefined
  if (page && !NUMBERED.test(name) && !/^(?:readme|index)\./i.test(name)) return undefined
  return idOfFile(path)
}

function isDated(address: string): boolean {
  return /(?:^|\/)\d{8}-[^/]*\.md$/i.test(pathOf(address))
}

/** The id that a link's words begin with: `KEP-1287: In-place update`. */
function idOfWords(text: string): string | undefined {
  const { id } = splitId(text)
  return id !== undefined && /^[a-z]+-?\d+$/i.test(id) ? id : undefined
}
