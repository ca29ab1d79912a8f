import type { Illustrations } from '../model/image.ts'
import type { Proposal } from '../model/proposal.ts'
import type { Slide } from './slide.ts'
import { agendaSlides } from './slides/agenda.ts'
import { alternativesSlides } from './slides/alternatives.ts'
import { decisionSlides } from './slides/decision.ts'
import { designSlides } from './slides/design.ts'
import { glanceSlides } from './slides/glance.ts'
import { goalsSlides } from './slides/goals.ts'
import { openQuestionsSlides } from './slides/open-questions.ts'
import { planSlides } from './slides/plan.ts'
import { problemSlides } from './slides/problem.ts'
import { requirementsSlides } from './slides/requirements.ts'
import { risksSlides } from './slides/risks.ts'
import { solutionSlides } from './slides/solution.ts'
import { successMetricsSlides } from './slides/success-metrics.ts'
import { titleSlides } from './slides/title.ts'
import { type Source, sourceOf } from './source.ts'

/** What a review goes through, in this order; each gives the slides that the proposal has matter for. */
const MIDDLE: readonly ((source: Source) => Slide[])[] = [
  problemSlides,
  goalsSlides,
  requirementsSlides,
  solutionSlides,
  designSlides,
  planSlides,
  risksSlides,
  alternativesSlides,
  successMetricsSlides,
  openQuestionsSlides,
  decisionSlides,
]

/** The slides of a proposal as one would write them by hand, before they are measured. */
export function composeSlides(proposal: Proposal, illustrations: Illustrations): Slide[] {
  const source = sourceOf(proposal, illustrations)
  const opening = [...titleSlides(source), ...glanceSlides(source)]
  const middle = MIDDLE.flatMap((slides) => slides(source))
  return [...opening, ...agendaSlides(middle, opening.length + middle.length), ...middle]
}
