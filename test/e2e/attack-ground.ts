import { execFileSync } from 'node:child_process'
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { PNG } from 'pngjs'
import { ROOT } from './command.ts'

/** Words that stand outside of what a proposal may read; none of them may be in any output, however it is packed. */
export const CANARIES: readonly string[] = [
  'CANARY-TEXT-FILE',
  'CANARY-JPEG-COMMENT',
  'CANARY-PNG-PIXELS',
  'CANARY-ENVIRONMENT',
  'CANARY-DRAWING',
  'POLLUTED-VALUE-SEEN',
  'root:x:0:0',
]

/** What an attack says of itself at its end. */
export interface Attack {
  /** Such as `front-matter-js`. */
  readonly name: string
  readonly what: string
  readonly mustNot: readonly string[]
  readonly must: readonly string[]
  readonly text: Buffer
  /** Where it stands in the repository. */
  readonly path: string
  /** A file beside it, where it brings one along. */
  readonly beside: { readonly name: string; readonly text: string } | undefined
}

/** Signs that a file name or a line cannot show, as JSON writes them. */
function unescaped(written: string): string {
  return JSON.parse(`"${written.replaceAll('"', '\\"')}"`)
}

const ATTACKS = join(ROOT, 'fixtures', 'attacks')

/** Every attack of the fixtures. */
export async function readAttacks(): Promise<Attack[]> {
  const names = (await readdir(ATTACKS)).filter((name) => name.endsWith('.md')).sort()
  return await Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(ATTACKS, name))
      const words = text[0] === 0xff ? text.toString('utf16le') : text.toString('utf8')
      const facts = words.slice(words.lastIndexOf('<!-- attack')).split(/[\r\n]+/)
      const all = (key: string): string[] =>
        facts.flatMap((line) => (line.startsWith(`${key}: `) ? [line.slice(key.length + 2)] : []))
      const stem = name.replace(/\.md$/, '')
      const [, besideName, besideText = ''] = /^(\S+): (.*)$/.exec(all('beside')[0] ?? '') ?? []
      const called = all('as')[0]
      return {
        name: stem,
        what: all('what')[0] ?? '',
        mustNot: all('must-not'),
        must: all('must'),
        text,
        path: called === undefined ? (besideName === undefined ? name : `${stem}/README.md`) : unescaped(called),
        beside: besideName === undefined ? undefined : { name: besideName, text: unescaped(besideText) },
      }
    }),
  )
}

/**
 * Lays out a repository with the attacks in it, and around it what they reach for. In their texts, LISTENER becomes the
 * address that counts requests, and CANARY_FOLDER the folder above the repository.
 *
 * @returns The repository's path.
 */
export async function layGround(folder: string, listener: string, attacks: readonly Attack[]): Promise<string> {
  const repository = join(folder, 'repository')
  const images = join(repository, 'images')
  for (const path of [images, join(repository, '.git'), `${repository}-evil`, join(folder, 'theme')])
    await mkdir(path, { recursive: true })
  await writeFile(join(repository, '.git', 'HEAD'), 'ref: refs/heads/main\n')
  await writeFile(join(folder, 'secret.txt'), 'CANARY-TEXT-FILE\n'.repeat(20))
  await writeFile(join(folder, 'theme', 'theme.yaml'), 'description: CANARY-TEXT-FILE\n')
  for (const path of [folder, join(repository, '.git'), `${repository}-evil`]) {
    await writeFile(join(path, 'secret.jpg'), secretJpeg())
    await writeFile(join(path, 'secret.png'), secretPng())
  }
  await writeFile(join(images, 'a.png'), PNG.sync.write(new PNG({ width: 4, height: 4 })))
  await symlink(join(folder, 'secret.jpg'), join(images, 'link.jpg'))
  await symlink('link.jpg', join(images, 'link-link.jpg'))
  await symlink(folder, join(images, 'linked'))
  execFileSync('mkfifo', [join(images, 'pipe.png')])
  await writeFile(join(images, 'page.png'), '<!doctype html><script>globalThis.pwned=1</script>')
  await writeFile(join(images, 'text.jpg'), 'GIF89a is not all of it')
  await writeFile(join(images, 'bomb.png'), hugePng(30_000))
  for (const [name, drawing] of Object.entries({ ...DRAWINGS, ...MORE }))
    await writeFile(join(images, name), filled(drawing, listener, folder))
  for (const [at, drawing] of HIDDEN.entries()) await writeFile(join(images, `hidden-${at + 1}.svg`), drawing)
  await writeFile(join(images, 'utf16.svg'), Buffer.from(`\ufeff${DRAWINGS['script.svg']}`, 'utf16le'))
  for (const [name, bytes] of Object.entries(RASTERS)) await writeFile(join(images, name), bytes())
  for (const { path, text, beside } of attacks) {
    const plain = text[0] === 0xff ? undefined : filled(text.toString('latin1'), listener, folder)
    await mkdir(dirname(join(repository, path)), { recursive: true })
    await writeFile(join(repository, path), plain === undefined ? text : Buffer.from(plain, 'latin1'))
    if (beside !== undefined)
      await writeFile(join(repository, dirname(path), beside.name), filled(beside.text, listener, folder))
  }
  await layGit(join(folder, 'bin'), listener)
  for (const [name, content] of Object.entries(TOOLS)) {
    await mkdir(dirname(join(repository, name)), { recursive: true })
    await writeFile(join(repository, name), content)
  }
  return repository
}

