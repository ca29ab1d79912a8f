// Lists everything of others that ships, with version, licence and the reason why it is there, and writes the texts of
// their licences into NOTICE. With --check it writes nothing and fails where NOTICE is not what it would be. A licence that
// would bind what it is put together with, or none at all, fails it too.
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { codeOptions, PROGRAMS } from './build/code.mjs'
import { diagramOptions } from './build/diagrams.mjs'
import { fontPackages } from './build/fonts.mjs'
import { compilerOptions } from './build/templates.mjs'
import { typePackages } from './build/types.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const own = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))

/** Licences that ask for no more than their text, or leave what uses the unchanged work free. */
const FINE = new Set(
  '0BSD Apache-2.0 BlueOak-1.0.0 BSD-2-Clause BSD-3-Clause CC0-1.0 ISC MIT MIT-0 OFL-1.1 Python-2.0 Unlicense Zlib'.split(
    ' ',
  ),
)

/** Packages whose own field says nothing that can be looked up, by what stands in them. */
const SAID = new Map([
  ['dejavu-fonts-ttf', 'Bitstream-Vera'],
  ['khroma', 'MIT'],
])
FINE.add('Bitstream-Vera')

/** What packages have inside that comes from elsewhere. */
const INSIDE = [
  {
    name: 'Graphviz',
    from: '@viz-js/viz',
    licence: 'EPL',
    text: 'Graphviz is distributed under the Eclipse Public License, <https://graphviz.org/license/>.\nIt is unchanged. Its source is at <https://gitlab.com/graphviz/graphviz>, and how it is compiled at\n<https://github.com/mdaines/viz-js>.',
  },
]

const shipped = new Map()

function add(folder, reason) {
  const known = shipped.get(folder)
  if (known === undefined) shipped.set(folder, reason)
}

/** The folder of the package that a file of node_modules belongs to. */
function packageOf(file) {
  return /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1]
}

const programs = PROGRAMS.map((program) => codeOptions(root, own.version, program))
for (const options of [...programs, compilerOptions(root), diagramOptions(root)]) {
  const { metafile } = await build({ ...options, outdir: join(root, 'dist'), write: false, metafile: true })
  const used = new Set(
    Object.values(metafile.outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
    ),
  )
  // A package that our own code asks for is there for that, whoever else asks for it too.
  const isOwn = (file) => (packageOf(file) === undefined ? 0 : 1)
  const usedPackages = new Set([...used].map(packageOf))
  const asking = Object.entries(metafile.inputs).sort(
    ([one], [other]) => isOwn(one) - isOwn(other) || (one < other ? -1 : 1),
  )
  for (const [file, { imports }] of asking) {
    for (const { path } of imports) {
      const folder = packageOf(path)
      if (folder === undefined || !usedPackages.has(folder) || folder === packageOf(file)) continue
      add(folder, `bundled for ${packageOf(file)?.replace(/^.*node_modules\//, '') ?? file}`)
    }
  }
  for (const folder of [...usedPackages].sort()) if (folder !== undefined) add(folder, 'bundled')
}
for (const name of fontPackages) add(`node_modules/${name}`, 'fonts')
for (const name of typePackages) add(`node_modules/${name}`, 'declarations of the public API')

/** What users install beside it, and what that needs in turn. */
async function addInstalled(name, from, reason) {
  const require = createRequire(join(root, from, 'package.json'))
  const places = require.resolve.paths(name) ?? []
  for (const place of places) {
    const folder = relative(root, join(place, name)).split(sep).join('/')
    const found = await readFile(join(root, folder, 'package.json'), 'utf8').catch(() => undefined)
    if (found === undefined) continue
    const isNew = !shipped.get(folder)?.startsWith('installed')
    shipped.set(folder, reason)
    if (!isNew) return
    const { dependencies = {}, scripts = {} } = JSON.parse(found)
    for (const script of ['preinstall', 'install', 'postinstall'])
      if (scripts[script] !== undefined) faults.push(`${name} runs ${script} where it is installed`)
    for (const one of Object.keys(dependencies)) await addInstalled(one, folder, `installed for ${name}`)
    return
  }
  faults.push(`${name} is not installed`)
}

