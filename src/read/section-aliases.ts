import type { SectionKind } from '../model/section-kind.ts'
import { FOREIGN_TITLES } from './foreign-titles.ts'
import { titleKey } from './title-words.ts'

/** Titles that mean a kind of section wherever they stand, after the template and the headings of some 4,600 real proposals. */
const ALIASES: Readonly<Partial<Record<SectionKind, string>>> = {
  summary:
    'Summary|Abstract|TL;DR|TLDR|Executive Summary|Simple Summary|Synopsis|Summary of Changes|摘要|概述|总结|Zusammenfassung|Kurzfassung',
  problem:
    'Problem|Problem Statement|Problem Description|Problem Definition|Motivation|Background|Context|Why|Change Motivation|Problem Space|' +
    'Motivation and Background|Background and Motivation|Context and Problem Statement|Problem and Motivation|The Problem|Status Quo|' +
    'Current State|Current Situation|Purpose|User-Facing Problem|User Problem|Problem Overview|Problem Statement and Motivation|Why this is needed|背景|上下文|动机|问题|Problemstellung|Ausgangslage|Hintergrund',
  limitations:
    'Limitations|Current Limitations|Known Limitations|Existing Limitations|Pain Points|Current Pain Points|Shortcomings|Pitfalls|' +
    'Pitfalls of the Current Solution|Limitations of the Current Approach|Limitations of the Current Design|Current Problems|Current Issues|' +
    'Current Challenges|Problems with the Current Approach|Issues with the Current Approach|Limitations of the Current Implementation|' +
    'Limitations of the Current System|Limitations of the Proposal|Limitations of this Approach|限制|场景限制|局限|Einschränkungen|Grenzen',
  goals:
    'Goals|Goal|Objectives|Aims|Primary Goals|Design Goals|Goals and Objectives|Key Goals|Project Goals|Key Objectives|Main Goals|' +
    'Goals and Requirements|High-Level Goals|Proposal Goals|In Scope|Goals of this Proposal|目标|Ziele|Ziel|Zielsetzung|What are we trying to achieve|What do we want to achieve|What we want to achieve|Desired Outcomes|Desired Outcome',
  'non-goals':
    'Non-Goals|Nongoals|Out of Scope|Non Objectives|Explicit Non-Goals|Not in Scope|Anti-Goals|Not Goals|Non-Goals of this Proposal|' +
    'What is out of scope|Not a goal|Non-Aims|非目标|Nicht-Ziele|Nichtziele|Nicht im Umfang|范围外|不在范围内|What are we not trying to achieve|What this is not|What we will not do|What we are not doing|Not Doing',
  requirements:
    'Requirements|Key Requirements|Core Requirements|Technical Requirements|Product Requirements|Design Requirements|High-Level Requirements|' +
    'Business Requirements|User Requirements|Proposal Requirements|需求|Anforderungen',
  'functional-requirements': 'Functional Requirements|Functional|Funktionale Anforderungen|功能需求',
  'non-functional-requirements':
    'Non-Functional Requirements|Nonfunctional Requirements|Quality Requirements|Non-Functional|NFRs|Nicht-funktionale Anforderungen|Nichtfunktionale Anforderungen|非功能需求',
  solution:
    'Solution|Proposed Solution|Proposal|Proposed Change|Proposed Changes|Approach|Proposed Approach|Proposed Alternative|How|Decision|' +
    'Decision Outcome|Guide-level Explanation|Solution Overview|Proposal Overview|The Proposal|Our Proposal|Proposed Enhancement|Solution Design|方案|提案|设计方案|决策|决定|解决方案',
  architecture:
    'High-Level Architecture|Architecture|System Architecture|High-Level Design|Architecture Overview|Architectural Overview|Proposed Architecture|' +
    'High-Level Overview|Design Overview|High Level Flow|架构',
  'key-choices':
    'Key Design Choices|Key Design Decisions|Design Decisions|Key Decisions|Design Choices|Key Choices|Architectural Decisions|' +
    'Technical Decisions|Key Technical Decisions|Key Architecture Decisions|Key Architectural Decisions',
  design:
    'Detailed Design|Design|Design Details|Design Detail|Specification|Technical Design|Reference-level Explanation|Implementation Details|' +
    'Technical Details|Technical Specification|Proposed Design|Detailed Proposal|Implementation Details/Notes/Constraints|Proposed Implementation|' +
    'Technical Approach|Implementation Design|设计|详细设计|实现',
  'package-structure':
    'Package Structure|Code Structure|Directory Structure|Project Structure|File Structure|Module Structure|Code Organization|Code Layout',
  'interface-changes':
    'API/Interface Changes|API Changes|API Change|Interface Changes|Service Interfaces|Interfaces|API|APIs|API Design|Public API|API Extensions|' +
    'API Specification|Interface and Library Changes|New APIs',
  configuration: 'Configuration|Config|Configuration Changes|Configuration Options|Configuration Design|配置',
  'main-configuration': 'Main Configuration Changes|Main Configuration|Main Config Changes',
  'new-configuration': 'New Configuration File|New Configuration|New Config File',
  security:
    'Security Considerations|Security|Security Model|Security Implications|Security and Privacy|Security and Privacy Considerations|' +
    'Security and Privacy Implications|Threat Model|Security Analysis|Security Impact|安全',
  deployment:
    'Deployment Examples|Deployment|Deployment Considerations|Deployment Strategy|Deployments|Deployment Model|部署',
  testing:
    'Testing Strategy|Testing|Test Plan|Tests|Test Strategy|Testing Plan|Test Cases|Testing Approach|Testing and Validation|Verification|' +
    'Test Plans|Testing Considerations|Functional Testing Approach|Functional Tests|Test Approach|测试|测试计划',
  'test-coverage': 'Test Coverage|Coverage',
  'test-infrastructure': 'Test Infrastructure|Testing Infrastructure',
  migration:
    'Migration and Compatibility|Migration|Migration Strategy|Upgrade|Upgrade Strategy|Upgrade / Downgrade Strategy|Rollout|Rollout Strategy|' +
    'Rollout Plan|Compatibility and Migration|Migration Plan|Adoption Strategy|Upgrade and Downgrade Strategy|Source Compatibility|迁移',
  compatibility:
    'Backward Compatibility|Backwards Compatibility|Compatibility|ABI Compatibility|Breaking Changes|Backward Compat|Forward Compatibility|Backward and Forward Compatibility|Backwards and Forwards Compatibility|Update/Rollback Compatibility|Compatibility Considerations|兼容性',
  'migration-path': 'Migration Path|Migration Steps|Upgrade Path|Migration Guide',
  rollback: 'Rollback Strategy|Rollback|Rollback Plan|Feature Enablement and Rollback|回滚|回滚流程',
  metrics:
    'Metrics Output|Metrics|New Metrics|Prometheus Metrics|Exposed Metrics|Metrics Exposed|Metrics and Observability|指标',
  plan:
    'Implementation Plan|Implementation Phases|Milestones|Roadmap|Timeline|Action Plan|Phases|Project Plan|Development Plan|Delivery Plan|Work Plan|' +
    'Implementation Roadmap|Implementation Timeline|Schedule|Execution Plan|Phased Implementation|Implementation Milestones|Development Phases|' +
    'Phased Approach|Phased Rollout|Implementation Schedule|Implementation Steps|Phased Delivery|Delivery Phases|Implementation Strategy|' +
    'Rollout Phases|Phased Plan|Plan of Action|Plan of Work|Proposed Timeline|Proposed Implementation Plan|Implementation Approach and Phases|' +
    'Development Roadmap|Work Breakdown|Implementation Order|实施计划|计划|里程碑|Umsetzungsplan|Zeitplan|Meilensteine|Fahrplan|Umsetzungsschritte|时间表|路线图|Release Plan',
  graduation: 'Graduation Criteria|Graduation Requirements|Graduation|Graduation Plan|Maturity Plan',
  drawbacks: 'Drawbacks|Negative Consequences|Disadvantages|Downsides|Cons|Drawbacks and Limitations|缺点',
  risks:
    'Risks and Mitigations|Risks|Risk|Risks & Mitigation|Risk Assessment|Risk Analysis|Trade-offs|Tradeoffs|Trade offs|Potential Issues|' +
    'Risk and Mitigation|Risk Management|Potential Risks|Risk Mitigation|Risks and Trade-offs|Key Risks|Main Risks|Risks and Challenges|' +
    'Risks and Drawbacks|Drawbacks and Risks|Security Risks|Known Issues|Potential Problems|Known Risks|Trade-offs and Risks|Possible Issues|' +
    'Possible Problems|Possible Risks|Potential Concerns|风险|风险与缓解|Risiken|Risiken und Maßnahmen|Risiken und Gegenmaßnahmen|风险和缓解措施|风险与缓解措施|风险与应对|What could go wrong|What might go wrong|What can go wrong|Potential Pitfalls',
  'technical-risks': 'Technical Risks|Technical Risk',
  'operational-risks': 'Operational Risks|Operational Risk',
  alternatives:
    'Alternatives Considered|Alternatives|Alternates|Alternates Considered|Alternatives Discussed|Considered Alternatives|Considered Options|Alternative Approaches|Alternative Solutions|' +
    'Alternative Designs|Other Options|Other Options Considered|Rejected Alternatives|Rejected Ideas|Rejected Approaches|Rejected Solutions|Rejected Options|Rejected Proposals|Rejected Designs|Approaches Rejected|Options Considered|' +
    'Rationale and Alternatives|Other Approaches|Other Approaches Considered|Alternative Proposals|Alternatives Explored|Alternative Options|' +
    'Alternatives Considered and Rejected|Alternatives and Trade-offs|Alternative Approaches Considered|Alternative Solutions Considered|' +
    'Alternative Designs Considered|Discarded Alternatives|Other Considered Options|Alternative Implementations|Alternatives Analysis|' +
    'Considered Approaches|Approaches Considered|Possible Solutions|Other Alternatives|Alternative Ideas|Discarded Options|替代方案|备选方案|Alternativen|Verworfene Alternativen|Betrachtete Alternativen|备选方案对比|其他方案|考虑过的方案',
  options: 'Pros and Cons of the Options|Pros and Cons of Options|Options Analysis|Comparison of Options',
  'success-metrics':
    'Success Metrics|How We Measure Success|How We Will Measure Success|How Success is Measured|How Will We Measure Success|Measurement of Success|Success Criteria|Acceptance Criteria|Measures of Success|Measuring Success|Metrics for Success|Success Measures|KPIs|' +
    'Key Results|Definition of Done|Key Performance Indicators|Definition of Success|Success Indicators|Exit Criteria|验收标准|成功指标|Erfolgskriterien|Erfolgsmessung|Akzeptanzkriterien|成功标准',
  'open-questions':
    'Open Questions|Unresolved Questions|Open Issues|Questions|Outstanding Questions|Open Questions/Issues|Open Points|Unresolved Issues|' +
    'Open Questions and Issues|Remaining Questions|Questions and Open Issues|Open Items|Open Discussion|Open Discussions|Open Topics|' +
    'Outstanding Issues|Unresolved|Questions for Reviewers|Open Design Questions|Further Questions|未解决的问题|开放问题|Offene Fragen|Offene Punkte|待解决问题|待定问题|未决问题',
}

/** Kind by the comparable form of a title. */
export const KIND_OF_KEY: ReadonlyMap<string, SectionKind> = new Map(
  [...Object.values(FOREIGN_TITLES), ALIASES].flatMap((named) =>
    Object.entries(named).flatMap(([kind, titles]) =>
      titles.split('|').map((title): [string, SectionKind] => [titleKey(title), kind as SectionKind]),
    ),
  ),
)
