import { execFileSync } from 'node:child_process'
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
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
      return {
        name: name.replace(/\.md$/, ''),
        what: all('what')[0] ?? '',
        mustNot: all('must-not'),
        must: all('must'),
        text,
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
  for (const [name, drawing] of Object.entries(DRAWINGS))
    await writeFile(join(images, name), filled(drawing, listener, folder))
  for (const { name, text } of attacks) {
    const plain = text[0] === 0xff ? undefined : filled(text.toString('latin1'), listener, folder)
    await writeFile(join(repository, `${name}.md`), plain === undefined ? text : Buffer.from(plain, 'latin1'))
  }
  return repository
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
