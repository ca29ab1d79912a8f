import { dataUrl, type Figure, type FigurePlace, placeFigures } from './figures.ts'

/** How a deck's file carries its pictures: inside itself. */
export interface FileFigures {
  readonly place: FigurePlace
  /** Rules that bring the pictures which Markdown may not carry. */
  readonly css: string
}

/**
 * Bitmaps stand in the Markdown as `data:` addresses. markdown-it refuses those of SVG and AVIF, so that these are named by a
 * fragment and brought by a rule of the deck's style.
 */
export function deckFileFigures(figures: ReadonlyMap<string, Figure>): FileFigures {
  const byRule = (figure: Figure): boolean => /svg|avif/.test(figure.image.type)
  const nameOf = (figure: Figure): string => `#${figure.path.replace('/', '-')}`
  const rules = [...figures.values()]
    .filter(byRule)
    .map((figure) => `section img[src="${nameOf(figure)}"] { content: url("${dataUrl(figure.image)}"); }`)
  return {
    place: placeFigures(figures, (figure) => (byRule(figure) ? nameOf(figure) : dataUrl(figure.image))),
    css: rules.length === 0 ? '' : `\n${rules.join('\n')}\n`,
  }
}
