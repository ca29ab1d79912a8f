import { resolve, sep } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Browser } from '../browser/browser.ts'
import { startBrowser } from '../browser/start-browser.ts'
import type { Artifact } from '../model/artifact.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import { type Evidence, evidenceIn } from '../model/evidence.ts'
import type { FetchedImage } from '../model/image.ts'
import { once } from '../model/once.ts'
import type { Failure, Report } from '../model/report.ts'
import type { Output } from '../record/outputs.ts'
import { Colourist } from '../system/colourist.ts'
import { DiagramThread } from '../system/diagram-thread.ts'
import { discover } from '../system/discover.ts'
import { refuseOutsideOut } from '../system/out-folder.ts'
import { fontFolder } from '../system/package-files.ts'
import type { RemoteImages } from '../system/remote-images.ts'
import { ResultCache } from '../system/result-cache.ts'
import { Browsers } from './browsers.ts'
import { Deadline } from './deadline.ts'
import { openSource } from './open-source.ts'
import { outputName, refuseCollisions } from './output-name.ts'
import { withRoot } from './reading.ts'
import { type ExportRequest, needsDeck, type Settled, settle } from './request.ts'
import { startStopwatch } from './stopwatch.ts'
import { VERSION } from './version.ts'
import type { Job, Workshop } from './workshop.ts'
import { endingsOf, lastKindOf } from './write-artifact.ts'

/**
 * Makes the documents and decks of proposals. One that cannot be made does not stop the others: it is among the
 * report's failures.
 *
 * @throws UserError for what stops the whole run: wrong usage (2), or no usable browser (3).
 *
 * @example
 * ```ts
 * import { exitCodeOf, exportProposals } from 'ep-export'
 *
 * const report = await exportProposals({ inputs: ['EP-012.md'], outputs: ['pdf'], out: 'made' })
 * for (const { path, pages } of report.artifacts) console.log(path, pages)
 * process.exitCode = exitCodeOf(report, false)
 * ```
 */
export async function exportProposals(request: ExportRequest = {}): Promise<Report> {
  return await (request.debug === undefined
    ? exportAll(request, undefined)
    : exportWithEvidence(request, request.debug))
}

async function exportWithEvidence(request: ExportRequest, folder: string): Promise<Report> {
  const [{ openEvidence }, { describeError, describeRun }] = await Promise.all([
    import('../system/evidence-folder.ts'),
    import('./describe-run.ts'),
  ])
  const evidence = openEvidence(folder)
  request.onNote?.(`Kept for whoever looks into this run, with paths and times of this machine: ${evidence.folder}`)
  evidence.keep('run.json', describeRun(request))
  try {
    const report = await exportAll(request, evidence)
    evidence.keep('report.json', JSON.stringify(report, null, 2))
    return report
  } catch (error) {
    evidence.keep('error.txt', describeError(error))
    throw error
  }
}

