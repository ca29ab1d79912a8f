import { type CheckReport, checkFiles } from '../commands/check-proposals.ts'
import { CHECK_PAGE, type Format, readCheckLine } from './check-options.ts'
import { writeHelp } from './command-page.ts'
import { write } from './streams.ts'

/** The check command: reads proposals as a reviewer would, tells what was found, and gives the exit code. */
export async function runCheck(argv: readonly string[]): Promise<number> {
  const line = readCheckLine(argv)
  if (line.help) {
    await write(process.stdout, writeHelp(CHECK_PAGE))
    return 0
  }
  const report = await checkFiles(line)
  const told = line.quiet
    ? { ...report, diagnostics: report.diagnostics.filter(({ severity }) => severity === 'error') }
    : report
  await write(process.stdout, await tell(told, line.format, line.quiet))
  return report.exitCode
}

/** Each format is loaded where it is asked for. */
async function tell(report: CheckReport, format: Format, quiet: boolean): Promise<string> {
  if (format === 'json') return (await import('./check-json.ts')).tellJson(report)
  if (format === 'sarif') return (await import('./check-sarif.ts')).tellSarif(report)
  if (format === 'github') return (await import('./check-github.ts')).tellGithub(report)
  if (format === 'junit') return (await import('./check-junit.ts')).tellJunit(report)
  return (await import('./check-pretty.ts')).tellPretty(report, quiet)
}
