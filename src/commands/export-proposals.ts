import type { Browser } from '../browser/browser.ts'
import { startBrowser } from '../browser/start-browser.ts'
import type { Artifact } from '../model/artifact.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Failure, Report } from '../model/report.ts'
import type { UserError } from '../model/user-error.ts'
import { Colourist } from '../system/colourist.ts'
import { DiagramThread } from '../system/diagram-thread.ts'
import { discover } from '../system/discover.ts'
import { fontFolder } from '../system/package-files.ts'
import { ResultCache } from '../system/result-cache.ts'
import { outputName, refuseCollisions } from './output-name.ts'
import { type ExportRequest, settle } from './request.ts'
import { startStopwatch } from './stopwatch.ts'
import { VERSION } from './version.ts'

/**
 * Makes the documents and decks of proposals. One that cannot be made does not stop the others: it is among the
 * report's failures.
 *
 * @throws UserError for what stops the whole run: wrong usage (2), or no usable browser (3).
 */
export async function exportProposals(request: ExportRequest = {}): Promise<Report> {
  const watch = startStopwatch()
  const settings = await settle(request)
  const found = await watch.time('discover', discover(request.inputs ?? [], settings.proposals))
  const proposals = found.map((file) => ({ file: file.name, path: file.path, name: outputName(file.path) }))
  refuseCollisions(proposals)

  // Chrome takes longest to start, so it starts before anything else is loaded; html alone needs none.
  const printing = settings.outputs.has('pdf') || settings.outputs.has('slides')
  const start = (): Browser =>
    startBrowser({
      executable: request.browser,
      endpoint: request.browserEndpoint,
      timeout: settings.timeout,
      fontFolder: fontFolder(),
      onNote: request.onNote,
    })
  await using browser = printing ? start() : undefined
  let drawing: Browser | undefined
  await using _late = { [Symbol.asyncDispose]: async () => await drawing?.[Symbol.asyncDispose]() }
  await using diagramThread = new DiagramThread()
  await using colourist = new Colourist()
  await using cache = new ResultCache(VERSION, request.cache ?? true)
  // Loaded while Chrome comes up.
  const [{ exportProposal }, theme] = await Promise.all([
    import('./export-proposal.ts'),
    import('./load-theme.ts').then(({ loadTheme }) => loadTheme(settings.theme)),
  ])

  const artifacts: Artifact[][] = proposals.map(() => [])
  const diagnostics: (readonly Diagnostic[])[] = proposals.map(() => [])
  const failures: (readonly Failure[])[] = proposals.map(() => [])
  const waiting = [...proposals.entries()]
  const close = async (): Promise<void> => browser?.[Symbol.asyncDispose]()
  let closing: Promise<void> | undefined
  let prints =
    proposals.length * Number(settings.outputs.has('pdf')) + proposals.length * Number(settings.outputs.has('slides'))
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, proposal] = next
      const done = await exportProposal(proposal, {
        settings,
        jobs: proposals,
        theme,
        printer: browser,
        openDesk: (source) => {
          // A document in HTML alone needs a browser only for diagrams that nobody drew before.
          drawing ??= browser ?? start()
          return drawing.openDesk(source)
        },
        diagramThread,
        colourist,
        cache,
        watch,
        onPrinted: () => {
          prints -= 1
          if (prints === 0) closing = close()
        },
        onArtifact: (artifact) => {
          artifacts[index]?.push(artifact)
          request.onArtifact?.(artifact)
        },
      })
      diagnostics[index] = done.diagnostics
      failures[index] = done.failures
    }
  }
  await Promise.all(Array.from({ length: Math.min(settings.jobs, proposals.length) }, work))
  await closing
  return {
    artifacts: artifacts.flat(),
    diagnostics: diagnostics.flat(),
    failures: failures.flat(),
    timings: watch.timings(),
    browser: browser === undefined ? undefined : await browser.facts(),
  }
}

/** The exit code of a run: the gravest of its failures, else 1 for a document with errors, or under `strict` with warnings. */
export function exitCodeOf({ failures, diagnostics }: Report, strict: boolean): 0 | UserError['exitCode'] {
  const gravest = Math.max(0, ...failures.map(({ exitCode }) => exitCode)) as 0 | UserError['exitCode']
  if (gravest !== 0) return gravest
  const failing = diagnostics.some(({ severity }) => severity === 'error' || (strict && severity === 'warning'))
  return failing ? 1 : 0
}