const RUN = "require('fs').writeFileSync('RAN', '')"

/** What a checkout may bring along for programs and libraries that this one is made of. */
export const TOOLS: Readonly<Record<string, string>> = {
  '.puppeteerrc.cjs': `${RUN};module.exports={executablePath:'/bin/false'}`,
  '.marprc.cjs': `${RUN};module.exports={}`,
  'ep-export.config.js': RUN,
  'ep-export.js': RUN,
  '.npmrc': 'node-options=--require ./ep-export.js\n',
  '.env': 'NODE_OPTIONS=--require ./ep-export.js\nEP_EXPORT_BROWSER=./ep-export.js\n',
  'package.json': '{"type":"module","exports":"./ep-export.js","puppeteer":{"executablePath":"/bin/false"}}',
  'node_modules/@sparticuz/chromium/index.js': RUN,
  'node_modules/@sparticuz/chromium/package.json': '{"main":"index.js"}',
  'node_modules/puppeteer-core/index.js': RUN,
}

/** A git that knows of every file what a hostile committer would say. */
async function layGit(folder: string, listener: string): Promise<void> {
  const subject = `<script>globalThis.pwned=1</script> <img src=http://${listener}/subject> ![x](http://${listener}/md) {{title}} ::error::x \\033]8;;http://${listener}\\007 \\342\\200\\256 ##[error]x`
  const author = `"><svg onload=globalThis.pwned=1> /URI (javascript:x)`
  const fields = ['2025-02-01', 'a'.repeat(40), author, subject].join('\\037')
  await mkdir(folder)
  await writeFile(
    join(folder, 'git'),
    `#!/bin/sh\ncase "$*" in *--follow*) printf '${fields.replaceAll('%', '%%')}\\n';; *) exit 1;; esac\n`,
    { mode: 0o755 },
  )
}

function filled(text: string, listener: string, folder: string): string {
  return text.replaceAll('LISTENER', listener).replaceAll('CANARY_FOLDER', folder)
}

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"'

const DRAWINGS: Readonly<Record<string, string>> = {
  'script.svg': `${SVG} onload="fetch('http://LISTENER/svg')"><script>fetch('http://LISTENER/svg2')</script><text>CANARY-DRAWING</text></svg>`,
  'loads.svg': `${SVG}><image href="http://LISTENER/image"/><image xlink:href="../../secret.jpg"/><use href="http://LISTENER/use#a"/><style>@import url(http://LISTENER/css);</style><text>CANARY-DRAWING</text></svg>`,
  'entity.svg': `<!DOCTYPE svg [<!ENTITY e SYSTEM "file://CANARY_FOLDER/secret.txt">]>${SVG}><text>&e; CANARY-DRAWING</text></svg>`,
  'stylesheet.svg': `<?xml-stylesheet href="http://LISTENER/sheet.css"?>${SVG}><text>CANARY-DRAWING</text></svg>`,
  'bomb.svg': `${SVG}><defs><g id="a0"><rect width="1" height="1"/></g>${Array.from(
    { length: 12 },
    (_, at) => `<g id="a${at + 1}">${`<use href="#a${at}"/>`.repeat(10)}</g>`,
  ).join('')}</defs><use href="#a12"/></svg>`,
}

