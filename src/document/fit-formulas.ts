/** Runs in the page: makes a formula smaller that has a part which is wider than the column, or the cell, it stands in. */
export function fitFormulas(): undefined {
  for (const formula of document.querySelectorAll<HTMLElement>('.formula')) {
    const holder = formula.closest<HTMLElement>('div.formula, p, li, td, th, blockquote, dd, main')
    if (holder === null) continue
    const style = getComputedStyle(holder)
    const room = holder.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight)
    // Tags such as (1) stand beside the formula, and it may not break.
    const parts = formula.querySelectorAll(formula.querySelector('.katex-tag') === null ? '.katex-base' : '.katex-html')
    const widest = Math.max(
      0,
      ...[...parts].map((part) => Math.max(part.getBoundingClientRect().width, part.scrollWidth)),
    )
    if (room > 0 && widest > room) formula.style.fontSize = `${Math.floor((room / widest) * 98)}%`
  }
}
