import { type ReadReport, readFiles } from '../commands/read-proposals.ts'
import { isFile } from '../system/is-file.ts'
import { writeHelp } from './command-page.ts'
import { json as asJson } from './json.ts'
import { READ_PAGE, type ReadLine, readReadLine } from './read-options.ts'
import { write } from './streams.ts'
import { diagnosticLine, troubleLine } from './tell.ts'

/** The read command: shows what is understood of proposals, and gives the exit code. */
export async function runRead(argv: readonly string[]): Promise<number> {
  const line = readReadLine(argv)
  if (line.help) {
    await write(process.stdout, writeHelp(READ_PAGE))
    return 0
  }
  const report = await readFiles(line)
  await write(process.stdout, await tell(report, line))
  const beside = [
    ...(line.quiet ? [] : report.diagnostics.map(diagnosticLine)),
    ...report.failures.map(({ file, message, hint }) => troubleLine(`${file}: ${message}`, hint)),
  ]
  await write(process.stderr, beside.map((each) => `${each}\n`).join(''))
  return report.exitCode
}

async function tell({ proposals }: ReadReport, { json, inputs }: ReadLine): Promise<string> {
  if (!json) return (await import('./read-pretty.ts')).tellPretty(proposals)
  // What was typed decides, not how many were found: a script must know what it gets.
  const [input, ...others] = inputs
  const one = input !== undefined && others.length === 0 && (await isFile(input))
  if (one && proposals.length === 0) return ''
  return asJson(one ? proposals[0] : proposals)
}
