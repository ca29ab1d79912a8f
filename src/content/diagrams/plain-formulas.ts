/** A formula in a diagram: Mermaid would set it by a way of its own, which comes to words that are lost or to no drawing. */
const FORMULA = /\$\$([^\n$]{1,400})\$\$/g

/** Two dollars that begin no formula for Mermaid, and look the same. */
const DOLLARS = '$\u2060$'

const SYMBOLS: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ ' +
    'sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ ' +
    'Phi Φ Psi Ψ Omega Ω cdot · times × div ÷ pm ± mp ∓ leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ approx ≈ equiv ≡ sim ∼ ' +
    'to → rightarrow → leftarrow ← Rightarrow ⇒ Leftarrow ⇐ leftrightarrow ↔ infty ∞ sum ∑ prod ∏ int ∫ partial ∂ nabla ∇ ' +
    'in ∈ notin ∉ subset ⊂ subseteq ⊆ cup ∪ cap ∩ emptyset ∅ forall ∀ exists ∃ land ∧ lor ∨ neg ¬ ldots … dots … cdots … ' +
    'log log ln ln exp exp sin sin cos cos tan tan max max min min lim lim mod mod'
  )
    .split(' ')
    .flatMap((name, at, all) => (at % 2 === 0 ? [[name, all[at + 1] ?? '']] : [])),
)

/** Stand for a caret and an underscore that stay, until no more are looked for. */
const STANDING: Readonly<Record<string, string>> = { '^': '\ue000', _: '\ue001' }

/** Characters of these sets that the fonts of all themes have. */
const RAISED: Readonly<Record<string, string>> = spelled('0123456789+-=()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ')
const LOWERED: Readonly<Record<string, string>> = spelled('0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎')

/** Commands that only say how what follows is set, or how much room there is. */
const MANNER = /\\(?:left|right|big|Big|displaystyle|textstyle|limits|quad|qquad|[,;:! ])(?![a-zA-Z])/g
const FACE = /\\(?:text|mathrm|mathbf|mathit|mathcal|mathbb|operatorname|vec|hat|bar|overline)\s*\{([^{}]*)\}/g

/** Deepest nesting of braces that is read. */
const DEEPEST = 8

/**
 * A diagram's source with its formulas as plain characters in a line, such as `x² + a/b`; one that cannot be said so
 * stands as it was written.
 */
export function withPlainFormulas(source: string): string {
  if (!source.includes('$$')) return source
  return source
    .replace(FORMULA, (whole, formula: string) => {
      const plain = plainFormula(formula)
      return plain === undefined ? whole : plain.replaceAll('(', '#40;').replaceAll(')', '#41;')
    })
    .replaceAll('$$', DOLLARS)
}

/** A formula of TeX in a line of plain characters; undefined where it has parts that have no such form. */
export function plainFormula(formula: string): string | undefined {
  let said = formula.replace(MANNER, ' ').replace(FACE, '$1')
  for (let depth = 0; depth < DEEPEST && said.includes('{'); depth += 1) {
    said = said
      .replace(
        /\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g,
        (_, above: string, below: string) => `${held(above)}/${held(below)}`,
      )
      .replace(/\\sqrt\s*\{([^{}]*)\}/g, (_, inner: string) => `√${held(inner)}`)
      .replace(/([\^_])\s*\{([^{}]*)\}/g, (_, mark: string, inner: string) => script(mark, inner))
      .replace(/(?<![a-zA-Z}^_\]])\s*\{([^{}]*)\}/g, '$1')
  }
  said = said
    .replace(/([\^_])\s*(\\[a-zA-Z]+|[^\s\\{}])/g, (_, mark: string, inner: string) => script(mark, inner))
    .replace(/\\([a-zA-Z]+)/g, (whole, name: string) => (Object.hasOwn(SYMBOLS, name) ? ` ${SYMBOLS[name]} ` : whole))
    .replace(/\\([%#_&])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
  return /[\\{}"]/.test(said) || said === ''
    ? undefined
    : said
        .replace(/ ([,.)_^\u2080-\u208e\u2070-\u207f\ue000\ue001])/g, '$1')
        .replaceAll('\ue000', '^')
        .replaceAll('\ue001', '_')
}

/** What is raised or lowered, in characters that are; else after its mark. */
function script(mark: string, inner: string): string {
  const table = mark === '^' ? RAISED : LOWERED
  const letters = [...inner.replace(/\s+/g, '')]
  if (letters.every((letter) => Object.hasOwn(table, letter))) return letters.map((letter) => table[letter]).join('')
  return `${STANDING[mark] ?? ''}${held(inner)}`
}

/** A part in brackets where it is more than one thing. */
function held(part: string): string {
  const inner = part.trim()
  return /^(?:[\p{L}\p{N}.\u2080-\u208e]+|\\[a-zA-Z]+)$/u.test(inner) ? inner : `(${inner})`
}

function spelled(plain: string, set: string): Record<string, string> {
  const forms = [...set]
  return Object.fromEntries([...plain].map((letter, at) => [letter, forms[at] ?? letter]))
}
