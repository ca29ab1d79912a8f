// Copies the font files that the themes use into dist/fonts and lists those of each family, with the characters each one
// has, in a faces.json beside them. The packages they come from are build-time dependencies only.
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import * as fontkit from 'fontkit'
import subsetFont from 'subset-font'
import { cutEmojiFont } from './emoji-font.mjs'
import { readSfnt, writeSfnt } from './sfnt.mjs'

const require = createRequire(import.meta.url)
const packageFolder = (name) => dirname(require.resolve(`${name}/package.json`))

/** What a family of prose needs. */
const text = ['400', '400-italic', '600', '600-italic', '700', '700-italic']

/** The serif with all its figures: in the pieces of others those of old style are missing, which its prose is set with. */
function wholeSerif(weight, isItalic) {
  const name = `${{ 400: '400Regular', 600: '600SemiBold', 700: '700Bold' }[weight]}${isItalic ? '_Italic' : ''}`
  return join(packageFolder('@expo-google-fonts/source-serif-4'), name, `SourceSerif4_${name}.ttf`)
}

/** Families cut by unicode range, read from the package's own style sheets. */
const cut = [
  { family: 'Source Sans 3', from: '@fontsource/source-sans-3', sheets: text },
  { family: 'Source Serif 4', from: '@fontsource/source-serif-4', sheets: text, whole: wholeSerif },
  { family: 'Noto Sans SC', from: '@fontsource/noto-sans-sc', sheets: ['400'] },
  {
    family: 'Noto Sans SC',
    from: '@fontsource/noto-sans-sc',
    sheets: ['700'],
    common: 'gb18030',
    first: '的',
    else: '400',
  },
  // What is missing of the Japanese forms, the Chinese ones stand in for.
  { family: 'Noto Sans JP', from: '@fontsource/noto-sans-jp', sheets: ['400'], common: 'euc-jp', first: '日' },
  { family: 'Noto Sans JP', from: '@fontsource/noto-sans-jp', sheets: ['700'], common: 'euc-jp', first: '日' },
  // Every theme looks for ideographs in the Chinese family first: of this one only what that lacks is ever asked for.
  { family: 'Noto Sans KR', from: '@fontsource/noto-sans-kr', sheets: ['400'], after: 'Noto Sans SC' },
  // Its letters are whole glyphs: those of Noto's Arabic are made of parts, which readers of PDF take for many words.
  { family: 'Vazirmatn', from: '@fontsource/vazirmatn', sheets: ['arabic-400', 'arabic-700'] },
  { family: 'Noto Sans Hebrew', from: '@fontsource/noto-sans-hebrew', sheets: ['hebrew-400', 'hebrew-700'] },
  { family: 'Noto Sans Thai', from: '@fontsource/noto-sans-thai', sheets: ['thai-400', 'thai-700'] },
  {
    family: 'Noto Sans Devanagari',
    from: '@fontsource/noto-sans-devanagari',
    sheets: ['devanagari-400', 'devanagari-700'],
  },
]

/**
 * So many common characters make a piece of a large family worth its place in the package. The one with Latin letters has
 * fewer, and of all the commonest: it is told by the first of them.
 */
const FEWEST_COMMON = 44

/** The characters that one meets in ordinary text, by the first rows of a national standard: signs, kana, and ideographs of the first level. */
function commonPoints(encoding) {
  const decoder = new TextDecoder(encoding)
  const points = new Set()
  const rows =
    encoding === 'euc-jp'
      ? [
          [0xa1, 0xa5],
          [0xb0, 0xcf],
        ]
      : [
          [0xa1, 0xa3],
          [0xb0, 0xd7],
        ]
  for (const [first, last] of rows) {
    for (let row = first; row <= last; row += 1) {
      for (let cell = 0xa1; cell <= 0xfe; cell += 1) points.add(decoder.decode(Uint8Array.of(row, cell)).codePointAt(0))
    }
  }
  points.delete(0xfffd)
  return points
}

/**
 * How large letters of code are drawn, which would look too large beside those of prose. Most of it is in the files, for
 * programs that read a PDF take words whose sizes differ by more than a twentieth for parts of different texts.
 */
const CODE = 0.88

/** Families in one file a style: cut here, so that an arrow does not bring all the letters of the world. */
const whole = [
  {
    family: 'JetBrains Mono',
    from: 'jetbrains-mono',
    path: 'JetBrainsMonoNL-Regular',
    weight: 400,
    style: 'normal',
    scale: CODE,
  },
  {
    family: 'JetBrains Mono',
    from: 'jetbrains-mono',
    path: 'JetBrainsMonoNL-Italic',
    weight: 400,
    style: 'italic',
    scale: CODE,
  },
  {
    family: 'JetBrains Mono',
    from: 'jetbrains-mono',
    path: 'JetBrainsMonoNL-Bold',
    weight: 700,
    style: 'normal',
    scale: CODE,
  },
  {
    family: 'DejaVu Sans Mono',
    from: 'dejavu-fonts-ttf',
    path: 'DejaVuSansMono',
    weight: 400,
    style: 'normal',
    scale: CODE,
  },
  { family: 'DejaVu Sans', from: 'dejavu-fonts-ttf', path: 'DejaVuSans', weight: 400, style: 'normal' },
  { family: 'DejaVu Sans', from: 'dejavu-fonts-ttf', path: 'DejaVuSans-Bold', weight: 700, style: 'normal' },
]

