import type { Diagnostic } from '../model/diagnostic.ts'
import type { Section } from '../model/proposal.ts'
import type { SectionKind } from '../model/section-kind.ts'
import { walkSections } from './find-sections.ts'

/** The 17 sections of the template, each with the kinds that stand for it. */
const TEMPLATE: readonly (readonly [string, readonly SectionKind[]])[] = [
  ['Summary', ['summary']],
  ['Problem Statement', ['problem', 'limitations']],
  ['Goals', ['goals']],
  ['Non-Goals', ['non-goals']],
  ['Requirements', ['requirements', 'functional-requirements', 'non-functional-requirements']],
  ['Proposed Solution', ['solution', 'architecture', 'key-choices']],
  ['Detailed Design', ['design', 'package-structure', 'interface-changes']],
  ['Configuration', ['configuration', 'main-configuration', 'new-configuration']],
  ['Deployment Examples', ['deployment', 'deployment-kubernetes', 'deployment-standalone']],
  ['Testing Strategy', ['testing', 'test-coverage', 'test-infrastructure']],
  ['Migration and Compatibility', ['migration', 'compatibility', 'migration-path', 'rollback']],
  ['Metrics Output', ['metrics']],
  ['Implementation Plan', ['plan', 'phase', 'graduation']],
  ['Risks and Mitigations', ['risks', 'technical-risks', 'operational-risks', 'drawbacks']],
  ['Alternatives Considered', ['alternatives', 'alternative', 'options']],
  ['Success Metrics', ['success-metrics']],
  ['Open Questions', ['open-questions']],
]

/** One hint for each section of the template that a document lacks. */
export function noteMissingSections(sections: readonly Section[], file: string): Diagnostic[] {
  const kinds = new Set([...walkSections(sections)].map(({ section }) => section.kind))
  return TEMPLATE.filter(([, any]) => !any.some((kind) => kinds.has(kind))).map(([title]) => ({
    code: 'missing-section',
    severity: 'hint',
    message: `The proposal has no section “${title}”.`,
    hint: `Add a heading “${title}”, or say there that it does not apply.`,
    file,
  }))
}
