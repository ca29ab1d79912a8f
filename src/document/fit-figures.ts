import type { FigureFit } from '../model/figure-fit.ts'

/**
 * Runs in the page: makes a figure smaller where that lets it stand on the page on which it is called, rather than leave
 * much of that page empty. For this the text is set in columns as large as a page's type area: Chrome breaks them as it
 * breaks pages. The text of a diagram stays at 6.75 points or more, and a figure at seven tenths of its size.
 *
 * @param known What the same page came to before, in the same browser; null where nobody knows.
 * @returns What it came to.
 */
export function fitFigures(known: readonly FigureFit[] | null): readonly FigureFit[] {
  const main = document.querySelector('main')
  if (main === null) return []
  const figures = [...main.querySelectorAll<HTMLElement>(':scope > figure:not(.landscape)')]
    .map((figure) => ({ figure, art: figure.querySelector<HTMLElement | SVGSVGElement>(':is(svg.drawing, img)') }))
    .slice(0, 60)
  const set = ([index, width]: FigureFit): void => {
    const art = figures[index]?.art
    if (art) art.style.width = `${width}px`
  }
  if (known !== null) {
    for (const fit of known) set(fit)
    return known
  }
  const fits: FigureFit[] = []
  if (figures.length === 0) return fits
  const margins = { top: '0px', right: '0px', bottom: '0px', left: '0px' }
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSPageRule) || rule.selectorText !== '') continue
      const { marginTop, marginRight, marginBottom, marginLeft } = rule.style
      Object.assign(margins, { top: marginTop, right: marginRight, bottom: marginBottom, left: marginLeft })
    }
  }
  const columns = document.createElement('style')
  columns.textContent = `
    body > :not(main), main > .turned-part { display: none !important }
    main > .turned-part + * { break-before: column !important }
    body {
      width: calc(var(--page-width) - ${margins.left} - ${margins.right}) !important;
      height: calc(var(--page-height) - ${margins.top} - ${margins.bottom}) !important;
      margin: 0 !important; padding: 0 !important; columns: 1 !important; column-gap: 10px !important; column-fill: auto !important; overflow: hidden !important;
    }`
  document.head.append(columns)
  const { height: page, top } = document.body.getBoundingClientRect()
  // A tenth of a page left empty is not much; and pages are broken a little unlike columns.
  const [bearable, slack] = [page / 10, 6]
  for (const [index, { figure, art }] of figures.entries()) {
    const { left, bottom } = figure.getBoundingClientRect()
    // What stands on the figure's page before it was taken along, as a heading is.
    let first: Element = figure
    let before = figure.previousElementSibling
    const lastPart = (element: Element): DOMRect | undefined => [...element.getClientRects()].at(-1)
    const isBeside = (one: Element): boolean => {
      const part = lastPart(one)
      return part !== undefined && one.getClientRects().length === 1 && part.left > left - 300 && part.top < bottom
    }
    while (before !== null && isBeside(before)) {
      first = before
      before = before.previousElementSibling
    }
    const end = before === null ? undefined : lastPart(before)
    if (art === null || before === null || end === undefined || end.left > left - 300) continue
    const room = top + page - end.bottom
    if (room < bearable) continue
    const gap = Math.max(
      Number.parseFloat(getComputedStyle(before).marginBottom),
      Number.parseFloat(getComputedStyle(first).marginTop),
    )
    const { width, height } = art.getBoundingClientRect()
    const needed = bottom - first.getBoundingClientRect().top + gap + slack
    const scale = Math.floor(((height - (needed - room)) / height) * 100) / 100
    // Text of a diagram is of 16 units.
    const points =
      art instanceof SVGSVGElement ? (16 * 0.75 * width) / art.viewBox.baseVal.width : Number.POSITIVE_INFINITY
    if (scale >= 1 || scale < 0.7 || points * scale < 6.75) continue
    const fit: FigureFit = [index, Math.floor(width * scale)]
    set(fit)
    fits.push(fit)
  }
  columns.remove()
  return fits
}
