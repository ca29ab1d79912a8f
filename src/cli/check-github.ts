import type { CheckReport } from '../commands/check-proposals.ts'
import type { Severity } from '../model/diagnostic.ts'
import { printable } from './printable.ts'

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', hint: 'notice' }

/** Commands that a workflow run of GitHub turns into annotations, one a line. */
export function tellGithub({ diagnostics, failures }: CheckReport): string {
  const lines = diagnostics.map(({ severity, file, line, column, code, message, hint }) =>
    command(COMMANDS[severity], { file, line, col: column, title: code }, joined(message, hint)),
  )
  const failed = failures.map(({ file, message, hint }) => command('error', { file }, joined(message, hint)))
  return [...lines, ...failed].map((each) => `${each}\n`).join('')
}

function joined(message: string, hint: string | undefined): string {
  return hint === undefined ? message : `${message} ${hint}`
}

function command(
  name: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  text: string,
): string {
  const given = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${escapeProperty(String(value))}`],
  )
  return `::${name} ${given.join(',')}::${escapeData(text)}`
}

/** As the runner of GitHub's workflows reads it back. */
function escapeData(text: string): string {
  return printable(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'))
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
