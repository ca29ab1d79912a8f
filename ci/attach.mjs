import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from './refusal.mjs'
import { markdownText } from './text.mjs'

/**
 * Attaches the files of a folder to a release of GitHub. Its tool is given names after two hyphens, so that none is
 * taken for an option.
 *
 * @returns What to add to the summary.
 * @throws Refusal where two names would become one, or the upload fails.
 */
export function attachToGithub({ folder, tag }, env) {
  const names = filesOf(folder)
  refuseTwins(names)
  const repository = env.GITHUB_REPOSITORY ?? ''
  const args = [
    'release',
    'upload',
    '--clobber',
    '--repo',
    repository,
    '--',
    tag,
    ...names.map((name) => join(folder, name)),
  ]
  const { status } = spawnSync('gh', args, { stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) {
    throw new Refusal(
      `The files cannot be attached to the release ${tag}.`,
      'Give the job permissions: contents: write.',
    )
  }
  const place = `${env.GITHUB_SERVER_URL}/${repository}/releases/download/${encodeURIComponent(tag)}`
  return told(names, tag, (name) => `${place}/${encodeURIComponent(githubName(name))}`, isPublic(env))
}

/**
 * Attaches the files of a folder to a release of GitLab: into the registry of generic packages, with a link from the
 * release, which is made where there is none.
 */
export async function attachToGitlab({ folder, tag }, env) {
  const project = `${env.CI_API_V4_URL}/projects/${encodeURIComponent(env.CI_PROJECT_ID ?? '')}`
  const release = encodeURIComponent(tag)
  const version = tag.replace(/^v(?=\d)/, '').replace(/[^\w.+~-]/g, '-')
  const ask = async (address, method, body, type) => {
    const headers = { 'JOB-TOKEN': env.CI_JOB_TOKEN ?? '', ...(type === undefined ? {} : { 'Content-Type': type }) }
    return await fetch(address, { method, headers, ...(body === undefined ? {} : { body }) })
  }
  const post = (address, value) => ask(address, 'POST', JSON.stringify(value), 'application/json')
  const names = filesOf(folder)
  const links = new Map()
  for (const name of names) {
    const address = `${project}/packages/generic/ep-export/${encodeURIComponent(version)}/${encodeURIComponent(name.replace(/[^\w.+~-]/g, '_'))}`
    const done = await ask(address, 'PUT', readFileSync(join(folder, name)))
    if (!done.ok)
      throw new Refusal(`GitLab refuses ${name} (${done.status}).`, 'Switch the package registry of the project on.')
    links.set(name, address)
  }
  if (!(await ask(`${project}/releases/${release}`, 'GET')).ok) {
    const made = await post(`${project}/releases`, { tag_name: tag, description: `Release ${tag}` })
    if (!made.ok)
      throw new Refusal(`GitLab makes no release of ${tag} (${made.status}).`, 'Check that the tag is there.')
  }
  for (const [name, url] of links) {
    const done = await post(`${project}/releases/${release}/assets/links`, { name, url, link_type: 'other' })
    // A job that runs again finds its links there.
    if (!done.ok && done.status !== 400) throw new Refusal(`GitLab refuses the link to ${name} (${done.status}).`)
  }
  return told(names, tag, (name) => links.get(name), false)
}

/** Pictures of single slides stay in the artifact: a release has no folders. */
function filesOf(folder) {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort()
  if (names.length === 0) throw new Refusal('There is nothing to attach.')
  return names
}

/** Letters that GitHub does not keep in the name of an asset become dots. */
function githubName(name) {
  return name.replace(/[^\w.+@-]+/g, '.')
}

function refuseTwins(names) {
  const taken = new Map()
  for (const name of names) {
    const key = githubName(name)
    const other = taken.get(key)
    if (other !== undefined) throw new Refusal(`${other} and ${name} would both be attached as ${key}.`, 'Rename one.')
    taken.set(key, name)
  }
}

/** Pictures of a release that everybody may fetch can be shown; GitHub shows none that stands in the text itself. */
function isPublic(env) {
  const event = env.GITHUB_EVENT_PATH ? JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8')) : {}
  return event.repository?.private === false
}

function told(names, tag, address, shown) {
  const list = names.map((name) => `- <a href="${address(name)}">${markdownText(name)}</a>`)
  const sheets = names.filter((name) => name.endsWith('.slides.png'))
  const pictures = shown
    ? sheets.map((name) => `<img src="${address(name)}" alt="${markdownText(name)}" width="720">`)
    : []
  return [`\n### Attached to ${markdownText(tag)}\n`, ...list, '', ...pictures, ''].join('\n')
}
