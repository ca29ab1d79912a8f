import type { FigureFit } from '../model/figure-fit.ts'

/**
 * Runs in the page: fills pages of which a figure that stands on the next would leave much empty. It is made smaller
 * where that lets it stand on the page on which it is called: the text of a diagram stays at 6.75 points or more, and a
 * figure at seven tenths of its size; smaller text loses at most a tenth, for a quarter of a page. Else text that follows
 * the figure comes first, or a turned page is put before a page of few lines, as far as `letFiguresMove` lets it. For all
 * this the text is set in columns as large as a page's type area: Chrome breaks them as it breaks pages.
 *
 * @param known What the same page came to before, in the same browser; null where nobody knows.
 * @returns What it came to.
 */
export function fitFigures(known: readonly FigureFit[] | null): readonly FigureFit[] {
  const main = document.querySelector('main')
  if (main === null) return []
  const figures = [...main.querySelectorAll<HTMLElement>(':scope > :is(figure:not(.landscape), .turned-part)')]
    .map((figure) => ({ figure, art: figure.querySelector<HTMLElement | SVGSVGElement>(':is(svg.drawing, img)') }))
    .slice(0, 60)
  const move = (figure: Element, passed: number): void => {
    for (let left = passed; left > 0 && figure.nextElementSibling; left -= 1) figure.nextElementSibling.after(figure)
    for (let left = passed; left < 0 && figure.previousElementSibling; left += 1) {
      figure.previousElementSibling.before(figure)
    }
  }
  const set = ([index, width, passed]: FigureFit): void => {
    const { art, figure } = figures[index] ?? {}
    if (art && width > 0) art.style.width = `${width}px`
    if (figure) move(figure, passed)
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
  const { height: page, width: column, top } = document.body.getBoundingClientRect()
  // A tenth of a page left empty is not much; and pages are broken a little unlike columns.
  const [bearable, slack] = [page / 10, 6]
  // Each lays the text out anew.
  let tries = 40
  for (const [index, { figure, art }] of figures.entries()) {
    const isTurned = figure.matches('.turned-part')
    const { left, bottom } = figure.getBoundingClientRect()
    // What stands on the figure's page before it was taken along, as a heading is.
    let first: Element = figure
    let before = figure.previousElementSibling
    const isBeside = (one: Element): boolean => {
      const part = lastPart(one)
      return part !== undefined && one.getClientRects().length === 1 && part.left > left - 300 && part.top < bottom
    }
    while (!isTurned && before !== null && isBeside(before)) {
      first = before
      before = before.previousElementSibling
    }
    const end = before === null ? undefined : lastPart(before)
    if (before === null || end === undefined || (!isTurned && end.left > left - 300)) continue
    const gap: Gap = { before, end, first, room: top + page - end.bottom }
    if (gap.room < bearable) continue
    const width = art === null || isTurned ? 0 : shrink(figure, art, bottom, gap)
    const passed = width > 0 ? 0 : (isTurned && standSooner(figure, gap)) || standLater(figure, isTurned, gap)
    if (width === 0 && passed === 0) continue
    fits.push([index, width, passed])
  }
  columns.remove()
  return fits

  /** What a page leaves empty: after what, where that ends, how much, and what stands first on the next page. */
  interface Gap {
    readonly before: Element
    readonly end: DOMRect
    readonly first: Element
    readonly room: number
  }

  function lastPart(element: Element): DOMRect | undefined {
    return [...element.getClientRects()].at(-1)
  }

  function placesIn(list: string | undefined): number[] {
    return list === undefined ? [] : list.split(' ').map(Number)
  }

  /** Makes a figure so small that it fits the gap, with what is taken along with it: how wide; 0 where that does not help. */
  function shrink(figure: Element, art: HTMLElement | SVGSVGElement, bottom: number, gap: Gap): number {
    const { before, end, first, room } = gap
    const space = Math.max(
      Number.parseFloat(getComputedStyle(before).marginBottom),
      Number.parseFloat(getComputedStyle(first).marginTop),
    )
    const { width, height } = art.getBoundingClientRect()
    const needed = bottom - first.getBoundingClientRect().top + space + slack
    const scale = Math.floor(((height - (needed - room)) / height) * 100) / 100
    // Text of a diagram is of 16 units.
    const points =
      art instanceof SVGSVGElement ? (16 * 0.75 * width) / art.viewBox.baseVal.width : Number.POSITIVE_INFINITY
    // So little is hardly seen, and much of a page is gained.
    const isHardlySmaller = scale >= 0.9 && points * scale >= 5 && room > page / 4
    const isLegible = scale >= 0.7 && points * scale >= 6.75
    if (scale >= 1 || !(isLegible || isHardlySmaller)) return 0
    const own = art.style.width
    const fitting = Math.floor(width * scale)
    art.style.width = `${fitting}px`
    // What follows may be taken along too, as the end of the document is.
    if (figure.getBoundingClientRect().left < end.left + 300) return fitting
    art.style.width = own
    return 0
  }

  /** Puts a turned page before what stands alone on the page before it: how many blocks, told below 0. */
  function standSooner(figure: HTMLElement, { end, room }: Gap): number {
    if (room < page / 2) return 0
    const places = placesIn(figure.dataset.sooner)
    let before = figure.previousElementSibling?.previousElementSibling
    for (let passed = 1; passed <= (places.at(-1) ?? 0) && before; passed += 1) {
      const part = lastPart(before)
      if (part === undefined || part.left < end.left - column * 1.5) return 0
      if (part.left < end.left - 300) {
        if (top + page - part.bottom >= bearable) return 0
        if (places.includes(passed)) {
          move(figure, -passed)
          return -passed
        }
      }
      before = before.previousElementSibling
    }
    return 0
  }

  /** Puts a figure after text that fills the gap, and stands in part above an upright figure where it is longer. */
  function standLater(figure: HTMLElement, isTurned: boolean, { before, end, first, room }: Gap): number {
    const places = placesIn(figure.dataset.later)
    const box = figure.getBoundingClientRect()
    let left = room - (isTurned ? 0 : box.top - first.getBoundingClientRect().top)
    const choices: { readonly passed: number; readonly empty: number }[] = []
    let next = figure.nextElementSibling
    for (let passed = 1; passed <= (places.at(-1) ?? 0) && next !== null && left > 0; passed += 1) {
      for (const part of next.getClientRects()) left -= part.height
      left -= Number.parseFloat(getComputedStyle(next).marginBottom)
      const fits = left > 0 || (!isTurned && box.height - left < page)
      if (fits && places.includes(passed)) choices.push({ passed, empty: Math.max(0, left) })
      next = next.nextElementSibling
    }
    choices.sort((one, other) => one.empty - other.empty || one.passed - other.passed)
    for (const { passed } of choices.slice(0, 2)) {
      if (tries === 0) return 0
      tries -= 1
      move(figure, passed)
      if (isWellFilled(figure, isTurned, before, end, room)) return passed
      move(figure, -passed)
    }
    return 0
  }

  /** Whether a figure that was moved leaves a page less empty by three lines and more, and stands on the next. */
  function isWellFilled(figure: Element, isTurned: boolean, before: Element, end: DOMRect, room: number): boolean {
    let [filled, isParted] = [end.bottom, false]
    for (let one = figure.previousElementSibling; one !== null && one !== before; one = one.previousElementSibling) {
      for (const part of one.getClientRects()) {
        if (part.left > end.left + column * 1.5) return false
        if (part.left > end.left + 300) isParted = true
        else filled = Math.max(filled, part.bottom)
      }
    }
    const foot = top + page
    if (foot - filled > room - page / 20) return false
    if (isTurned) return !isParted && filled <= foot - slack
    const { left, bottom } = figure.getBoundingClientRect()
    const isNext = left > end.left + 300 && left < end.left + column * 1.5
    return isNext && (isParted ? bottom : filled) <= foot - slack
  }
}
