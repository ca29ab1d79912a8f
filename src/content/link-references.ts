import type { Link, Nodes, PhrasingContent, Text } from 'mdast'
import type { Diagnostic, Noted } from '../model/diagnostic.ts'
import { LIMITS, type Limits, orRaise, told } from '../model/limits.ts'
import type { Proposal } from '../model/proposal.ts'
import { type Begin, findReferences } from './find-references.ts'
import type { Repository } from './repository.ts'

/**
 * A proposal whose issue numbers, mentions and commits lead to their pages, wherever they stand in prose: not in code, nor
 * in links. Its headings keep their names and slugs, and all that was read of it stays as it was.
 */
export function linkReferences(proposal: Proposal, repository: Repository, limits: Limits = LIMITS): Noted<Proposal> {
  const linking = new Linking(repository, limits.references)
  const { file, root, heading, lead, sections, items } = proposal
  // The whole text first, in its order: what stands in several places of a proposal is one node, and stays one.
  const text = linking.copy({ root, heading, lead, sections })
  const line = linking.beyond
  const value = { ...proposal, ...text, items: linking.again().copy(items) }
  if (line === undefined) return { value, notes: [] }
  const most = told(limits.references)
  const note: Diagnostic = {
    code: 'too-many-references',
    severity: 'warning',
    message: `There are more than ${most} issue numbers, mentions and commits; those from here on are no links.`,
    hint: orRaise('Name fewer', 'references', limits),
    file,
    line,
  }
  return { value, notes: [note] }
}

/** Elements of raw HTML whose words are code or a link. */
const CLOSED = /<(\/?)(?:a|code|kbd|pre|samp|tt|var)\b[^<>]*>/gi

/** Copies nodes with links in them, each node once, so that what is one node stays one. */
class Linking {
  /** The line of the first reference that was one too many, once there is one. */
  beyond: number | undefined

  readonly #repository: Repository
  readonly #most: number
  readonly #copies = new Map<object, unknown>()
  #links = 0
  /** Elements of raw HTML that are open here, whose words are code or a link. */
  #open = 0

  constructor(repository: Repository, most: number) {
    this.#repository = repository
    this.#most = most
  }

  /** Begins to count anew, for parts of the text that were copied as they were read. */
  again(): this {
    this.#links = 0
    this.#open = 0
    return this
  }

  /** A value with copies of the nodes in it. */
  copy<Value>(value: Value, begin?: Begin): Value {
    if (typeof value !== 'object' || value === null) return value
    const known = this.#copies.get(value)
    if (known !== undefined) return known as Value
    const made = Array.isArray(value)
      ? value.map((one) => this.copy(one))
      : isNode(value)
        ? this.#node(value, begin)
        : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.copy(inner)]))
    this.#copies.set(value, made)
    return made as Value
  }

  #node(node: Nodes, begun: Begin): Nodes {
    if (node.type === 'html') this.#count(node.value)
    if (!('children' in node) || node.type === 'link' || node.type === 'linkReference') return node
    const begin = beginOf(node, begun)
    const open = this.#open
    const children = node.children.flatMap((child, at): Nodes[] => {
      const first = at === 0 ? begin : undefined
      return child.type === 'text' ? this.#text(child, first) : [this.copy<Nodes>(child, first)]
    })
    // What a line leaves open reaches no further.
    if (begin !== undefined) this.#open = open
    return { ...node, children } as Nodes
  }

  #count(html: string): void {
    for (const [, slash] of html.matchAll(CLOSED)) this.#open = Math.max(0, this.#open + (slash === '' ? 1 : -1))
  }

  #text(node: Text, begin: Begin): PhrasingContent[] {
    const { value, position } = node
    if (this.#open > 0) return [node]
    const at = position === undefined ? {} : { position }
    const made: PhrasingContent[] = []
    let end = 0
    for (const { from, to, url } of findReferences(value, this.#repository, begin)) {
      if (this.#links === this.#most) {
        this.beyond ??= position?.start.line ?? 1
        break
      }
      this.#links += 1
      if (from > end) made.push({ type: 'text', value: value.slice(end, from), ...at })
      const words: Text = { type: 'text', value: value.slice(from, to), ...at }
      made.push({ type: 'link', url, children: [words], ...at } satisfies Link)
      end = to
    }
    if (end === 0) return [node]
    if (end < value.length) made.push({ type: 'text', value: value.slice(end), ...at })
    return made
  }
}

/** What the first words in a node begin. Words in bold at the begin of a line are its title. */
function beginOf({ type }: Nodes, begun: Begin): Begin {
  if (type === 'heading' || type === 'tableCell' || (type === 'strong' && begun !== undefined)) return 'title'
  return type === 'paragraph' ? 'line' : undefined
}

function isNode(value: object): value is Nodes {
  return 'type' in value && typeof value.type === 'string'
}
