import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/model/diagnostic.ts'
import type { Report } from '../../src/model/report.ts'
import { readManifest } from '../../src/record/manifest-schema.ts'
import { exportWithReport, ROOT, runCommand, type TemporaryFolder, temporaryFolder } from './command.ts'

const PNG = readFileSync(join(ROOT, 'fixtures', 'images', 'attribution-error.png'))
const MEGABYTE = Buffer.alloc(1024 * 1024)

let folder: TemporaryFolder
let server: Server
let host: string
/** Paths that were asked for, with what came along. */
let heard: IncomingMessage[] = []
let picture: Buffer = PNG

/** What the host answers, by the path that is asked for. */
const ANSWERS: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/good.png': (response) => response.end(picture),
  '/moved': (response) => response.writeHead(302, { location: '/good.png' }).end(),
  '/away': (response) =>
    response.writeHead(302, { location: `https://localhost:${host.split(':')[1]}/good.png` }).end(),
  '/down': (response) => response.writeHead(301, { location: `http://${host}/good.png` }).end(),
  '/file': (response) => response.writeHead(301, { location: 'file:///etc/hostname' }).end(),
  '/round': (response) => response.writeHead(307, { location: '/round' }).end(),
  '/gone': (response) => response.writeHead(404).end(PNG),
  '/packed': (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(PNG),
  '/long': (response) => response.writeHead(200, { 'content-length': 100_000_000 }).write(PNG),
  '/endless': (response) => {
    for (let at = 0; at < 12; at += 1) response.write(MEGABYTE)
  },
  '/slow': (response) => {
    response.write(PNG.subarray(0, 20))
  },
  '/page': (response) => response.end('<!doctype html><title>No image</title>'),
  '/script.svg': (response) =>
    response.end('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>'),
}

beforeAll(async () => {
  folder = await temporaryFolder()
  const [key, cert] = ['key.pem', 'cert.pem'].map((name) => join(folder.path, name))
  const names = 'subjectAltName=IP:127.0.0.1,DNS:localhost'
  execFileSync(
    'openssl',
    ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'].concat([
      '-keyout',
      key ?? '',
      '-out',
      cert ?? '',
      '-subj',
      '/CN=ep-export test',
      '-addext',
      names,
    ]),
    { stdio: 'ignore' },
  )
  server = createServer({ key: readFileSync(key ?? ''), cert: readFileSync(cert ?? '') }, (request, response) => {
    heard.push(request)
    ANSWERS[request.url ?? '']?.(response)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  await writeFile(join(folder.path, 'ep-export.yaml'), 'limits: { fetch: 2 }\n')
})

afterAll(async () => {
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
  await folder[Symbol.asyncDispose]()
})

/** Runs the command where the host's certificate is trusted. */
const trusting = () => ({ cwd: folder.path, env: { NODE_EXTRA_CA_CERTS: join(folder.path, 'cert.pem') } })

async function propose(...addresses: readonly string[]): Promise<void> {
  const images = addresses.map((address, at) => `![Picture ${at + 1}](${address})`)
  await writeFile(join(folder.path, 'EP-001.md'), `# EP-001: Far\n\n## Solution\n\n${images.join('\n\n')}\n`)
  heard = []
}

const aboutImages = ({ diagnostics }: Report): Diagnostic[] =>
  diagnostics.filter(({ code }) => code.startsWith('image-'))

const paths = (): (string | undefined)[] => heard.map(({ url }) => url)

