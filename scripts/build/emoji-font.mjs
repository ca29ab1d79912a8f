// Cuts the colour emoji font into the pieces that its package names, each with the colours of its own glyphs. The package's
// own pieces have their colours as SVG, which Chrome does not draw; its whole font has them as COLR too, for 5.8 MB.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import { cutColours } from './colour-table.mjs'
import { readSfnt, readWoff, writeSfnt, writeWoff2 } from './sfnt.mjs'

/** A font whose vertical advances are the numbers of its glyphs: they tell which glyph became which in a piece of it. */
function withNumbers(tables) {
  const count = tables.get('maxp').readUInt16BE(4)
  const vhea = Buffer.from(tables.get('vhea'))
  vhea.writeUInt16BE(count, 34)
  const vmtx = Buffer.alloc(count * 4)
  for (let glyph = 0; glyph < count; glyph += 1) vmtx.writeUInt16BE(glyph, glyph * 4)
  return new Map(
    [...tables]
      .filter(([tag]) => !['SVG ', 'COLR', 'CPAL'].includes(tag))
      .concat([
        ['vhea', vhea],
        ['vmtx', vmtx],
      ]),
  )
}

/** The pieces as WOFF2 with their ranges of code points. */
export async function cutEmojiFont(root, rangesIn) {
  const tables = readWoff(await readFile(join(root, 'files/noto-color-emoji-emoji-400-normal.woff')))
  const numbered = withNumbers(tables)
  // The subsetter needs the colours to know which glyphs they are made of.
  const source = writeSfnt(new Map([...numbered, ['COLR', tables.get('COLR')], ['CPAL', tables.get('CPAL')]]))
  const css = await readFile(join(root, '400.css'), 'utf8')
  const pieces = []
  for (const [, body] of css.matchAll(/@font-face\s*\{([^}]*)\}/g)) {
    const name = /url\(\.\/files\/([^)]+\.woff2)\)/.exec(body)[1]
    const ranges = rangesIn(/unicode-range:\s*([^;]+);/.exec(body)[1])
    const points = ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index))
    const cut = readSfnt(await subsetFont(source, String.fromCodePoint(...points), { targetFormat: 'truetype' }))
    const count = cut.get('maxp').readUInt16BE(4)
    const glyphs = Array.from({ length: count }, (_, index) => cut.get('vmtx').readUInt16BE(index * 4))
    const { colr, cpal } = cutColours(tables.get('COLR'), tables.get('CPAL'), glyphs)
    cut.delete('vhea')
    cut.delete('vmtx')
    cut.set('COLR', colr).set('CPAL', cpal)
    pieces.push({ name, ranges, bytes: writeWoff2(cut) })
  }
  return pieces
}
