import type { Heading, PhrasingContent, Root, RootContent } from 'mdast'
import { plainText } from './plain-text.ts'
import { splitId } from './proposal-id.ts'
import { holdsFields } from './section-fields.ts'
import { kindOfTitle, kindOfWholeTitle } from './section-names.ts'

function isHeading(node: RootContent): node is Heading {
  return node.type === 'heading'
}

/** Blocks that may precede a title without making it a section: words, comments, badges, rules and quoted remarks. */
const SILENT: ReadonlySet<string> = new Set(
  'yaml html definition thematicBreak blockquote list table paragraph'.split(' '),
)

/** What announces a title although it is also the name of a section: `Proposal: …`, `Design doc: …`. */
const ANNOUNCED = /^(?:design |enhancement )?(?:proposal|rfc|design(?: doc(?:ument)?)?):\s+\S/i

/**
 * The heading that is the page's own title, if one is. A first heading named like a section (`Summary`) is none, nor is
 * one below prose; without an H1, a first heading counts only where front matter gives no title (`titled`).
 */
export function findTitle(root: Root, titled: boolean): Heading | undefined {
  const headings = root.children.filter(isHeading)
  const first = headings[0]
  if (!first) return undefined
  const text = plainText(first)
  const known = (first.depth === 1 || ANNOUNCED.test(text) ? kindOfWholeTitle(text) : kindOfTitle(text)) !== undefined
  if (first.depth === 1) {
    const others = headings.some((heading) => heading !== first && heading.depth === 1)
    return (known || holdsFields(text)) && (others || titled) ? undefined : first
  }
  const [single, ...more] = headings.filter((heading) => heading.depth === 1)
  const alone = single !== undefined && single === headings[1] && more.length === 0
  if (alone && !titled && kindOfTitle(plainText(single)) === undefined) return single
  if (known || titled || text === '' || first.depth > 3) return undefined
  const before = root.children.slice(0, root.children.indexOf(first))
  const seen = before.filter((node) => node.type !== 'definition')
  return seen.every((node) => SILENT.has(node.type)) && seen.length <= 3 ? first : undefined
}

/** Whether a page's own heading is nothing but its id: `NIP-28`. */
export function isOnlyId(heading: Heading): boolean {
  const text = titleText(heading)
  const { id, rest } = splitId(text)
  return id !== undefined && rest === text
}

/** The words of the heading that stands right below the page's own and is no section's, as a subtitle does. */
export function titleBelow(root: Root, heading: Heading): string | undefined {
  const next = root.children[root.children.indexOf(heading) + 1]
  if (next?.type !== 'heading' || next.depth <= heading.depth) return undefined
  const text = titleText(next)
  return text === '' || kindOfTitle(text) !== undefined ? undefined : text
}

/** The words of a title. Badges and logos beside them are none; where there is nothing else, they say what it is called. */
export function titleText(heading: Heading): string {
  const words = plainText(withoutPictures(heading))
    .replace(/\s+[·|–—-]$/, '')
    .trim()
  return words || plainText(heading)
}

function withoutPictures<Parent extends Heading | PhrasingContent>(node: Parent): Parent {
  if (!('children' in node)) return node
  const children = node.children
    .filter(({ type }) => type !== 'image' && type !== 'imageReference')
    .map((child) => withoutPictures(child))
  return { ...node, children }
}