async function exportAll(request: ExportRequest, evidence: Evidence | undefined): Promise<Report> {
  const watch = startStopwatch()
  const asked = await settle(request)
  const found = await watch.time('discover', discover(request.inputs ?? [], asked.proposals))
  const settings = { ...asked, reading: await withRoot(asked.reading, request.root, found) }
  const proposals = found.map((file) => ({ file: file.name, path: file.path, name: outputName(file.path) }))
  const out = resolve(settings.out).replaceAll(sep, '/')
  await refuseOutsideOut(settings.out)
  refuseCollisions(proposals, endingsOf(settings.outputs), out)

  // Chrome takes longest to start, so its process is there before anything else is loaded; html alone needs none.
  const printing = settings.outputs.has('pdf') || needsDeck(settings.outputs)
  await using browsers = new Browsers(() =>
    startBrowser({
      executable: request.browser,
      endpoint: request.browserEndpoint,
      timeout: settings.timeout,
      sandbox: settings.sandbox,
      pictures: settings.outputs.has('pptx') || settings.outputs.has('png'),
      fontFolder: fontFolder(),
      onNote: request.onNote,
      onSaid: evidence === undefined ? undefined : (text) => evidence.add('browser.log', text),
    }),
  )
  if (printing) {
    void browsers.current
    await nextTurn()
  }
  using remoteImages = await remoteImagesOf(settings)
  await using diagramThread = new DiagramThread()
  await using colourist = new Colourist()
  await using cache = new ResultCache(VERSION, request.cache ?? true)
  // Loaded while Chrome comes up, once the first text is opened.
  const loaded = once(() =>
    Promise.all([
      import('./export-proposal.ts'),
      import('./load-theme.ts').then(({ loadTheme }) => loadTheme(settings.theme, settings.themeFrom)),
    ]),
  )

  const artifacts: Artifact[][] = proposals.map(() => [])
  const diagnostics: (readonly Diagnostic[])[] = proposals.map(() => [])
  const failures: (readonly Failure[])[] = proposals.map(() => [])
  const sources: (Uint8Array | undefined)[] = []
  const fetched: (readonly FetchedImage[])[] = []
  const waiting = [...proposals.entries()]
  let prints = proposals.length * (Number(settings.outputs.has('pdf')) + Number(needsDeck(settings.outputs)))
  const make = async (
    index: number,
    proposal: Job,
    outputs: ReadonlySet<Output>,
    printer: Browser | undefined,
    deadline: Deadline,
    folder = proposal.name,
  ) => {
    // A document in HTML alone needs a browser only for diagrams that nobody drew before.
    const openDesk: Workshop['openDesk'] = (source) =>
      deadline.desk((page) => (printer ?? browsers.current).openDesk(page), source)
    const { reading } = settings
    const opening = openSource(proposal, { reading, cache, watch, isPrinting: printer !== undefined, openDesk })
    // What goes wrong with it is told by who exports it.
    await deadline.race(opening).catch(() => undefined)
    const [{ exportProposal }, theme] = await loaded()
    return await exportProposal(proposal, opening, {
      evidence: evidence === undefined ? undefined : evidenceIn(evidence, folder),
      settings: { ...settings, outputs },
      jobs: proposals,
      theme,
      printer: printer && deadline.printer(printer),
      browserVersion: async () => (await printer?.facts().catch(() => undefined))?.version ?? '',
      openDesk,
      diagramThread,
      colourist,
      cache,
      remoteImages,
      watch,
      deadline,
      onPrinted: () => {
        prints -= 1
        if (prints === 0) browsers.close()
      },
      onArtifact: (artifact) => {
        artifacts[index]?.push(artifact)
        request.onArtifact?.(artifact)
      },
    })
  }
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, proposal] = next
      const printer = printing ? browsers.current : undefined
      using deadline = new Deadline(settings.reading.limits)
      let done = await make(index, proposal, settings.outputs, printer, deadline)
      // A browser that died under one document must not cost another, nor this one if it was not its fault.
      if (printer !== undefined && isOfBrowser(done.failures) && (await browsers.renew(printer)))
        done = await make(
          index,
          proposal,
          missing(settings.outputs, artifacts[index] ?? []),
          browsers.current,
          deadline,
          `${proposal.name}/again`,
        )
      diagnostics[index] = done.diagnostics
      failures[index] = done.failures
      sources[index] = done.source
      fetched[index] = done.fetched
      const { diagnostics: found, failures: failed } = done
      evidence?.keep(`${proposal.name}/told.json`, JSON.stringify({ diagnostics: found, failures: failed }, null, 2))
    }
  }
  await Promise.all(Array.from({ length: Math.min(settings.jobs, proposals.length) }, work))
  evidence?.keep('timings.json', JSON.stringify(watch.timings(), null, 2))
  const made = {
    artifacts: artifacts.flat(),
    diagnostics: diagnostics.flat(),
    failures: failures.flat(),
    browser: printing ? await browsers.facts() : undefined,
  }
  if (settings.manifest !== false) {
    const { mayWriteManifest, writeManifest } = await import('./write-manifest.ts')
    if (settings.manifest === true || (await mayWriteManifest(settings.out)))
      await writeManifest({ ...made, settings, theme: (await loaded())[1], jobs: proposals, sources, fetched })
  }
  return { ...made, timings: watch.timings() }
}

/** What fetches is loaded only where hosts are named. */
async function remoteImagesOf({ hosts, reading }: Settled): Promise<RemoteImages | undefined> {
  if (hosts.length === 0) return undefined
  const { RemoteImages } = await import('../system/remote-images.ts')
  return new RemoteImages(hosts, reading.limits)
}

function isOfBrowser(failures: readonly Failure[]): boolean {
  return failures.some(({ exitCode }) => exitCode === 3)
}

/** The outputs that a first try did not bring about. */
function missing(outputs: ReadonlySet<Output>, made: readonly Artifact[]): ReadonlySet<Output> {
  const kinds = new Set(made.map(({ kind }) => kind))
  return new Set([...outputs].filter((output) => !kinds.has(lastKindOf(output))))
}
