import { readdirSync } from 'node:fs'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { indexedPng } from '../pictures/indexed-png.ts'
import { openPages, type Picture } from '../pictures/rasterise.ts'
import { drawKind, SIX_PAGES } from '../pictures/six-pages.ts'
import { ROOT, runCommand, type TemporaryFolder, temporaryFolder } from './command.ts'

const BASELINES = join(ROOT, 'test', 'e2e', 'baselines')

/** How different a pixel may be, from 0 to 1, and how many of a thousand may be more so: less than a word has. */
const TOLERANCE = 0.15
const MOST = 0.1

/** Set to write the pictures in place of comparing with them: node scripts/baselines.mjs does. */
const RENEW = process.env.EP_EXPORT_BASELINES === 'renew'

let folder: TemporaryFolder

beforeAll(async () => {
  folder = await temporaryFolder()
})

afterAll(async () => {
  await folder[Symbol.asyncDispose]()
})

describe.each(readdirSync(join(ROOT, 'themes')))('%s', (theme) => {
  beforeAll(async () => {
    const sources = [...new Set(SIX_PAGES.map(({ source }) => source))]
    // The browser of the package, so that no other's letters are compared with its own.
    const env = { EP_EXPORT_BROWSER: undefined, PUPPETEER_EXECUTABLE_PATH: undefined, CHROME_PATH: undefined }
    const run = await runCommand([...sources, '--pdf', '--theme', theme, '-o', join(folder.path, theme)], { env })
    expect(run.code, run.stderr).toBe(0)
  })

  test.each(SIX_PAGES)('the page $name looks as it did', async (kind) => {
    const name = `${theme}-${kind.name}`
    await using pages = await openPages(
      await readFile(join(folder.path, theme, basename(kind.source, '.md').concat('.pdf'))),
    )
    const file = indexedPng(await drawKind(pages, kind))
    if (RENEW) await writeFile(join(BASELINES, `${name}.png`), file)
    const different = await compare(
      name,
      PNG.sync.read(file),
      PNG.sync.read(await readFile(join(BASELINES, `${name}.png`))),
    )
    expect(different).toBeUndefined()
  })
})

/** What is said of a page that does not look like its picture, with a folder that shows both and where they differ. */
async function compare(name: string, actual: Picture, expected: Picture): Promise<string | undefined> {
  const { width, height } = expected
  const isSameSize = actual.width === width && actual.height === height
  const seen = new PNG({ width, height })
  const pixels = isSameSize
    ? pixelmatch(actual.data, expected.data, seen.data, width, height, { threshold: TOLERANCE })
    : Number.POSITIVE_INFINITY
  const share = (1000 * pixels) / (width * height)
  if (share <= MOST) return undefined
  const shown = await mkdtemp(join(tmpdir(), `ep-export-${name}-`))
  await writeFile(join(shown, 'actual.png'), indexedPng(actual))
  await writeFile(join(shown, 'expected.png'), indexedPng(expected))
  if (isSameSize) await writeFile(join(shown, 'different.png'), PNG.sync.write(seen))
  return `${name}: ${share.toFixed(2)} of a thousand pixels differ; see ${shown}`
}
