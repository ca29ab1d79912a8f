import type { PhrasingContent } from 'mdast'
import type { Risk } from '../../model/proposal.ts'
import { strong, table, text } from '../prose/nodes.ts'
import type { Slide } from '../slide.ts'
import { notesOn, outermost, type Source, sectionsOf, titleOf } from '../source.ts'
import { unmitigated } from './counts.ts'
import { itemPhrasing, labelledPhrasing } from './item-list.ts'
import { newSlide } from './new-slide.ts'
import { riskMatrixSlides } from './risk-matrix.ts'
import { sectionSlides } from './section-slides.ts'

/** Risks with their mitigations as a table; what nothing is said against is marked. */
export function risksSlides(source: Source): Slide[] {
  const { risks } = source.proposal.items
  const sections = sectionsOf(source, 'risks', 'technical-risks', 'operational-risks')
  const outer = outermost(sections)
  if (risks === null || risks.length === 0) return outer.flatMap((section) => sectionSlides(source, section, 'risks'))
  const weighed = risks.some((risk) => risk.likelihood !== undefined || risk.impact !== undefined)
  const notes = notesOn(source, outer, risks, prompt(risks))
  const heading =
    outer.length === 1 ? titleOf(source, 'Risks and mitigations', 'risks') : [text('Risks and mitigations')]
  const matrix = riskMatrixSlides(risks, heading, notes)
  const numbered = matrix.length > 0
  const head = [...(numbered ? ['#'] : []), 'Risk', ...(weighed ? ['Likelihood · impact'] : []), 'Mitigation'].map(
    (name) => [text(name)],
  )
  const rows = risks.map((risk, at) => [
    ...(numbered ? [[text(`${at + 1}`)]] : []),
    labelledPhrasing(risk.label, itemPhrasing(source, risk.nodes, risk.text)),
    ...(weighed
      ? [[text([risk.likelihood, risk.impact].filter((part) => part !== undefined).join(' · ') || '–')]]
      : []),
    mitigation(source, risk),
  ])
  const list = newSlide({ kind: 'risks', heading, blocks: [table([head, ...rows])], notes })
  return [...matrix, numbered ? { ...list, layout: 'numbered' } : list]
}

function mitigation(source: Source, risk: Risk): PhrasingContent[] {
  return unmitigated([risk]).length > 0
    ? [strong('None named')]
    : itemPhrasing(source, risk.mitigationNodes, risk.mitigation ?? '')
}

function prompt(risks: readonly Risk[]): string {
  const bare = unmitigated(risks).length
  if (bare === 0) return 'Is any risk missing, or any mitigation too weak?'
  return `${bare} of ${risks.length} risks ${bare === 1 ? 'has' : 'have'} no mitigation: accept ${bare === 1 ? 'it' : 'them'}, or ask for one?`
}