/** Where a package keeps its files. */
const places = {
  'jetbrains-mono': (name) => `fonts/webfonts/${name}.woff2`,
  'dejavu-fonts-ttf': (name) => `ttf/${name}.ttf`,
}

/** The pieces of a whole family by code point. */
const pieces = [
  ['latin', 0x0000, 0x024f],
  ['letters', 0x0250, 0x1fff],
  ['signs', 0x2000, 0x21ff],
  ['math', 0x2200, 0x24ff],
  ['shapes', 0x2500, 0x2fff],
  ['rest', 0x3000, 0x10ffff],
]

/** What a machine without any font falls back on, the folder that our fontconfig file names: Chrome lays out nothing where there is none. */
const system = ['ttf/DejaVuSans.ttf', 'ttf/DejaVuSansMono.ttf']

const isRegular = (weight, sheet) => weight === '400' && !sheet.endsWith('italic')

/** How far each character of ASCII takes the line, in thousandths of a size; undefined for a piece without letters. */
function advancesIn(bytes) {
  const font = fontkit.create(bytes)
  const plain = Array.from({ length: 95 }, (_, index) => 32 + index)
  if (!plain.every((point) => font.hasGlyphForCodePoint(point))) return undefined
  return plain.map((point) => Math.round((font.glyphForCodePoint(point).advanceWidth * 1000) / font.unitsPerEm))
}

/** Where the table `head` has the units of a size. */
const UNITS_PER_EM = 18

const slug = (family) => family.toLowerCase().replaceAll(' ', '-')

function rangesOf(points) {
  const ranges = []
  for (const point of [...points].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && point <= last[1] + 1) last[1] = point
    else ranges.push([point, point])
  }
  return ranges
}

function isIn(ranges, point) {
  return ranges.some(([first, last]) => point >= first && point <= last)
}

function rangesIn(declaration) {
  return declaration.split(',').map((range) => {
    const [from, to] = range.trim().replace(/^U\+/i, '').split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to ?? from, 16)]
  })
}

async function copy(from, to, folder) {
  await mkdir(dirname(join(folder, to)), { recursive: true })
  await cp(from, join(folder, to))
}

/** A font whose letters are smaller at every size, for it counts more units to it; and how decks, where nothing is smaller than its size says, have them as they were. */
async function scaledFont(original, scale) {
  const every = String.fromCodePoint(...fontkit.create(original).characterSet)
  const tables = readSfnt(await subsetFont(original, every, { targetFormat: 'truetype', noLayoutClosure: true }))
  const head = Buffer.from(tables.get('head'))
  const units = head.readUInt16BE(UNITS_PER_EM)
  const more = Math.round(units / scale)
  head.writeUInt16BE(more, UNITS_PER_EM)
  return { source: writeSfnt(tables.set('head', head)), adjust: { deck: Number(((more / units) * 100).toFixed(3)) } }
}

/** KaTeX's fonts as they are, and its rules without those that name all of its fonts. */
async function buildMathFonts(folder) {
  const root = packageFolder('katex')
  const css = await readFile(join(root, 'dist/katex.min.css'), 'utf8')
  const faces = []
  for (const [, body] of css.matchAll(/@font-face\{([^}]*)\}/g)) {
    const name = /url\(fonts\/([^)]+\.woff2)\)/.exec(body)[1]
    const value = (property) => new RegExp(`${property}:"?([^;"]+)`).exec(body)[1]
    await copy(join(root, 'dist/fonts', name), `katex/${name}`, folder)
    faces.push({
      family: value('font-family'),
      weight: Number(value('font-weight')),
      style: value('font-style'),
      ranges: [],
      file: `katex/${name}`,
      format: 'woff2',
    })
  }
  await writeFile(join(folder, 'katex/faces.json'), JSON.stringify(faces))
  await writeFile(join(folder, 'katex/katex.css'), css.replace(/@font-face\{[^}]*\}/g, ''))
  await copy(join(root, 'LICENSE'), 'katex/LICENSE', folder)
}

/** The colour emoji, in pieces. */
async function buildEmojiFont(folder, catalogue) {
  const family = 'Noto Color Emoji'
  const root = packageFolder('@fontsource/noto-color-emoji')
  await mkdir(join(folder, slug(family)), { recursive: true })
  for (const { name, ranges, bytes } of await cutEmojiFont(root, rangesIn)) {
    const file = `${slug(family)}/${name}`
    await writeFile(join(folder, file), bytes)
    catalogue.push({ family, weight: 400, style: 'normal', ranges, file, format: 'woff2' })
  }
  await copy(join(root, 'LICENSE'), `${slug(family)}/LICENSE`, folder)
}

