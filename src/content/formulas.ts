import type { Nodes, Root } from 'mdast'
import type { Diagnostic, Noted } from '../model/diagnostic.ts'
import { LIMITS, type Limits, orRaise, told } from '../model/limits.ts'
import { nodesOf } from '../model/nodes.ts'
import type { Within } from '../model/within.ts'
import { facesOf } from './formula-faces.ts'

/** How often a formula may use a macro, and one that defines its own: a few lines of those can ask for any amount of work. */
const MOST_EXPANSIONS = 1_000
const MOST_OF_OWN = 50

/** Largest size that a formula may ask for, and largest that any part of it may end up with, in ems: more is no part of a page. */
const LARGEST = 12
const LARGEST_PART = 90

/** Farthest that a part may be moved back over what stands before it, in ems. */
const FARTHEST_BACK = 4

/** Markup longer than this is no formula that anybody reads. In characters. */
const LONGEST_MARKUP = 400_000

/** The colour in which KaTeX shows a command that it does not trust: no formula asks for this one. */
const REFUSED = '#fe0102'

/** A formula of the text. */
export interface FormulaSource {
  readonly source: string
  /** Whether it stands on lines of its own. */
  readonly display: boolean
}

/** The formulas of a document that could be set. */
export interface Formulas {
  /** KaTeX's own markup: MathML for readers beside HTML for the eye. None for a formula that could not be set. */
  markup(formula: FormulaSource): string | undefined
  /** Each that was set, once. */
  readonly all: readonly FormulaSource[]
  /** The faces of KaTeX's fonts that their markup asks for: `KaTeX_Main-Regular`. */
  readonly faces: readonly string[]
}

/** No formulas. */
export const NO_FORMULAS: Formulas = { markup: () => undefined, all: [], faces: [] }

/** The formula that a node of the text is, if it is one. */
function formulaOf(node: Nodes): FormulaSource | undefined {
  if (node.type === 'math') return { source: node.value, display: true }
  if (node.type === 'inlineMath') return { source: node.value, display: false }
  if (node.type === 'code' && node.lang?.toLowerCase() === 'math') return { source: node.value, display: true }
  return undefined
}

/** Sets every formula of a document. What cannot be set is told, and stands as code; KaTeX is loaded only where there is a formula. */
export async function loadFormulas(
  root: Root,
  file: string,
  limits: Limits = LIMITS,
  within: Within = (_, work) => work(),
): Promise<Noted<Formulas>> {
  const found = findFormulas(root)
  if (found.length === 0) return { value: NO_FORMULAS, notes: [] }
  const { default: katex } = await import('katex')
  return within('Setting the formulas of', () => setAll(katex, found, file, limits))
}

function setAll(
  katex: typeof import('katex').default,
  found: readonly { readonly formula: FormulaSource; readonly line: number }[],
  file: string,
  limits: Limits,
): Noted<Formulas> {
  const markups = new Map<string, string>()
  const all: FormulaSource[] = []
  const notes: Diagnostic[] = []
  let together = 0
  for (const { formula, line } of found) {
    const key = keyOf(formula)
    if (markups.has(key)) continue
    together += formula.source.length
    const made = together > limits.allFormulas ? tooMany(limits) : set(katex, formula, limits)
    if ('markup' in made) {
      markups.set(key, made.markup)
      all.push(formula)
    } else {
      notes.push(brokenFormula(made, file, line))
      // Told once: all that follow are too many as well.
      if (together > limits.allFormulas) break
    }
  }
  return {
    value: { markup: (formula) => markups.get(keyOf(formula)), all, faces: facesOf([...markups.values()]) },
    notes,
  }
}

function findFormulas(root: Root): { readonly formula: FormulaSource; readonly line: number }[] {
  const found: { formula: FormulaSource; line: number }[] = []
  for (const node of nodesOf(root)) {
    const formula = formulaOf(node)
    if (formula !== undefined) found.push({ formula, line: node.position?.start.line ?? 1 })
  }
  return found
}

function keyOf({ source, display }: FormulaSource): string {
  return `${display ? 'block' : 'line'} ${source.trim()}`
}

/** Why a formula cannot be set, and one thing to do where it is not to mend it. */
interface Broken {
  readonly broken: string
  readonly hint?: string
}

function tooMany(limits: Limits): Broken {
  const broken = `all up to here have more than ${told(limits.allFormulas)} characters, and those that follow are not set either`
  return { broken, hint: orRaise('Split the document', 'allFormulas', limits) }
}

function set(
  katex: typeof import('katex').default,
  { source, display }: FormulaSource,
  limits: Limits,
): { readonly markup: string } | Broken {
  if (source.trim() === '') return { broken: 'it is empty' }
  // KaTeX calls itself for every brace.
  if (source.length > limits.formula) {
    const broken = `it is longer than ${told(limits.formula)} characters`
    return { broken, hint: orRaise('Make several of it', 'formula', limits) }
  }
  const defines = /\\(?:[egx]?def|let|futurelet|(?:re)?newcommand|providecommand)(?![A-Za-z])/.test(source)
  try {
    const markup = katex.renderToString(source.trim(), {
      displayMode: display,
      output: 'htmlAndMathml',
      throwOnError: true,
      trust: false,
      strict: () => 'ignore',
      errorColor: REFUSED,
      maxSize: LARGEST,
      maxExpand: defines ? MOST_OF_OWN : MOST_EXPANSIONS,
      macros: {},
    })
    if (markup.includes(REFUSED)) return { broken: 'it uses a command that formulas of a proposal may not' }
    if (markup.length > LONGEST_MARKUP || isOutsized(markup)) return { broken: 'it is larger than a page' }
    return { markup }
  } catch (error) {
    // Braces nested deeply end in a RangeError, whatever KaTeX is told about errors.
    return { broken: error instanceof RangeError ? 'it is nested too deeply' : reasonOf(error) }
  }
}

/** Whether some part is larger than a page, or moved back over other text. */
function isOutsized(markup: string): boolean {
  for (const [, property = '', sign, size] of markup.matchAll(/([\w-]+):(-?)([\d.]+)em/g)) {
    if (Number(size) > LARGEST_PART) return true
    if (sign === '-' && /^margin-(?:left|right)$/.test(property) && Number(size) > FARTHEST_BACK) return true
  }
  return false
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : ''
  const reason = message
    .replace(/^KaTeX parse error:\s*/, '')
    .replace(/\s*:?\s+at (?:position \d+|end of input).*$/s, '')
  return reason === '' ? 'KaTeX does not understand it' : reason.slice(0, 100).replace(/\.$/, '')
}

function brokenFormula({ broken: reason, hint }: Broken, file: string, line: number): Diagnostic {
  return {
    code: 'broken-formula',
    severity: 'warning',
    message: `The formula cannot be set: ${reason}.`,
    hint: hint ?? 'Its source is shown in its place; mend it, or make it a block of code.',
    file,
    line,
  }
}
