import { entryOf } from '../../model/entry-of.ts'
import type { Run } from './seen.ts'

/** Commands whose sign a line of text can show; any other is told by its name. */
const SIGNS: Readonly<Record<string, string>> = {
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  varepsilon: 'ε',
  eta: 'η',
  theta: 'θ',
  kappa: 'κ',
  lambda: 'λ',
  mu: 'μ',
  nu: 'ν',
  xi: 'ξ',
  pi: 'π',
  rho: 'ρ',
  sigma: 'σ',
  tau: 'τ',
  phi: 'φ',
  chi: 'χ',
  psi: 'ψ',
  omega: 'ω',
  Gamma: 'Γ',
  Delta: 'Δ',
  Theta: 'Θ',
  Lambda: 'Λ',
  Pi: 'Π',
  Sigma: 'Σ',
  Phi: 'Φ',
  Psi: 'Ψ',
  Omega: 'Ω',
  sum: '∑',
  prod: '∏',
  int: '∫',
  cdot: '·',
  times: '×',
  le: '≤',
  leq: '≤',
  ge: '≥',
  geq: '≥',
  ne: '≠',
  neq: '≠',
  approx: '≈',
  equiv: '≡',
  pm: '±',
  infty: '∞',
  in: '∈',
  to: '→',
  rightarrow: '→',
  Rightarrow: '⇒',
  partial: '∂',
  nabla: '∇',
  ldots: '…',
  dots: '…',
  cdots: '⋯',
  sqrt: '√',
  quad: ' ',
  left: '',
  right: '',
  text: '',
  mathrm: '',
  mathbf: '',
  mathit: '',
  operatorname: '',
  displaystyle: '',
}

/**
 * A formula among words as words, since a line of a presentation holds no picture: its signs, and what stands high or
 * low in it. Its source has `/` before commands, as alternative texts of a deck do.
 */
export function formulaRuns({ text, ...style }: Run): Run[] {
  const runs: Run[] = []
  const add = (words: string, shift: 1 | -1 | undefined): void => {
    const last = runs.at(-1)
    if (words === '') return
    if (last !== undefined && last.shift === shift) runs[runs.length - 1] = { ...last, text: last.text + words }
    else runs.push({ ...style, italic: true, text: words, ...(shift === undefined ? {} : { shift }) })
  }
  // Braces are kept on a stack of our own: nobody can nest them deeper than that holds.
  const open: { readonly shift: 1 | -1 | undefined; readonly isNumerator: boolean }[] = []
  let next: 1 | -1 | undefined
  let isFraction = false
  for (const token of text.match(/[/\\][A-Za-z]+|[/\\]?[\s\S]/gu) ?? []) {
    const shift = open.at(-1)?.shift
    const name = /^[/\\]([A-Za-z]+)$/.exec(token)?.[1]
    if (token === '^' || token === '_') next = shift ?? next ?? (token === '^' ? 1 : -1)
    else if (token === '{') {
      open.push({ shift: next ?? shift, isNumerator: isFraction })
      next = undefined
      isFraction = false
    } else if (token === '}') {
      if (open.pop()?.isNumerator) add('/', open.at(-1)?.shift)
    } else if (name === 'frac') isFraction = true
    else {
      add(
        name === undefined
          ? token.length === 2 && /[/\\]/.test(token[0] ?? '')
            ? token.slice(1)
            : token
          : (entryOf(SIGNS, name) ?? name),
        next ?? shift,
      )
      next = undefined
    }
  }
  return runs
}