const LOADING = `${SVG}><image href="http://LISTENER/inner"/></svg>`

/** More ways out of a drawing, each shown as a picture. */
const MORE: Readonly<Record<string, string>> = {
  'fe.svg': `${SVG}><filter id="f"><feImage href="http://LISTENER/fe"/></filter><rect filter="url(#f)" width="9" height="9"/><text>CANARY-DRAWING</text></svg>`,
  'set.svg': `${SVG}><image><set attributeName="href" to="http://LISTENER/set"/></image><a><set attributeName="href" to="javascript:globalThis.pwned=1"/><text>x</text></a></svg>`,
  'animate.svg': `${SVG}><image><animate attributeName="href" values="http://LISTENER/a;http://LISTENER/b" dur="1s"/></image></svg>`,
  'prefixed.svg': `<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><s:foreignObject><p xmlns="http://www.w3.org/1999/xhtml">CANARY-DRAWING</p></s:foreignObject><s:script>fetch('http://LISTENER/p')</s:script></s:svg>`,
  'nested.svg': `${SVG}><image href="data:image/svg+xml;base64,${Buffer.from(LOADING).toString('base64')}"/><use href="data:image/svg+xml,x#a"/><text>CANARY-DRAWING</text></svg>`,
  'escaped.svg': `${SVG}><image href="&#104;ttp://LISTENER/entity"/><style>@\\69mport url(http://LISTENER/css);rect{fill:u\\72l(http://LISTENER/u)}</style><rect style="background:image-set('http://LISTENER/set' 1x)" width="9" height="9"/></svg>`,
  'declared.svg': `<?xml version="1.0" encoding="UTF-7"?>+ADw-script+AD4-${SVG}><text>CANARY-DRAWING +ADw-script+AD4-</text></svg>`,
  'linked.svg': `${SVG}><link xmlns="http://www.w3.org/1999/xhtml" rel="stylesheet" href="http://LISTENER/link"/><meta xmlns="http://www.w3.org/1999/xhtml" http-equiv="refresh" content="0;url=http://LISTENER/meta"/></svg>`,
  'cursor.svg': `${SVG}><rect cursor="url(http://LISTENER/cursor)" fill="url('http://LISTENER/fill#a')" width="9" height="9"/></svg>`,
  'font.svg': `${SVG}><style>@font-face{font-family:x;src:url(http://LISTENER/font)}text{font-family:x}</style><text>x</text></svg>`,
}

/** Twelve levels of ten copies each, named and referred to as only a browser reads it. */
function hiddenBomb(
  part: (name: string, copies: string) => string,
  refer: (name: string) => string,
  { head = '', attributes = '' } = {},
): string {
  const levels = Array.from({ length: 12 }, (_, at) => part(`a${at + 1}`, refer(`a${at}`).repeat(10))).join('')
  return `${head}${SVG} xmlns:x="urn:x" ${attributes}>${part('a0', '<rect width="1" height="1"/>')}${levels}${refer('a12')}</svg>`
}

const SHAPES = ['rect', 'circle', 'ellipse', 'line', 'path', 'polygon', 'polyline']

function shapeOf(at: number): string {
  return SHAPES[at % SHAPES.length] ?? 'rect'
}

const group = (attributes: (name: string) => string) => (name: string, copies: string) =>
  `<g ${attributes(name)}>${copies}</g>`

const HIDDEN: readonly string[] = [
  hiddenBomb(
    group((name) => `id="&#97;${name.slice(1)}"`),
    (name) => `<use href="#${name}"/>`,
  ),
  hiddenBomb(
    group((name) => `x:id="no" id="${name}"`),
    (name) => `<use href="#${name}"/>`,
  ),
  hiddenBomb(
    group((name) => `id="${name}"`),
    (name) => `<use href=" #${name}"/>`,
  ),
  hiddenBomb(
    group((name) => `id="${name}"`),
    (name) => `<use href="#%61${name.slice(1)}"/>`,
  ),
  hiddenBomb(
    (name, copies) => `<style>.${name}{mask:url(#${name})}</style><mask id="${name}">${copies}</mask>`,
    (name) => `<rect class="${name}" width="9" height="9" fill="#fff"/>`,
  ),
  hiddenBomb(
    (name, copies) => `<pattern id="${name}" width="9" height="9">${copies}</pattern>`,
    (name) => `<rect style="fill:u\\72l(#${name})" width="9" height="9"/>`,
  ),
  hiddenBomb(
    (name, copies) => `<mask id="${name}">${copies}</mask>`,
    (name) => `<${name} width="9" height="9" fill="#fff"/>`.replace(/<a(\d+)/, (_, at) => `<${shapeOf(Number(at))}`),
    {
      head: `<!DOCTYPE svg [${Array.from({ length: 7 }, (_, at) => `<!ATTLIST ${shapeOf(at)} mask CDATA "url(#a${at})">`).join('')}]>`,
    },
  ),
]

