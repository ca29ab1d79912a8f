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

/** The blocks before the first section, and the sections. */
export interface Outline {
  readonly lead: readonly RootContent[]
  readonly sections: readonly Section[]
}

/** Sections nest by the depth of their headings, however many levels are skipped. */
function growBranches(blocks: readonly RootContent[]): { lead: RootContent[]; branches: Branch[] } {
  const lead: RootContent[] = []
  const branches: Branch[] = []
  const open: Branch[] = []
  for (const block of blocks) {
    if (block.type !== 'heading') {
      ;(open.at(-1)?.blocks ?? lead).push(block)
      continue
    }
    while (open.length > 0 && (open.at(-1)?.heading.depth ?? 0) >= block.depth) open.pop()
    const branch: Branch = { heading: block, title: plainText(block), blocks: [], branches: [] }
    ;(open.at(-1)?.branches ?? branches).push(branch)
    open.push(branch)
  }
  return { lead, branches }
}

/** The section tree of a document's blocks; `title` is its own heading, which makes no section. */
export function buildOutline(blocks: readonly RootContent[], title: Heading | undefined): Outline {
  const slugger = new GithubSlugger()
  const slugs = new Map<RootContent, string>()
  for (const block of blocks) if (block.type === 'heading') slugs.set(block, slugger.slug(plainText(block)))
  const finish = (branch: Branch, around: readonly (SectionKind | undefined)[], aside: boolean): Section => {
    const inner = branch.branches.map((each) => each.title)
    const kind = kindOfSection({ title: branch.title, inner, around, aside })
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
  const { lead, branches } = growBranches(blocks.filter((block) => block !== title && block.type !== 'yaml'))
  return { lead, sections: branches.map((branch) => finish(branch, [], false)) }
}
