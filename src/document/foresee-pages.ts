import type { Foreseen } from '../model/foreseen.ts'

/**
 * Runs in the page: foresees where the targets of its links will be printed, at the price of laying it out once more. The
 * document is set in columns as large as a page's type area, since Chrome breaks them nearly as it breaks pages: in nine
 * documents of ten to the same page. Null where some pages lie on their side, which no column does.
 */
export function foreseePages(): Foreseen | null {
  if (document.querySelector('.turned-part') !== null) return null
  const margins = { top: '0px', right: '0px', bottom: '0px', left: '0px' }
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSPageRule) || rule.selectorText !== '') continue
      const { marginTop, marginRight, marginBottom, marginLeft } = rule.style
      Object.assign(margins, { top: marginTop, right: marginRight, bottom: marginBottom, left: marginLeft })
    }
  }
  const gap = 10
  const columns = document.createElement('style')
  columns.textContent = `
    body {
      width: calc(var(--page-width) - ${margins.left} - ${margins.right}) !important;
      height: calc(var(--page-height) - ${margins.top} - ${margins.bottom}) !important;
      margin: 0 !important; max-width: none !important; padding: 0 !important;
      columns: 1 !important; column-gap: ${gap}px !important; column-fill: auto !important; overflow: hidden !important;
    }
    [data-ends-page] { break-after: column !important }`
  // No column ends where a page is to end.
  const ends = [...document.querySelectorAll('body > *, body > * > *')].filter(
    (one) => getComputedStyle(one).breakAfter === 'page',
  )
  for (const one of ends) one.toggleAttribute('data-ends-page', true)
  document.head.append(columns)
  const { left, width } = document.body.getBoundingClientRect()
  const pageAt = (x: number): number => Math.floor((x - left) / (width + gap)) + 1
  const places = new Map<string, number>()
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    const id = idOf(link)
    const [start] = document.getElementById(id)?.getClientRects() ?? []
    if (start !== undefined) places.set(id, pageAt(start.left))
  }
  const pages = pageAt(left + document.body.scrollWidth - width / 2)
  columns.remove()
  for (const one of ends) one.toggleAttribute('data-ends-page', false)
  return { places: [...places], pages }

  // A link of a drawing has no `hash`.
  function idOf(link: Element): string {
    const encoded = link.getAttribute('href')?.slice(1) ?? ''
    try {
      return decodeURIComponent(encoded)
    } catch {
      return encoded
    }
  }
}
