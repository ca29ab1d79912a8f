import type { Diagnostic } from '../model/diagnostic.ts'
import type { Profile, ProfileSection } from '../model/profile.ts'
import type { Proposal } from '../model/proposal.ts'
import { walkSections } from './find-sections.ts'
import { kindIn } from './profiles/lexicon.ts'
import { titleKey } from './title-words.ts'

/** The sections that a proposal's family asks for and that are not there, in the order of its template; none without a family. */
export function missingSections({
  profile,
  sections,
  items,
}: Pick<Proposal, 'profile' | 'sections' | 'items'>): ProfileSection[] {
  if (profile?.sections === undefined) return []
  const walked = [...walkSections(sections)].map(({ section }) => section)
  const kinds = new Set(walked.map(({ kind }) => kind))
  // Some authors head these with a line in bold.
  if (items.goals !== null) kinds.add('goals')
  if (items.nonGoals !== null) kinds.add('non-goals')
  if (items.risks !== null) kinds.add('risks')
  if (items.alternatives !== null) kinds.add('alternatives')
  if (items.openQuestions !== null) kinds.add('open-questions')
  const titles = new Set(walked.map(({ title }) => titleKey(title)))
  return profile.sections.filter(
    (wanted) => !kindsOf(profile, wanted).some((kind) => kinds.has(kind)) && !titles.has(titleKey(wanted.title)),
  )
}

function kindsOf(profile: Profile, { title, kinds }: ProfileSection) {
  if (kinds !== undefined) return kinds
  const kind = kindIn(profile, title)
  return kind === undefined ? [] : [kind]
}

/** One hint for each section that a document's family asks for and that it lacks. */
export function noteMissingSections(proposal: Proposal): Diagnostic[] {
  return missingSections(proposal).map(({ title }) => ({
    code: 'missing-section',
    severity: 'hint',
    message: `The proposal has no section “${title}”.`,
    hint: `Add a heading “${title}”, or say there that it does not apply.`,
    file: proposal.file,
  }))
}
