import type { FolderRule, Rule } from './rule.ts'
import { alternativeWithoutReason } from './rules/alternative-without-reason.ts'
import { brokenAnchor } from './rules/broken-anchor.ts'
import { brokenDiagram } from './rules/broken-diagram.ts'
import { brokenFootnote } from './rules/broken-footnote.ts'
import { brokenImage } from './rules/broken-image.ts'
import { brokenLink } from './rules/broken-link.ts'
import { cellsBeyondHead } from './rules/cells-beyond-head.ts'
import { dateFormat } from './rules/date-format.ts'
import { duplicateId } from './rules/duplicate-id.ts'
import { duplicateSection } from './rules/duplicate-section.ts'
import { emptySection } from './rules/empty-section.ts'
import { fenceWithoutLanguage } from './rules/fence-without-language.ts'
import { goalIsNonGoal } from './rules/goal-is-non-goal.ts'
import { goalsNotListed } from './rules/goals-not-listed.ts'
import { guidanceComment } from './rules/guidance-comment.ts'
import { headingCase } from './rules/heading-case.ts'
import { hiddenDirection } from './rules/hidden-direction.ts'
import { idUnlikeFile } from './rules/id-unlike-file.ts'
import { imageWithoutAlt } from './rules/image-without-alt.ts'
import { impossibleDate } from './rules/impossible-date.ts'
import { indexDisagrees } from './rules/index-disagrees.ts'
import { longCodeLine } from './rules/long-code-line.ts'
import { malformedDate } from './rules/malformed-date.ts'
import { metricWithoutNumber } from './rules/metric-without-number.ts'
import { missingMetadata } from './rules/missing-metadata.ts'
import { missingSection } from './rules/missing-section.ts'
import { missingTitle } from './rules/missing-title.ts'
import { openQuestionAfterDecision } from './rules/open-question-after-decision.ts'
import { phaseWithoutTasks } from './rules/phase-without-tasks.ts'
import { placeholder } from './rules/placeholder.ts'
import { reversedDates } from './rules/reversed-dates.ts'
import { reviewerIsAuthor } from './rules/reviewer-is-author.ts'
import { riskWithoutMitigation } from './rules/risk-without-mitigation.ts'
import { sectionOrder } from './rules/section-order.ts'
import { skippedHeadingLevel } from './rules/skipped-heading-level.ts'
import { supersededLink } from './rules/superseded-link.ts'
import { unknownStatus } from './rules/unknown-status.ts'
import { unreadDiagram } from './rules/unread-diagram.ts'
import { untestedRequirement } from './rules/untested-requirement.ts'

/** The rules about one proposal, in the order in which they are documented. A new rule is one line here. */
export const RULES: readonly Rule[] = [
  missingTitle,
  missingMetadata,
  unknownStatus,
  impossibleDate,
  malformedDate,
  dateFormat,
  reversedDates,
  reviewerIsAuthor,
  idUnlikeFile,
  missingSection,
  emptySection,
  duplicateSection,
  sectionOrder,
  headingCase,
  skippedHeadingLevel,
  placeholder,
  guidanceComment,
  goalsNotListed,
  goalIsNonGoal,
  untestedRequirement,
  riskWithoutMitigation,
  phaseWithoutTasks,
  alternativeWithoutReason,
  openQuestionAfterDecision,
  metricWithoutNumber,
  brokenLink,
  brokenAnchor,
  brokenImage,
  brokenDiagram,
  unreadDiagram,
  brokenFootnote,
  imageWithoutAlt,
  supersededLink,
  hiddenDirection,
  cellsBeyondHead,
  fenceWithoutLanguage,
  longCodeLine,
]

/** The rules about proposals that stand together. */
export const FOLDER_RULES: readonly FolderRule[] = [duplicateId, indexDisagrees]

/** The names of all rules. */
export const ruleCodes: readonly string[] = [...RULES, ...FOLDER_RULES].map(({ code }) => code)
