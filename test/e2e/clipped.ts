/** A slide as the browser lays it out. */
export interface MeasuredSlide {
  /** From 1. */
  readonly number: number
  /** The first words or picture that leave the slide or a clipping box inside it. */
  readonly lost: string | undefined
  /** Smallest text on the slide, in CSS pixels at 1280×720; footer and page number do not count. */
  readonly smallest: number
}

/** Shows all slides at once: a presentation lays out only the one that is on. */
export const SHOW_ALL =
  '[data-marpit-svg]{display:block!important;visibility:visible!important;opacity:1!important;position:relative!important;height:auto!important} body{overflow:auto!important}'

/** Runs in the page: measures, for every slide, whether a run of text or a picture leaves its edges by more than two pixels. */
export function measureSlides(): MeasuredSlide[] {
  const slack = 2
  const slides = [...document.querySelectorAll<HTMLElement>('section')].filter(
    (slide) =>
      !slide.parentElement?.closest('section') &&
      !/background|pseudo/.test(slide.dataset.marpitAdvancedBackground ?? ''),
  )
  return slides.map((slide, index) => {
    const edge = slide.getBoundingClientRect()
    const scale = edge.width / slide.offsetWidth || 1
    const clips = (element: Element): boolean =>
      element === slide || /hidden|clip|auto|scroll/.test(getComputedStyle(element).overflow)
    const leaves = (box: DOMRect, frame: DOMRect): boolean =>
      box.left < frame.left - slack * scale ||
      box.right > frame.right + slack * scale ||
      box.top < frame.top - slack * scale ||
      box.bottom > frame.bottom + slack * scale
    const isCut = (box: DOMRect, inside: Element | null): boolean => {
      if (box.width === 0 || box.height === 0) return false
      for (let up = inside; up; up = up === slide ? null : up.parentElement) {
        if (clips(up) && leaves(box, up.getBoundingClientRect())) return true
      }
      return false
    }
    let lost: string | undefined
    let smallest = Number.POSITIVE_INFINITY
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text) {
        const holder = node.parentElement
        if (!holder || node.data.trim() === '' || holder.closest('style, script, svg defs, [aria-hidden=true]'))
          continue
        const range = document.createRange()
        range.selectNodeContents(node)
        const boxes = [...range.getClientRects()].filter((box) => box.width > 0 && box.height > 0)
        if (boxes.some((box) => isCut(box, holder))) lost ??= node.data.trim().slice(0, 60)
        if (boxes.length > 0 && !holder.closest('header, footer, sub, sup, svg svg')) {
          const size = Number.parseFloat(getComputedStyle(holder).fontSize)
          const block = holder.closest<HTMLElement>('div, p, li, td, th, pre, section, h1, h2, h3') ?? slide
          const zoom = block.offsetWidth ? block.getBoundingClientRect().width / block.offsetWidth / scale : 1
          smallest = Math.min(smallest, size * zoom)
        }
      } else if (node instanceof Element && /^(img|svg|canvas|table)$/i.test(node.tagName)) {
        if (isCut(node.getBoundingClientRect(), node.parentElement)) lost ??= `<${node.tagName.toLowerCase()}>`
      }
    }
    const scrolls = slide.scrollHeight > slide.clientHeight + slack || slide.scrollWidth > slide.clientWidth + slack
    return { number: index + 1, lost: lost ?? (scrolls ? '(scrolls)' : undefined), smallest }
  })
}
