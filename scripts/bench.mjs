// npm run bench [-- FILE.md] [--runs N]: how long a run takes beside the tools that people use today.
// md-to-pdf and marp-cli are installed into a scratch folder and print with the same browser as we do. Runs are
// interleaved, so that a busy machine slows all of them alike, and compared by their medians.
import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { brotliDecompressSync } from 'node:zlib'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const { values, positionals } = parseArgs({
  options: { runs: { type: 'string', default: '9' } },
  allowPositionals: true,
})
const runs = Number(values.runs)
if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs takes a whole number from 1, not ${values.runs}.`)

const wanted = positionals[0] ?? join(root, '..', 'shared', 'corpus', 'kepler', 'main', 'EP-001-redfish-support.md')
const proposal = resolve(positionals[0] || existsSync(wanted) ? wanted : join(root, 'fixtures', 'EP-012.md'))
const name = basename(proposal, '.md')

const cli = join(root, 'dist', 'cli.js')
if (!existsSync(cli)) throw new Error('There is no dist/cli.js: run npm run build first.')

const scratch = join(tmpdir(), 'ep-export-bench')
const peers = join(scratch, 'peers')
const out = join(scratch, 'out')
rmSync(out, { recursive: true, force: true })
for (const folder of [peers, out]) mkdirSync(folder, { recursive: true })

installPeers()
const browser = findBrowser()
const [mdToPdf, marpCli] = [binary('md-to-pdf'), binary('@marp-team/marp-cli')]
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const mdToPdfConfig = join(out, 'md-to-pdf.json')
writeFileSync(
  mdToPdfConfig,
  JSON.stringify({
    basedir: dirname(proposal),
    dest: join(out, 'md-to-pdf.pdf'),
    launch_options: { executablePath: browser, args: sandbox },
  }),
)
const slides = join(out, 'ours', `${name}.slides.md`)
const ours = (...args) => [cli, proposal, '--quiet', '--out', join(out, 'ours'), ...args]

const contenders = {
  node: ['-e', '0'],
  version: [cli, '--version'],
  pdf: ours('--pdf'),
  pdfAnew: ours('--pdf', '--no-cache'),
  slidesAnew: ours('--slides', '--no-cache'),
  bothAnew: ours('--pdf', '--slides', '--no-cache'),
  slides: ours('--slides'),
  both: ours('--pdf', '--slides'),
  mdToPdf: [mdToPdf, proposal, '--config-file', mdToPdfConfig],
  marpCli: [
    marpCli,
    '--no-stdin',
    '--browser-path',
    browser,
    '--allow-local-files',
    '--pdf',
    slides,
    '-o',
    join(out, 'marp.pdf'),
  ],
}

for (const contender of Object.keys(contenders)) time(contender)
for (const made of [join(out, 'md-to-pdf.pdf'), join(out, 'marp.pdf'), join(out, 'ours', `${name}.pdf`)]) {
  if (readFileSync(made).subarray(0, 5).toString() !== '%PDF-') throw new Error(`${made} is no PDF.`)
}

const seconds = Object.fromEntries(Object.keys(contenders).map((contender) => [contender, []]))
for (let run = 0; run < runs; run += 1) {
  for (const contender of Object.keys(contenders)) seconds[contender].push(time(contender))
}

// What a run keeps for the next spares it diagrams, colours and page numbers; `--no-cache` is a text never seen before.
const targets = [
  ['--version', 'version', 'node', 'node -e 0', 2],
  ['--pdf', 'pdf', 'mdToPdf', 'md-to-pdf', 0.6],
  ['  --no-cache', 'pdfAnew', 'mdToPdf', 'md-to-pdf', 0.9],
  ['--pdf --slides', 'both', 'mdToPdf', 'md-to-pdf, PDF alone', 0.9],
  ['  --no-cache', 'bothAnew', 'mdToPdf', 'md-to-pdf, PDF alone'],
  ['--slides', 'slides', 'marpCli', 'marp-cli, our .slides.md', 0.8],
  ['  --no-cache', 'slidesAnew', 'marpCli', 'marp-cli, our .slides.md'],
]
console.log(`${proposal}\nbrowser ${browser}\n${runs} runs each, interleaved; medians in seconds, range in brackets\n`)
let missed = 0
for (const [label, mine, theirs, peer, target] of targets) {
  const ratio = median(seconds[mine]) / median(seconds[theirs])
  if (target !== undefined && ratio > target) missed += 1
  const verdict = target === undefined ? '' : `   target ≤ ${target.toFixed(1)}   ${ratio <= target ? 'ok' : 'MISSED'}`
  console.log(
    `${label.padEnd(15)} ${shown(mine)}   ${peer.padEnd(25)} ${shown(theirs)}   ratio ${ratio.toFixed(2)}${verdict}`,
  )
}
for (const [label, args] of [
  ['--pdf', contenders.pdf],
  ['--slides', contenders.slides],
  ['--pdf --slides', contenders.both],
]) {
  const { timings } = JSON.parse(execFileSync(process.execPath, [...args, '--json'], { maxBuffer: 1 << 26 }).toString())
  console.log(`\nstages of ${label}\n${JSON.stringify(timings, null, 2)}`)
}
process.exitCode = missed ? 1 : 0

function installPeers() {
  const wantedPeers = ['md-to-pdf', '@marp-team/marp-cli']
  if (wantedPeers.every((peer) => existsSync(join(peers, 'node_modules', peer, 'package.json')))) return
  writeFileSync(join(peers, 'package.json'), '{ "private": true }\n')
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...wantedPeers], {
    cwd: peers,
    env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1' },
    stdio: 'inherit',
  })
}

function binary(peer) {
  const folder = join(peers, 'node_modules', peer)
  const { bin, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  console.log(`${peer} ${version}`)
  return join(folder, typeof bin === 'string' ? bin : Object.values(bin)[0])
}

/** The browser that everybody prints with: the one named, else the embedded one, else one that is installed. */
function findBrowser() {
  const named = process.env.EP_EXPORT_BROWSER ?? process.env.CHROME_PATH
  if (named) return named
  const embedded = join(scratch, 'chromium')
  if (!existsSync(embedded)) {
    const packed = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', '..', 'bin')
    writeFileSync(`${embedded}.new`, brotliDecompressSync(readFileSync(join(packed, 'chromium.br'))), { mode: 0o755 })
    renameSync(`${embedded}.new`, embedded)
  }
  if (spawnSync(embedded, ['--version']).status === 0) return embedded
  const installed = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => ['chromium-headless-shell', 'chromium', 'google-chrome'].map((file) => join(folder, file)))
    .find(isExecutable)
  if (!installed) throw new Error('No browser for the peers: name one with CHROME_PATH.')
  return installed
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function time(contender) {
  const start = process.hrtime.bigint()
  const { status, stderr } = spawnSync(process.execPath, contenders[contender], { cwd: out })
  const taken = Number(process.hrtime.bigint() - start) / 1e9
  if (status !== 0) throw new Error(`${contender} ended with ${status}: ${stderr}`)
  return taken
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

function shown(contender) {
  const all = seconds[contender]
  return `${median(all).toFixed(3)} (${Math.min(...all).toFixed(3)}–${Math.max(...all).toFixed(3)})`
}
