import type { ExportRequest } from './request.ts'
import { VERSION } from './version.ts'

/** What a run was asked for and where it ran, for whoever looks into it. The address of a browser is cut before what may be a secret. */
export function describeRun({
  onArtifact: _artifact,
  onNote: _note,
  browserEndpoint,
  ...request
}: ExportRequest): string {
  const { version: node, platform, arch } = process
  const endpoint = browserEndpoint === undefined ? {} : { browserEndpoint: withoutSecrets(browserEndpoint) }
  const run = { version: VERSION, node, platform, arch, folder: process.cwd(), request: { ...request, ...endpoint } }
  return JSON.stringify(run, null, 2)
}

function withoutSecrets(address: string): string {
  return URL.canParse(address) ? `${new URL(address).protocol}//${new URL(address).host}` : 'no address'
}

/** An error with all that caused it. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return `${String(error)}\n`
  const cause = error.cause === undefined ? '' : `caused by ${describeError(error.cause)}`
  return `${error.stack ?? error.message}\n${cause}`
}
