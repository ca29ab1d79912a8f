import { diagramText, LEGIBLE_TEXT } from '../document/body/diagram-size.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { type Drawings, diagramKey, diagramOf } from '../model/diagram.ts'
import { nodesOfType } from '../model/nodes.ts'
import type { Proposal } from '../model/proposal.ts'
import { TINY_DIAGRAM, TURNED_DIAGRAM } from './print-notes.ts'

const TURNED = {
  code: TURNED_DIAGRAM.code,
  severity: TURNED_DIAGRAM.severity,
  message: 'The flowchart is so wide that nobody could read it in print: it is drawn from top to bottom.',
  hint: TURNED_DIAGRAM.mend,
}

/** A note on every diagram whose text nobody reads in print, or nobody would as its author drew it, at its first place in the text. */
export function tinyDiagrams({ root, file }: Pick<Proposal, 'root' | 'file'>, drawings: Drawings): Diagnostic[] {
  const told = new Set<string>()
  if (drawings.size === 0) return []
  return [...nodesOfType(root, 'code')].flatMap((node): Diagnostic[] => {
    const diagram = diagramOf(node.lang, node.value)
    if (diagram === undefined || told.has(diagramKey(diagram))) return []
    told.add(diagramKey(diagram))
    const drawing = drawings.get(diagramKey(diagram))
    if (drawing === undefined || 'problem' in drawing) return []
    const place = { file, ...(node.position === undefined ? {} : { line: node.position.start.line }) }
    if (drawing.turned) return [{ ...TURNED, ...place }]
    const points = diagramText(drawing.width, drawing.height)
    if (points >= LEGIBLE_TEXT) return []
    return [
      {
        code: TINY_DIAGRAM.code,
        severity: TINY_DIAGRAM.severity,
        message: `The diagram is so ${drawing.width > drawing.height ? 'wide' : 'high'} that its text is printed at ${points.toFixed(1)} points.`,
        hint:
          drawing.width > drawing.height
            ? 'Split it, or draw it from top to bottom (TD).'
            : 'Split it, or draw it from left to right (LR).',
        ...place,
      },
    ]
  })
}
