/** Files that stand beside proposals without being one. */
const OTHERS = new Set([
  'readme',
  'index',
  'contributing',
  'changelog',
  'code_of_conduct',
  'governance',
  'license',
  'maintainers',
  'owners',
  'security',
  'summary',
  'toc',
])

/** Names by which proposals go where no config says otherwise. */
export const USUAL_NAMES: readonly string[] = ['EP-*.md', 'EP_*.md', 'draft-*.md']

/** Files that tell of a proposal beside it, so that the README of their folder is one. */
export const SIDECARS: readonly string[] = ['kep.yaml', 'metadata.yaml']

/** Folders in which proposals are usually kept. */
export const USUAL_FOLDERS: readonly string[] = ['docs', 'enhancements', 'proposals', 'rfcs']

/** Whether a Markdown file can be a proposal by its name: no template, no index, no README, no deck of an earlier run. */
export function isProposalName(name: string): boolean {
  const stem = name.replace(/\.[^.]+$/, '').toLowerCase()
  return !OTHERS.has(stem) && !stem.includes('template') && !stem.endsWith('.slides')
}

/** Whether a file is Markdown by its name. */
export function isMarkdown(name: string): boolean {
  return /\.(md|markdown|mdown|mkd)$/i.test(name)
}
