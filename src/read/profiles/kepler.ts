import type { Profile, ProfileSection } from '../../model/profile.ts'

/** The 17 sections of an Enhancement Proposal in their order; the guidance is our own. */
export const TEMPLATE: readonly ProfileSection[] = [
  {
    title: 'Summary',
    kinds: ['summary'],
    body: '[In one paragraph: what changes, for whom, and what it is good for.]',
  },
  {
    title: 'Problem Statement',
    kinds: ['problem', 'limitations'],
    inner: ['Current Limitations'],
    essential: true,
    body: '[What goes wrong today, who notices, and what it costs.]',
  },
  {
    title: 'Goals',
    kinds: ['goals'],
    essential: true,
    body: '- **Primary Goal**: [What must be true when this is done.]',
  },
  {
    title: 'Non-Goals',
    kinds: ['non-goals'],
    body: '- [What a reader might expect here and will not get.]',
  },
  {
    title: 'Requirements',
    kinds: ['requirements', 'functional-requirements', 'non-functional-requirements'],
    inner: ['Functional Requirements', 'Non-Functional Requirements'],
    body: '### Functional Requirements\n\n- [What the system must do, so that a test can tell.]\n\n### Non-Functional Requirements\n\n- **Performance**: [A number and its unit.]',
  },
  {
    title: 'Proposed Solution',
    kinds: ['solution', 'architecture', 'key-choices'],
    inner: ['High-Level Architecture', 'Key Design Choices'],
    essential: true,
    body: '[How the problem is solved, before any detail.]',
  },
  {
    title: 'Detailed Design',
    kinds: ['design', 'package-structure', 'interface-changes'],
    inner: ['Package Structure', 'API/Interface Changes'],
    body: '[Packages, interfaces and data, in enough detail to build it.]',
  },
  {
    title: 'Configuration',
    kinds: ['configuration', 'main-configuration', 'new-configuration'],
    inner: ['Main Configuration Changes', 'New Configuration File', 'Security Considerations'],
    body: '[Every new setting with its default and its meaning.]',
  },
  {
    title: 'Deployment Examples',
    kinds: ['deployment', 'deployment-kubernetes', 'deployment-standalone'],
    inner: ['Kubernetes Environment', 'Standalone Deployment'],
    body: '[How an operator turns it on, ready to copy.]',
  },
  {
    title: 'Testing Strategy',
    kinds: ['testing', 'test-coverage', 'test-infrastructure'],
    inner: ['Test Coverage', 'Test Infrastructure'],
    body: '[Which tests show that each requirement holds.]',
  },
  {
    title: 'Migration and Compatibility',
    kinds: ['migration', 'compatibility', 'migration-path', 'rollback'],
    inner: ['Backward Compatibility', 'Migration Path', 'Rollback Strategy'],
    body: '[What breaks, how users move over, and how they get back.]',
  },
  {
    title: 'Metrics Output',
    kinds: ['metrics'],
    body: '[Names, types and labels of the metrics that change.]',
  },
  {
    title: 'Implementation Plan',
    kinds: ['plan', 'phase', 'graduation'],
    body: '### Phase 1: [Name]\n\n- [A task that can be finished.]',
  },
  {
    title: 'Risks and Mitigations',
    kinds: ['risks', 'technical-risks', 'operational-risks', 'drawbacks'],
    inner: ['Technical Risks', 'Operational Risks'],
    body: '- **Risk**: [What may go wrong.]\n  - **Mitigation**: [What is done about it.]',
  },
  {
    title: 'Alternatives Considered',
    kinds: ['alternatives', 'alternative', 'options'],
    body: '### Alternative 1: [Name]\n\n- **Description**: [What it would be.]\n- **Reason for Rejection**: [Why it is not taken.]',
  },
  {
    title: 'Success Metrics',
    kinds: ['success-metrics'],
    body: '- **Functional Metric**: [A number that tells success from failure.]',
  },
  {
    title: 'Open Questions',
    kinds: ['open-questions'],
    body: '1. [What is not decided yet, and who decides it.]',
  },
]

/** Enhancement Proposals of Kepler. */
export const kepler: Profile = {
  name: 'kepler',
  title: 'Kepler Enhancement Proposal',
  signs: [
    { id: 'EP' },
    { file: 'EP-*' },
    { file: 'EP_*' },
    { file: 'draft-*' },
    { headings: ['Deployment Examples', 'Metrics Output'] },
  ],
  metadata: {
    place: 'lines',
    required: { status: '**Status**: Draft', authors: '**Author**: @name', created: '**Created**: 2025-08-14' },
  },
  statuses: [
    'Draft',
    'Proposed',
    'Under Review',
    'Accepted',
    'Implemented',
    'Rejected',
    'Superseded',
    'Deferred',
    'Withdrawn',
  ],
  sections: TEMPLATE,
  exact: true,
}
