// What the action and the GitLab job run: `node ci/run.mjs install|export|attach`. Only Node's own modules are used, so
// that nothing is fetched before it is known what for.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { attachToGithub, attachToGitlab } from './attach.mjs'
import { exportProposals } from './export.mjs'
import { askGitLine } from './git.mjs'
import { githubService } from './github.mjs'
import { gitlabService } from './gitlab.mjs'
import { readInputs } from './inputs.mjs'
import { Refusal } from './refusal.mjs'
import { writeSummary } from './summary.mjs'
import { logLine } from './text.mjs'
import { installTool } from './tool.mjs'

const { env } = process

/** The service that runs this: GitLab says so, and everything else speaks GitHub's language. */
const service = env.GITLAB_CI === 'true' ? gitlabService(env) : githubService(env)

const steps = {
  install: () => {
    service.refuseUnsafe()
    const command = installTool(readInputs(env), env, scratchFolder())
    service.giveOutputs({ command })
    return { command }
  },
  export: () => {
    service.refuseUnsafe()
    const inputs = readInputs(env)
    const repository = realpathSync(resolve(env.EP_EXPORT_FOLDER || '.'))
    const top = askGitLine(repository, ['rev-parse', '--show-toplevel'])
    if (top === undefined || realpathSync(top) !== repository) {
      throw new Refusal(`${repository} is no checkout.`, 'Run actions/checkout before, and name its folder.')
    }
    const place = service.place(repository)
    const scratch = scratchFolder()
    const ground = { repository, scratch, shown: service.folder ?? scratch }
    if (service.folder !== undefined) makeNew(service.folder)
    const command = env.EP_EXPORT_COMMAND || steps.install().command
    const done = exportProposals({ inputs, place, ground, command, env })
    tell(done, place)
    const thumbnails = join(ground.shown, 'thumbnails')
    service.giveOutputs({
      count: done.manifest?.artifacts.length ?? 0,
      proposals: JSON.stringify(done.files),
      folder: done.folder,
      thumbnails: existsSync(thumbnails) && readdirSync(thumbnails).length > 0 ? thumbnails : '',
      release: place.kind === 'change' ? '' : (inputs.release ?? place.tag ?? ''),
    })
    return { code: done.code }
  },
  link: () => {
    const { EP_EXPORT_ARTIFACT: outputs, EP_EXPORT_SHEETS: sheets } = env
    const links = [
      ['Everything as one archive', outputs],
      ['pictures of the slides', sheets],
    ].filter(([, address]) => address)
    const told = links.map(([words, address]) => `<a href="${encodeURI(address)}">${words}</a>`)
    service.summarise(`\n${told.join(' · ')}\n`)
    return {}
  },
  attach: async () => {
    service.refuseUnsafe()
    const what = { folder: env.EP_EXPORT_OUTPUTS ?? '', tag: env.EP_EXPORT_RELEASE ?? '' }
    const told = await (env.GITLAB_CI === 'true' ? attachToGitlab(what, env) : attachToGithub(what, env))
    service.summarise(told)
    return {}
  },
}

/** Tells of a run: its findings to the service, and what its manifest says as a summary. */
function tell({ files, notes, findings, manifest }, place) {
  for (const line of service.findingLines(findings)) console.log(line)
  const proposals = files.map((source) => {
    const own = manifest?.artifacts.filter((one) => one.source === source) ?? []
    const first = (key) => own.map((one) => one[key]).find((count) => count !== null)
    return {
      source,
      pages: first('pages'),
      slides: first('slides'),
      bytes: own.reduce((all, one) => all + one.bytes, 0),
    }
  })
  const count = files.length === 0 ? 'no proposal' : `${files.length} proposal${files.length === 1 ? '' : 's'}`
  service.summarise(
    writeSummary({
      title: `${count} ${place.kind === 'change' ? 'changed' : 'exported'}`,
      proposals,
      findings,
      notes,
      facts: manifest === undefined ? [] : factsOf(manifest),
      link: service.link(place.head),
    }),
  )
}

function factsOf({ tool, theme, browser }) {
  const printed =
    browser === null
      ? []
      : [`${browser.version}, its sandbox ${browser.sandbox.on ? 'on' : 'off'}: ${browser.sandbox.why}`]
  return [`${tool.name} ${tool.version}`, `theme ${theme.name}`, ...printed]
}

/** A folder of this run alone, which no checkout can have prepared. */
function scratchFolder() {
  return realpathSync(mkdtempSync(join(env.RUNNER_TEMP || tmpdir(), 'ep-export-')))
}

function makeNew(folder) {
  try {
    mkdirSync(folder)
  } catch {
    throw new Refusal(`${folder} is there already.`, 'Remove it from the repository: the job writes there.')
  }
}

const step = steps[process.argv[2] ?? '']
try {
  if (step === undefined) throw new Refusal(`The steps are ${Object.keys(steps).join(', ')}.`)
  const { code = 0 } = await step()
  process.exitCode = code
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  const text = error.hint === undefined ? error.message : `${error.message} ${error.hint}`
  console.log(service.errorLine?.(text) ?? logLine(text))
  service.summarise(
    writeSummary({
      title: 'ep-export did not run',
      proposals: [],
      findings: [],
      notes: [text],
      facts: [],
      link: () => undefined,
    }),
  )
  process.exitCode = 2
}
