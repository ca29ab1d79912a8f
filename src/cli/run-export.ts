import { exitCodeOf } from '../commands/exit-code-of.ts'
import { exportProposals } from '../commands/export-proposals.ts'
import { VERSION } from '../commands/version.ts'
import type { Artifact } from '../model/artifact.ts'
import type { Report } from '../model/report.ts'
import { openFiles } from '../system/open-files.ts'
import { writeHelp } from './command-page.ts'
import { json as asJson } from './json.ts'
import { type CommandLine, EXPORT_PAGE, readCommandLine } from './options.ts'
import { printable } from './printable.ts'
import { write } from './streams.ts'
import { artifactLine, countLine, diagnosticLine, troubleLine } from './tell.ts'

/** The export command: makes what was asked for, tells of it, and gives the exit code. */
export async function runExport(argv: readonly string[]): Promise<number> {
  const line = readCommandLine(argv)
  if (line.help || line.version) {
    await write(process.stdout, line.help ? await help() : `${VERSION}\n`)
    return 0
  }
  const say = (text: string): void => {
    if (!line.quiet) process.stderr.write(`${text}\n`)
  }
  const report = await exportProposals({
    ...line.request,
    onArtifact: (artifact) => {
      if (!line.json && !line.quiet && !isRest(artifact)) process.stdout.write(`${artifactLine(artifact)}\n`)
    },
    onNote: (note) => say(printable(note)),
  })
  await tellReport(report, line)
  if (line.open) {
    const trouble = await openFiles(report.artifacts.filter(isOpened).map(({ path }) => path))
    if (trouble !== undefined) say(printable(trouble))
  }
  return exitCodeOf(report, line.request.strict ?? false)
}

async function help(): Promise<string> {
  const { COMMAND_PAGES } = await import('./command-pages.ts')
  return writeHelp(
    EXPORT_PAGE,
    COMMAND_PAGES.filter((page) => page !== EXPORT_PAGE),
  )
}

/** The first of a deck's pictures stands for those that follow it. */
function isRest({ kind, path }: Artifact): boolean {
  return kind === 'slide-png' && !path.endsWith('/001.png')
}

/** Nobody wants an editor for the Markdown, nor a window for each slide: the sheet shows them all. */
function isOpened({ kind }: Artifact): boolean {
  return kind !== 'slides-md' && kind !== 'slide-png'
}

async function tellReport(report: Report, { json, quiet, verbose }: CommandLine): Promise<void> {
  const lines: string[] = []
  for (const diagnostic of report.diagnostics) {
    const shown = diagnostic.severity === 'error' || (!quiet && (verbose || diagnostic.severity === 'warning'))
    if (shown) lines.push(diagnosticLine(diagnostic))
  }
  for (const { file, message, hint, bug } of report.failures) {
    lines.push(troubleLine(`${file}: ${message}`, hint))
    if (bug !== undefined) lines.push(...bug.split('\n').map(printable))
  }
  const count = countLine(report, verbose)
  if (count !== undefined && !quiet) lines.push(count)
  if (verbose) lines.push(...aboutTheRun(report))
  if (lines.length > 0) await write(process.stderr, `${lines.join('\n')}\n`)
  if (json) await write(process.stdout, asJson({ version: VERSION, ...report }))
}

function aboutTheRun({ browser, timings }: Report): string[] {
  const stages = Object.entries(timings).map(([stage, time]) => `${stage} ${time} ms`)
  const facts =
    browser === undefined
      ? []
      : [
          `browser: ${browser.version} (${browser.source}), its sandbox ${browser.sandbox.on ? 'on' : 'off'}: ${browser.sandbox.why}`,
        ]
  return [...facts, `time: ${stages.join(', ')}`]
}
