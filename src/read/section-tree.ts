import GithubSlugger from 'github-slugger'
import type { Heading, RootContent } from 'mdast'
import type { Section } from '../model/proposal.ts'
import type { SectionKind } from '../model/section-kind.ts'
import { plainText } from './plain-text.ts'
import { isAside, kindOfSection } from './section-kinds.ts'

interface Branch {
  readonly heading: Heading
  readonly title: string
  readonly blocks: RootContent[]
  readonly branches: Branch[]
}

/** Sections nest by the depth of their headings, however many levels are skipped. */
function growBranches(blocks: readonly RootContent[]): Branch[] {
  const branches: Branch[] = []
  const open: Branch[] = []
  for (const block of blocks) {
    if (block.type !== 'heading') {
      open.at(-1)?.blocks.push(block)
      continue
    }
    while ((open.at(-1)?.heading.depth ?? 0) >= block.depth) open.pop()
    const branch: Branch = { heading: block, title: plainText(block), blocks: [], branches: [] }
    ;(open.at(-1)?.branches ?? branches).push(branch)
    open.push(branch)
  }
  return branches
}

/** The blocks before the first section of a document; `title` is its own heading, which makes no section. */
export function leadOf(blocks: readonly RootContent[], title: Heading | undefined): RootContent[] {
  const first = blocks.findIndex((block) => block.type === 'heading' && block !== title)
  return blocks.slice(0, first < 0 ? blocks.length : first).filter((block) => block !== title && block.type !== 'yaml')
}

/** The section tree of a document's blocks; `own` are the kinds that headings have in its family. */
export function buildSections(
  blocks: readonly RootContent[],
  title: Heading | undefined,
  own: ReadonlyMap<string, SectionKind>,
): Section[] {
  const slugger = new GithubSlugger()
  const slugs = new Map<RootContent, string>()
  for (const block of blocks) if (block.type === 'heading') slugs.set(block, slugger.slug(plainText(block)))
  const finish = (branch: Branch, around: readonly (SectionKind | undefined)[], aside: boolean): Section => {
    const inner = branch.branches.map((each) => each.title)
    const kind = kindOfSection({ title: branch.title, inner, around, aside }, own)
    const within = aside || isAside(branch.title)
    return {
      heading: branch.heading,
      title: branch.title,
      kind,
      level: around.length + 1,
      slug: slugs.get(branch.heading) ?? '',
      blocks: branch.blocks,
      sections: branch.branches.map((each) => finish(each, [...around, kind], within)),
      line: branch.heading.position?.start.line ?? 1,
    }
  }
  const branches = growBranches(blocks.filter((block) => block !== title))
  return branches.map((branch) => finish(branch, [], false))
}
