/** A letter by its name or number, as HTML writes it. */
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/gi

/** Labels that begin at the same place as those above and below them, and those that are put in the middle later. */
const NOT_CENTRED = '[class*="members"], [class*="methods"], [class*="attribute"], .mindmap-node'

/**
 * Sets letters in the place of references to them. Authors write `#quot;` for what would end a label, of which Mermaid
 * makes `&quot;`, and leaves it so in text that is no HTML.
 */
export function setPlainLetters(svg: SVGSVGElement): void {
  const reader = document.createElement('textarea')
  for (const text of svg.querySelectorAll('text')) {
    if (text.textContent?.includes('&') !== true) continue
    const wide = text.getBBox().width
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      node.nodeValue = (node.nodeValue ?? '').replace(REFERENCE, (reference) => {
        reader.innerHTML = reference
        return reader.value
      })
    }
    // It was put in the middle by the room that it took before.
    const less = wide - text.getBBox().width
    const isCentred = text.closest(NOT_CENTRED) === null && !text.hasAttribute('transform')
    if (isCentred && less > 1 && getComputedStyle(text).textAnchor === 'start')
      text.setAttribute('transform', `translate(${less / 2}, 0)`)
  }
}