/** The packages that fonts come from. */
export const fontPackages = [
  ...new Set([...cut, ...whole].map(({ from }) => from).concat('@fontsource/noto-color-emoji', 'katex')),
]

export async function buildFonts(folder) {
  await buildMathFonts(folder)
  const catalogue = []
  await buildEmojiFont(folder, catalogue)
  for (const { family, from, sheets, common, first, else: other, after, whole: wholeOf } of cut) {
    const before = catalogue.filter((face) => face.family === after).flatMap((face) => face.ranges)
    const root = packageFolder(from)
    const wanted = common === undefined ? undefined : [...commonPoints(common)]
    for (const sheet of sheets) {
      const css = await readFile(join(root, `${sheet}.css`), 'utf8')
      for (const [, body] of css.matchAll(/@font-face\s*\{([^}]*)\}/g)) {
        const name = /url\(\.\/files\/([^)]+\.woff2)\)/.exec(body)?.[1]
        const declared = /unicode-range:\s*([^;]+);/.exec(body)?.[1]
        // A style sheet declares whole blocks; a letter of them that the file lacks must be looked for elsewhere.
        const points = fontkit.create(await readFile(join(root, 'files', name))).characterSet
        const all = declared ? points.filter((point) => isIn(rangesIn(declared), point)) : points
        const open = before.length === 0 ? all : all.filter((point) => !isIn(before, point))
        if (open.length === 0) continue
        // Worth a cut of its own only where most of the piece is never asked for.
        const isCut = open.length < all.length / 2
        const ranges = rangesOf(isCut ? open : all)
        const weight = /\d{3}/.exec(sheet)[0]
        const isCommon =
          wanted === undefined ||
          wanted.filter((point) => isIn(ranges, point)).length >= FEWEST_COMMON ||
          (first !== undefined && isIn(ranges, first.codePointAt(0)))
        // A piece that is left out in bold is there in another weight, rather than from another family.
        if (!isCommon && other === undefined) continue
        const shown = isCommon ? name : name.replace(`-${weight}-`, `-${other}-`)
        const file = `${slug(family)}/${shown}`
        await copy(join(root, 'files', shown), file, folder)
        if (isCut) {
          const source = await readFile(join(root, 'files', shown))
          await writeFile(
            join(folder, file),
            await subsetFont(source, String.fromCodePoint(...open), { targetFormat: 'woff2' }),
          )
        } else if (wholeOf !== undefined && name.includes('-latin-') && !name.includes('-latin-ext-')) {
          const source = await readFile(wholeOf(weight, sheet.endsWith('italic')))
          await writeFile(
            join(folder, file),
            await subsetFont(source, String.fromCodePoint(...points), { targetFormat: 'woff2' }),
          )
        }
        catalogue.push({
          family,
          weight: Number(weight),
          style: sheet.endsWith('italic') ? 'italic' : 'normal',
          ranges,
          file,
          format: 'woff2',
          advances: isRegular(weight, sheet) ? advancesIn(await readFile(join(folder, file))) : undefined,
        })
      }
    }
    await copy(join(root, 'LICENSE'), `${slug(family)}/LICENSE`, folder)
  }
  for (const { family, from, path, weight, style, scale } of whole) {
    const original = await readFile(join(packageFolder(from), places[from](path)))
    const { source, adjust } = scale === undefined ? { source: original } : await scaledFont(original, scale)
    const points = fontkit.create(source).characterSet
    for (const [piece, first, last] of pieces) {
      const own = points.filter((point) => point >= first && point <= last)
      if (own.length === 0) continue
      const file = `${slug(family)}/${piece}-${weight}-${style}.woff2`
      await mkdir(join(folder, slug(family)), { recursive: true })
      const cutOut = await subsetFont(source, String.fromCodePoint(...own), {
        targetFormat: 'woff2',
        noLayoutClosure: true,
      })
      await writeFile(join(folder, file), cutOut)
      catalogue.push({ family, weight, style, ranges: rangesOf(own), file, format: 'woff2', adjust })
    }
  }
  await mkdir(join(folder, 'system'), { recursive: true })
  const letter = (point) => point < 0x250 || (point >= 0x2000 && point < 0x2800) || point === 0xfffd
  const signs = String.fromCodePoint(...Array.from({ length: 0x10000 }, (_, point) => point).filter(letter))
  for (const path of system) {
    const source = await readFile(join(packageFolder('dejavu-fonts-ttf'), path))
    const cutOut = await subsetFont(source, signs, { targetFormat: 'truetype' })
    await writeFile(join(folder, 'system', path.split('/').at(-1)), cutOut)
  }
  await copy(join(packageFolder('dejavu-fonts-ttf'), 'LICENSE'), 'dejavu-sans/LICENSE', folder)
  // A file for each family, so that a text in Latin letters never reads the hundred pieces of a Chinese one.
  for (const family of new Set(catalogue.map((face) => face.family))) {
    const faces = catalogue.filter((face) => face.family === family)
    await writeFile(join(folder, slug(family), 'faces.json'), JSON.stringify(faces))
  }
}
