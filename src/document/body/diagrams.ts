import type { Element } from 'hast'
import { placeDrawing } from '../../content/diagrams/place-drawing.ts'
import { element, text } from '../../content/elements.ts'
import { type Drawings, diagramKey, diagramOf } from '../../model/diagram.ts'
import { diagramSize } from './diagram-size.ts'

/** The diagrams of a page. */
export interface Diagrams {
  /** The figure of a block of code that is a diagram; undefined for any other, and for one that could not be drawn. */
  show(code: string, language: string | undefined): Element | undefined
}

/** Shows the diagrams that were drawn, each with ids of its own. A title that the author gives it is its caption. */
export function makeDiagrams(drawings: Drawings): Diagrams {
  let shown = 0
  return {
    show(code, language) {
      const diagram = drawings.size === 0 ? undefined : diagramOf(language, code)
      const drawing = diagram && drawings.get(diagramKey(diagram))
      if (drawing === undefined || 'problem' in drawing) return undefined
      shown += 1
      const { width, place } = diagramSize(drawing.width, drawing.height)
      const style = `display:block;width:${width}mm;max-width:100%;height:auto;margin:0 auto`
      const { title } = drawing
      return element('figure', place === 'column' ? 'drawn' : `drawn ${place}`, [
        { type: 'raw', value: placeDrawing(drawing, `diagram-${shown}`, style) },
        ...(title === undefined ? [] : [element('figcaption', '', [text(title)])]),
      ])
    },
  }
}