test('images come from the host that is named, and from nowhere else', async () => {
  await propose(`https://${host}/good.png`, `https://${host}/moved`, `https://${host}/away`, `https://${host}/down`)
  const args = ['EP-001.md', '--html', '--slides', '--allow-host', 'a.example', '--allow-host', host]
  const { run, report } = await exportWithReport(args, trusting())
  expect(run.code).toBe(0)
  expect(paths().sort()).toEqual(['/away', '/down', '/good.png', '/good.png', '/moved'])
  expect(aboutImages(report).map(({ message }) => message)).toEqual([
    `The image https://${host}/away leads on to localhost:${host.split(':')[1]}, which is not asked: --allow-host does not name its host.`,
    `The image https://${host}/down leads on to ${host}, which is not asked: only https is.`,
  ])
  for (const { headers } of heard) {
    expect(Object.keys(headers).sort()).toEqual(['accept', 'accept-encoding', 'connection', 'host', 'user-agent'])
  }
  const data = PNG.toString('base64')
  for (const name of ['EP-001.html', 'EP-001.slides.html']) {
    expect(await readFile(join(folder.path, 'out', name), 'utf8'), name).toContain(data)
  }
})

test('nothing is asked for where no host is named', async () => {
  await propose(`https://${host}/good.png`)
  const { report } = await exportWithReport(['EP-001.md', '--html'], trusting())
  expect(aboutImages(report)).toMatchObject([{ code: 'image-remote' }])
  expect(heard).toEqual([])
  expect(await readFile(join(folder.path, 'out', 'EP-001.html'), 'utf8')).toContain(`href="https://${host}/good.png"`)
})

test('what a host gives that is no fit image is told, and a box has its place', async () => {
  const bad = ['file', 'round', 'gone', 'packed', 'long', 'endless', 'slow', 'page', 'script.svg']
  await propose(...bad.map((name) => `https://${host}/${name}`))
  const { run, report } = await exportWithReport(['EP-001.md', '--html', '--allow-host', host], trusting())
  expect(run.code).toBe(0)
  const said = aboutImages(report).map(({ message }) => message.replace(`The image https://${host}/`, ''))
  expect(said).toEqual([
    'file leads on to file:, which is not asked: only https is.',
    'round could not be fetched: it leads on and on.',
    'gone could not be fetched: its host answered 404.',
    'packed could not be fetched: its host packs it, unasked.',
    'long has more than 10 MB.',
    'endless has more than 10 MB.',
    'slow was not fetched in 2 seconds.',
    'page is no PNG, JPEG, GIF, WebP, AVIF or SVG.',
    expect.stringMatching(/^script\.svg is an SVG /),
  ])
  const html = await readFile(join(folder.path, 'out', 'EP-001.html'), 'utf8')
  expect(html.match(/class="missing"/g)).toHaveLength(bad.length)
})

test('a host whose certificate nobody vouches for gives nothing', async () => {
  await propose(`https://${host}/good.png`)
  for (const NODE_TLS_REJECT_UNAUTHORIZED of [undefined, '0']) {
    const { report } = await exportWithReport(['EP-001.md', '--html', '--allow-host', host], {
      cwd: folder.path,
      env: { NODE_TLS_REJECT_UNAUTHORIZED },
    })
    expect(aboutImages(report)[0]?.message).toMatch(/ could not be fetched \(DEPTH_ZERO_SELF_SIGNED_CERT\)\.$/)
  }
  expect(heard).toEqual([])
})

test('the manifest has what was fetched, and verify says which image has changed since', async () => {
  await propose(`https://${host}/good.png`)
  await rm(join(folder.path, 'out'), { recursive: true, force: true })
  const made = await runCommand(['EP-001.md', '--html', '--manifest', '--allow-host', host, '-q'], trusting())
  expect(made).toMatchObject({ code: 0, stderr: '' })
  const { sources } = readManifest(await readFile(join(folder.path, 'out', 'manifest.json'), 'utf8'))
  expect(sources[0]?.fetched).toMatchObject([
    { url: `https://${host}/good.png`, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
  ])
  const verify = (...args: readonly string[]) => runCommand(['verify', 'out', '--source', '.', ...args], trusting())
  expect(await verify('--allow-host', host)).toMatchObject({ code: 0 })
  expect(await verify()).toMatchObject({
    code: 1,
    stdout: expect.stringContaining(`The image https://${host}/good.png`),
  })
  picture = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
  expect(await verify('--allow-host', host)).toMatchObject({
    code: 1,
    stdout: expect.stringContaining(`The image https://${host}/good.png`),
  })
})
