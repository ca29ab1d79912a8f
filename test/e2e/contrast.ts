/** Text that stands out too little from what is behind it. */
export interface WeakText {
  readonly text: string
  readonly colour: string
  readonly ground: string
  /** As WCAG 2 reckons it. */
  readonly contrast: number
}

/**
 * Runs in the page: how much text it has, and what of it has too little contrast with the nearest ground, as it is shown
 * and in a print of greys. Text in drawings is not looked at, since shapes are its ground.
 */
export function findWeakText(least: number): { readonly texts: number; readonly weak: WeakText[] } {
  type Colour = readonly [red: number, green: number, blue: number, alpha: number]
  const read = (css: string): Colour => {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (css.match(/[\d.]+/g) ?? []).map(Number)
    return [red, green, blue, alpha]
  }
  const over = (front: Colour, back: Colour): Colour => {
    const mix = (at: 0 | 1 | 2): number => front[at] * front[3] + back[at] * (1 - front[3])
    return [mix(0), mix(1), mix(2), 1]
  }
  const grey = ([red, green, blue]: Colour): Colour => {
    const level = 0.299 * red + 0.587 * green + 0.114 * blue
    return [level, level, level, 1]
  }
  const luminance = ([red, green, blue]: Colour): number => {
    const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
      const share = part / 255
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const contrast = (one: Colour, other: Colour): number => {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
    return (light + 0.05) / (dark + 0.05)
  }
  const groundOf = (element: Element): Colour => {
    const layers: Colour[] = []
    for (let up: Element | null = element; up !== null; up = up.parentElement) {
      const layer = read(getComputedStyle(up).backgroundColor)
      if (layer[3] > 0) layers.push(layer)
      if (layer[3] === 1) break
    }
    return layers.reduceRight<Colour>((back, front) => over(front, back), [255, 255, 255, 1])
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const weak: WeakText[] = []
  let texts = 0
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement
    const text = node.nodeValue?.trim() ?? ''
    if (element === null || text === '' || element instanceof SVGElement || !element.checkVisibility()) continue
    if (element.closest('.sr-only, .said, .katex-mathml, .notes, dialog, .bar, script, style') !== null) continue
    texts += 1
    const ground = groundOf(element)
    const colour = over(read(getComputedStyle(element).color), ground)
    const found = Math.min(contrast(colour, ground), contrast(grey(colour), grey(ground)))
    if (found < least) {
      weak.push({ text: text.slice(0, 40), colour: colour.join(), ground: ground.join(), contrast: found })
    }
  }
  return { texts, weak }
}
