import colors from 'picocolors'
import type { CheckReport } from '../commands/check-proposals.ts'
import type { Diagnostic, Severity } from '../model/diagnostic.ts'
import { codeFrame } from './check-frame.ts'
import { printable } from './printable.ts'

const { bold, cyan, dim, green, red, yellow } = colors.createColors(
  process.stdout.isTTY === true && !process.env.NO_COLOR,
)

const COLOURS: Readonly<Record<Severity, (text: string) => string>> = { error: red, warning: yellow, hint: cyan }

/** Every finding with its place; errors and warnings with the line they are about; and at the end how many there are. */
export function tellPretty({ files, diagnostics, failures, fixed, texts }: CheckReport, quiet: boolean): string {
  const lines = new Map([...texts].map(([file, text]) => [file, text.split('\n')]))
  const blocks = diagnostics.map((diagnostic) => [
    line(diagnostic),
    ...frame(diagnostic, lines.get(diagnostic.file) ?? []),
  ])
  for (const { file, message, hint = '' } of failures) {
    blocks.push([`${printable(file)} ${red(bold('error'))} ${printable(message)} ${dim(printable(hint))}`.trimEnd()])
  }
  if (!quiet) {
    blocks.push(...fixed.map((file) => [`${printable(file)} ${green('mended')}`]))
    blocks.push([summary(files.length, diagnostics)])
  }
  return blocks.map((block) => `${block.join('\n')}\n`).join('')
}

function line({ file, line, column, severity, message, hint = '', code }: Diagnostic): string {
  const place = [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':')
  const advice = severity === 'hint' || hint === '' ? '' : ` ${dim(printable(hint))}`
  return `${printable(place)} ${COLOURS[severity](severity)} ${printable(message)}${advice} ${dim(`(${code})`)}`
}

function frame({ severity, line, column }: Diagnostic, lines: readonly string[]): string[] {
  return severity === 'hint' || line === undefined ? [] : codeFrame(lines, line, column).map((each) => dim(each))
}

function summary(files: number, diagnostics: readonly Diagnostic[]): string {
  const where = `in ${plural(files, 'proposal')}`
  if (diagnostics.length === 0) return `${green('nothing')} to mend ${where}`
  const counts = (['error', 'warning', 'hint'] as const).flatMap((severity) => {
    const count = diagnostics.filter((each) => each.severity === severity).length
    return count === 0 ? [] : [COLOURS[severity](plural(count, severity))]
  })
  return `${counts.join(', ')} ${where}`
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