/** Heads that say more, or something else, than what follows them. */
const RASTERS: Readonly<Record<string, () => Buffer>> = {
  'huge.gif': () => Buffer.from('GIF89a\xff\xff\xff\xff\x80\x00\x00\x00\x00\x00\xff\xff\xff;', 'latin1'),
  'cut.gif': () => Buffer.from('GIF89a\x01\x00', 'latin1'),
  'huge.webp': () => webp(Buffer.from('\x2f\xff\xff\xff\x0f\x00', 'latin1'), 'VP8L'),
  'cut.webp': () => Buffer.from('RIFF\xff\xff\xff\xffWEBPVP8X', 'latin1'),
  'cut.avif': () => Buffer.from('\x00\x00\x00\x1cftypavif\x00\x00\x00\x00avifmif1miaf', 'latin1'),
  'circle.avif': () =>
    Buffer.concat([
      Buffer.from('\x00\x00\x00\x1cftypavif\x00\x00\x00\x00avifmif1miaf', 'latin1'),
      Buffer.from('\x00\x00\x00\x00meta\x00\x00\x00\x00\x00\x00\x00\x00iprp'.repeat(200), 'latin1'),
    ]),
  'cut.jpg': () => Buffer.from('\xff\xd8\xff\xe1\xff\xffExif\x00\x00II*\x00\xff\xff\xff\xff', 'latin1'),
  'huge.jpg': () =>
    Buffer.from('\xff\xd8\xff\xc0\x00\x11\x08\xff\xff\xff\xff\x03\x01\x22\x00\x02\x11\x01\x03\x11\x01', 'latin1'),
  'zero.png': () => hugePng(0),
  // A screen of one pixel, and on it a picture of four thousand million.
  'frame.gif': () =>
    Buffer.from(
      'GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff,\x00\x00\x00\x00\xff\xff\xff\xff\x00\x02\x02D\x01\x00;',
      'latin1',
    ),
}

function webp(data: Buffer, kind: string): Buffer {
  const size = Buffer.alloc(4)
  size.writeUInt32LE(data.length)
  const chunk = Buffer.concat([Buffer.from(kind), size, data])
  const whole = Buffer.alloc(4)
  whole.writeUInt32LE(chunk.length + 4)
  return Buffer.concat([Buffer.from('RIFF'), whole, Buffer.from('WEBP'), chunk])
}

/** A JPEG of eight grey pixels a side with a comment, which every copy of its bytes carries. */
function secretJpeg(): Buffer {
  const jpeg = Buffer.from(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/wAALCAAIAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAABv/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8ANP/Z',
    'base64',
  )
  const comment = Buffer.from('CANARY-JPEG-COMMENT')
  const head = Buffer.from([0xff, 0xfe, 0, comment.length + 2])
  return Buffer.concat([jpeg.subarray(0, 2), head, comment, jpeg.subarray(2)])
}

/** A PNG whose pixels spell their canary, so that a decoded copy of it can be found. */
function secretPng(): Buffer {
  const png = new PNG({ width: 17, height: 17 })
  png.data.fill(0xff)
  for (let pixel = 0; pixel < 17 * 17; pixel += 1)
    for (let part = 0; part < 3; part += 1)
      png.data[pixel * 4 + part] = 'CANARY-PNG-PIXELS'.charCodeAt((pixel * 3 + part) % 17)
  return PNG.sync.write(png)
}

/** A PNG of a few KB that says to have so many pixels a side. */
function hugePng(side: number): Buffer {
  const png = PNG.sync.write(new PNG({ width: 1, height: 1 }))
  png.writeUInt32BE(side, 16)
  png.writeUInt32BE(side, 20)
  return Buffer.concat([png, deflateSync(Buffer.alloc(1000))])
}