const faults = []
for (const name of Object.keys(own.dependencies))
  await addInstalled(name, '.', 'installed: the browser, for Linux on x64')
for (const script of ['preinstall', 'install', 'postinstall'])
  if (own.scripts[script] !== undefined) faults.push(`${own.name} runs ${script} where it is installed`)

/** The texts of licences and notices in a package's folder, in the order of their names. */
async function textsOf(folder) {
  const names = (await readdir(folder)).filter((name) => /^(?:licen[cs]e|copying|notice|ofl)\b/i.test(name)).sort()
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8').catch(() => '')))
  return texts.map((text) =>
    text
      .replace(/^\ufeff/, '')
      .replace(/\r\n?/g, '\n')
      .replace(/[ \t]+$/gm, '')
      .trim(),
  )
}

/** Whether one of the licences that a package offers will do. */
function isFine(licence) {
  return licence
    .replace(/[()]/g, ' ')
    .split(/\sOR\s/)
    .some((one) => one.split(/\sAND\s/).every((each) => FINE.has(each.trim())))
}

const parts = []
for (const [folder, reason] of shipped) {
  const { name, version, license, licenses, author, homepage, repository } = JSON.parse(
    await readFile(join(root, folder, 'package.json'), 'utf8'),
  )
  const licence =
    SAID.get(name) ?? (typeof license === 'string' ? license : (license?.type ?? licenses?.[0]?.type ?? 'none'))
  if (!isFine(licence)) faults.push(`${name} ${version} is under ${licence}`)
  const texts = await textsOf(join(root, folder))
  const by = typeof author === 'string' ? author : author?.name
  const from = homepage ?? (typeof repository === 'string' ? repository : repository?.url) ?? ''
  const said = `Licensed under ${licence}${by === undefined ? '' : ` by ${by.replace(/\s*[<(].*$/, '')}`}${from === '' ? '' : `, ${from}`}.`
  parts.push({ name, version, licence, reason, text: texts.filter((text) => text !== '').join('\n\n') || said })
}
for (const { name, from, licence, text } of INSIDE)
  if (parts.some((part) => part.name === from))
    parts.push({ name, version: '', licence, reason: `inside ${from}`, text })
parts.sort((one, other) =>
  one.name < other.name ? -1 : one.name > other.name ? 1 : one.version < other.version ? -1 : 1,
)

// Of two copies of one version, one is told.
const told = parts.filter((part, at) => part.name !== parts[at - 1]?.name || part.version !== parts[at - 1]?.version)
const groups = new Map()
for (const { name, version, licence, text } of told) {
  const group = groups.get(text) ?? []
  group.push(`${name}${version === '' ? '' : ` ${version}`} (${licence})`)
  groups.set(text, group)
}
const rule = `\n\n${'-'.repeat(78)}\n\n`
const notice = `ep-export
Its own licence is in the file LICENSE. It contains, or comes with, the work of others, under these terms.${rule}${[
  ...groups,
]
  .map(([text, names]) => `${names.join('\n')}\n\n${text}`)
  .join(rule)}\n`

const width = Math.max(...told.map(({ name }) => name.length))
for (const { name, version, licence, reason } of told)
  console.log(`${name.padEnd(width)}  ${version.padEnd(10)}  ${licence.padEnd(16)}  ${reason}`)
const file = join(root, 'NOTICE')
if (process.argv.includes('--check')) {
  if ((await readFile(file, 'utf8').catch(() => '')) !== notice) faults.push('NOTICE is out of date: npm run licences')
} else await writeFile(file, notice)
for (const fault of faults) console.error(fault)
process.exitCode = faults.length === 0 ? 0 : 1
