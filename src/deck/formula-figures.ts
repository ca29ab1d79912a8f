import { facesOf } from '../content/formula-faces.ts'
import type { FormulaSource, Formulas } from '../content/formulas.ts'
import type { FileContent, Printer } from '../model/page.ts'
import type { Figure } from './figures.ts'

/** Formulas are set at this size, in CSS pixels, to be measured and drawn. */
const SIZE = 100

/** How much larger than the words around it a formula is set: its letters are smaller at the same size. */
const SCALE = 1.1

/** Height of the middle of a formula above its baseline, in its own ems: so it stands right where its middle is half an x high. */
const MIDDLE = 0.22

/** What the formulas of a deck are drawn with. */
export interface FormulaFonts {
  /** Rules and `@font-face` rules that name the files below. */
  readonly css: string
  readonly files: ReadonlyMap<string, FileContent>
  /** The same rules with some faces inside, by their names. */
  inlineCss(faces: readonly string[]): string
}

/** The address under which a deck finds a formula. */
export function formulaAddress({ source, display }: FormulaSource): string {
  return `${display ? 'block' : 'line'}-formula:${source.trim()}`
}

/**
 * The formulas of a deck as drawings, by their addresses. Marp Markdown has no formulas that every tool shows, but all
 * of them show pictures; each brings its letters with it, and is as large as the words that it stands among.
 */
export async function drawFormulas(
  formulas: Formulas,
  fonts: FormulaFonts,
  printer: Printer,
  colour: string,
): Promise<Map<string, Omit<Figure, 'path'>>> {
  const drawn = new Map<string, Omit<Figure, 'path'>>()
  // A tag such as (1) stands at the edge of a line, which a drawing has none of.
  const all = formulas.all.flatMap((formula) => {
    const markup = formulas.markup(formula)
    return markup === undefined || markup.includes('katex-tag') ? [] : [{ formula, markup: forDrawing(markup) }]
  })
  if (all.length === 0) return drawn
  const html = `<!doctype html><meta charset="utf-8"><style>${fonts.css}${rules(0, colour)}</style>${all
    .map(({ markup }) => `<div class="formula"><i></i>${markup}</div>`)
    .join('')}`
  await using page = await printer.open({ html, files: fonts.files })
  const boxes = await page.evaluate(measureFormulas, undefined)
  for (const [index, { formula, markup }] of all.entries()) {
    const box = boxes[index]
    if (box === undefined) continue
    const half = Math.max(box.above - MIDDLE * SIZE, box.below + MIDDLE * SIZE) + 2
    const width = Math.ceil(box.width + 8)
    const height = Math.ceil(2 * half)
    const top = height / 2 + MIDDLE * SIZE - box.baseline
    const bytes = Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
        `<style>${rulesFor(markup, fonts.inlineCss(facesOf([markup])))}${rules(top, colour)}</style><foreignObject width="${width}" height="${height}">` +
        `<div xmlns="http://www.w3.org/1999/xhtml" class="formula">${markup}</div></foreignObject></svg>`,
    )
    const em = (pixels: number): number => Math.round((pixels / SIZE) * SCALE * 100) / 100
    const image = { bytes, type: 'image/svg+xml' as const, width, height }
    drawn.set(formulaAddress(formula), { image, width: em(width), height: em(height), unit: 'em' })
  }
  return drawn
}

/** KaTeX's markup without what is for readers, who get the picture's own text, and on one line. */
function forDrawing(markup: string): string {
  return markup.replace(/<span class="katex-mathml">.*?<\/math><\/span>/gs, '')
}

/** The rules of a style sheet without those for classes that the markup has none of. */
function rulesFor(markup: string, css: string): string {
  const classes = new Set([...markup.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')))
  return css
    .split(/(?<=\})/)
    .filter((rule) => {
      const selectors = rule
        .slice(0, rule.indexOf('{'))
        .replace(/:not\([^)]*\)/g, '')
        .split(',')
      return selectors.some((selector) =>
        [...selector.matchAll(/\.([\w-]+)/g)].every(([, name = '']) => classes.has(name)),
      )
    })
    .join('')
}

function rules(top: number, colour: string): string {
  return (
    `.formula{position:relative;color:${colour};font-size:${SIZE}px;line-height:1.2;white-space:nowrap;width:max-content;padding:0 4px;top:${top}px}` +
    '.formula .katex{font-size:1em;display:inline-block;line-height:1}.formula .katex-html{display:inline-block;line-height:1}' +
    '.formula .katex-display{display:inline;margin:0}.formula .katex-display>.katex{display:inline-block}' +
    '.formula i{display:inline-block;width:0;height:0}'
  )
}

/** Runs in the page: how wide each formula is, how high above and deep below its baseline, and how deep that stands in its box; in CSS pixels. */
function measureFormulas(): { width: number; above: number; below: number; baseline: number }[] {
  return [...document.querySelectorAll('.formula')].map((formula) => {
    const baseline = formula.querySelector('i')?.getBoundingClientRect().bottom ?? 0
    const bases = [...formula.querySelectorAll('.katex-base')].map((base) => base.getBoundingClientRect())
    const left = Math.min(...bases.map((base) => base.left))
    const right = Math.max(...bases.map((base) => base.right))
    return {
      width: right - left,
      baseline: baseline - formula.getBoundingClientRect().top,
      above: baseline - Math.min(...bases.map((base) => base.top)),
      below: Math.max(...bases.map((base) => base.bottom)) - baseline,
    }
  })
}
