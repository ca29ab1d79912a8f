import type { ProfileSection } from '../../model/profile.ts'
import type { Proposal } from '../../model/proposal.ts'
import { missingSections } from '../../read/missing-sections.ts'
import type { Edit, Rule } from '../rule.ts'

/** A section of the template that is not there. A proposal of no known family is not asked for any. */
export const missingSection: Rule = {
  code: 'missing-section',
  severity: 'hint',
  what: 'A section of the template is missing.',
  why: 'Each section of a template answers a question that some reviewer asks; a missing one is asked in the meeting.',
  mend: 'Add the section, or say in it that it does not apply.',
  *check(proposal) {
    for (const wanted of missingSections(proposal)) {
      const edit = insertion(proposal, wanted)
      yield {
        message: `There is no section “${wanted.title}”.`,
        hint: `Add a heading “${wanted.title}”, or say there that it does not apply.`,
        ...(wanted.essential ? { severity: 'warning' as const } : {}),
        ...(edit === undefined ? {} : { edit }),
      }
    }
  },
}

/** The section with its guidance, behind the one that precedes it in the template; nothing where the top level is mixed. */
function insertion({ sections, text, heading, profile }: Proposal, wanted: ProfileSection): Edit | undefined {
  const template = profile?.sections ?? []
  if (wanted.body === undefined) return undefined
  const depth = sections[0]?.heading.depth ?? Math.min((heading?.depth ?? 1) + 1, 5)
  if (depth > 5 || sections.some((section) => section.heading.depth !== depth)) return undefined
  const before = template.slice(0, template.indexOf(wanted)).flatMap(({ kinds = [] }) => kinds)
  let place = -1
  sections.forEach((section, at) => {
    if (section.kind !== undefined && before.includes(section.kind)) place = at
  })
  const content = `${'#'.repeat(depth)} ${wanted.title}\n\n${wanted.body.replace(/^###/gm, '#'.repeat(depth + 1))}`
  const next = sections[place + 1]
  if (next === undefined) {
    const added = text.endsWith('\n') || text === '' ? `\n${content}\n` : `\n\n${content}`
    return { start: text.length, end: text.length, text: added }
  }
  const start = next.heading.position?.start
  return start?.offset === undefined || start.column !== 1
    ? undefined
    : { start: start.offset, end: start.offset, text: `${content}\n\n` }
}
