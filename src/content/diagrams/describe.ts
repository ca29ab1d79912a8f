import type { DiagramLanguage } from '../../model/diagram.ts'
import { elementsIn, type SvgElement, wordsIn } from './safe-svg.ts'

/** Longest description that is made of a diagram's own words, in characters: nobody listens longer. */
const LONGEST = 400

/** Kinds of diagrams by how Mermaid's names of them begin. */
const KINDS: readonly (readonly [start: string, name: string])[] = [
  ['flowchart', 'Flowchart'],
  ['graph', 'Flowchart'],
  ['sequence', 'Sequence diagram'],
  ['class', 'Class diagram'],
  ['state', 'State diagram'],
  ['er', 'Entity relationship diagram'],
  ['gantt', 'Gantt chart'],
  ['pie', 'Pie chart'],
  ['journey', 'User journey'],
  ['c4', 'C4 diagram'],
  ['block', 'Block diagram'],
  ['mindmap', 'Mind map'],
  ['timeline', 'Timeline'],
  ['quadrant', 'Quadrant chart'],
  ['sankey', 'Sankey diagram'],
  ['xychart', 'Chart'],
  ['gitGraph', 'Git graph'],
  ['requirement', 'Requirement diagram'],
  ['architecture', 'Architecture diagram'],
  ['packet', 'Packet diagram'],
  ['kanban', 'Kanban board'],
  ['radar', 'Radar chart'],
  ['treemap', 'Treemap'],
]

/** What a kind of diagram is called. */
export function kindName(language: DiagramLanguage, type: string): string {
  if (language === 'graphviz') return 'Graph'
  return KINDS.find(([start]) => type.startsWith(start))?.[1] ?? 'Diagram'
}

/** A diagram in words, for who does not see it: its kind and what is written in it. */
export function describe(kind: string, drawing: SvgElement): string {
  const words = new Set<string>()
  for (const element of elementsIn(drawing)) {
    const label = element.name === 'text' ? spoken(element) : ''
    if (/[\p{L}\p{N}]/u.test(label)) words.add(label)
  }
  const list = [...words].join(', ')
  const told = list.length > LONGEST ? `${list.slice(0, LONGEST).replace(/,[^,]*$/, '')}, …` : list
  return told === '' ? kind : `${kind}: ${told}`
}

/** Lines of a label follow one another without a space between them. */
function spoken(text: SvgElement): string {
  const parts = text.children.map((child) => (typeof child === 'string' ? child : wordsIn(child)))
  return parts.join(' ').replace(/\s+/g, ' ').trim()
}
