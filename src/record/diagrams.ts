import { nodesOfType } from '../model/nodes.ts'
import type { Proposal } from '../model/proposal.ts'
import { isAsciiArt } from '../read/ascii-art.ts'
import type { DiagramRecord } from './record.ts'

/** Languages in which diagrams are written. */
const LANGUAGES =
  /^(?:mermaid|plantuml|puml|dot|graphviz|d2|ditaa|bpmn|c4plantuml|blockdiag|seqdiag|actdiag|nwdiag|erd|nomnoml|pikchr|structurizr|svgbob|vega|vegalite|vega-lite|wavedrom)$/i

/** The diagrams that a document holds as text. */
export function findDiagrams({ root }: Proposal): DiagramRecord[] {
  return [...nodesOfType(root, 'code')].flatMap((node) => {
    const language = node.lang?.replace(/^\{?\.?|\}$/g, '') ?? ''
    const kind = LANGUAGES.test(language) ? language.toLowerCase() : isAsciiArt(node) ? 'ascii' : undefined
    return kind === undefined ? [] : [{ kind, line: node.position?.start.line ?? 1, source: node.value }]
  })
}
