import colors from 'picocolors'
import type { Artifact } from '../model/artifact.ts'
import type { Diagnostic, Severity } from '../model/diagnostic.ts'
import type { Report } from '../model/report.ts'
import { printable } from './printable.ts'

const { bold, cyan, dim, red, yellow } = colors.createColors(process.stderr.isTTY === true && !process.env.NO_COLOR)

const COLOURS: Readonly<Record<Severity, (text: string) => string>> = { error: red, warning: yellow, hint: cyan }

/** One line, with the hint after it: `error: There is no theme keplr. Did you mean kepler?` */
export function troubleLine(message: string, hint?: string): string {
  return `${red(bold('error'))}: ${printable(message)}${hint === undefined ? '' : ` ${dim(printable(hint))}`}`
}

/** One line for a finding about a document: `EP-012.md:14:1 warning There is no summary. (missing-section)` */
export function diagnosticLine({ file, line, column, severity, message, hint, code }: Diagnostic): string {
  const place = [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':')
  const advice = hint === undefined ? '' : ` ${dim(printable(hint))}`
  return `${printable(place)} ${COLOURS[severity](severity)} ${printable(message)}${advice} ${dim(`(${code})`)}`
}

/** One line for an output: `out/EP-012.pdf  17 pages, 312 KB` */
export function artifactLine({ kind, path, bytes, pages, slides }: Artifact): string {
  if (kind === 'slide-png') return `${printable(path)}  and on, one a slide`
  const size = bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
  const facts = [plural(pages, 'page'), plural(slides, 'slide'), size].filter((fact) => fact !== undefined)
  return `${printable(path)}  ${facts.join(', ')}`
}

/** How the findings add up: `2 warnings, 5 hints (shown with --verbose)`. Undefined where there are none. */
export function countLine({ diagnostics }: Report, verbose: boolean): string | undefined {
  const count = (severity: Severity): number => diagnostics.filter((one) => one.severity === severity).length
  const parts = (['error', 'warning', 'hint'] as const)
    .filter((severity) => count(severity) > 0)
    .map((severity) => {
      const hidden = severity === 'hint' && !verbose ? ' (shown with --verbose)' : ''
      return `${plural(count(severity), severity)}${hidden}`
    })
  return parts.length === 0 ? undefined : parts.join(', ')
}

function plural(count: number | undefined, noun: string): string | undefined {
  return count === undefined ? undefined : `${count} ${noun}${count === 1 ? '' : 's'}`
}
