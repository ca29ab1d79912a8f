import type { PhrasingContent } from 'mdast'
import type { RiskLevel } from '../../content/risk-level.ts'
import { LIKELIHOODS, weighedRisks } from '../../content/weighed-risks.ts'
import type { Risk } from '../../model/proposal.ts'
import { strong, table, text } from '../prose/nodes.ts'
import type { Slide, SlideNotes } from '../slide.ts'
import { newSlide } from './new-slide.ts'

const FEWEST = 2
/** More risks than this stand in their fields as numbers alone. */
const MOST_TOLD = 8
/** Characters of a risk in its field. */
const WORDS = 70

/** The risks by likelihood and impact, each with its number in the table that follows; nothing unless the author weighed them. */
export function riskMatrixSlides(
  risks: readonly Risk[],
  heading: readonly PhrasingContent[],
  notes: SlideNotes,
): Slide[] {
  const placed = weighedRisks(risks)
  if (placed.length < FEWEST) return []
  const field = (likelihood: RiskLevel, impact: RiskLevel): PhrasingContent[] => {
    const here = placed.filter((one) => one.likelihood === likelihood && one.impact === impact)
    if (here.length === 0) return [text(' ')]
    return here.flatMap(({ risk, number }) => [
      strong(`${number}`),
      text(placed.length > MOST_TOLD ? ' ' : ` ${short(risk)} `),
    ])
  }
  const rows = LIKELIHOODS.map(([level, name]) => [[strong(name)], field(level, 1), field(level, 2), field(level, 3)])
  const head = [' ', 'Low impact', 'Medium impact', 'High impact'].map((name) => [text(name)])
  return [newSlide({ kind: 'matrix', heading, blocks: [table([head, ...rows])], whole: 18, notes })]
}

function short(risk: Risk): string {
  const words = risk.label === undefined ? risk.text : risk.label.replace(/:$/, '')
  if (words.length <= WORDS) return words
  const cut = words.lastIndexOf(' ', WORDS)
  return `${words.slice(0, cut < WORDS / 2 ? WORDS : cut)} …`
}
