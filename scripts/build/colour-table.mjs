// Cuts the colours of a font (COLR version 1 without variations, and CPAL) to the glyphs that a piece of it keeps. The
// subsetter keeps the glyphs that colours are made of, but not the tables that say how.

/** What each format of a paint holds: its length, and where in it offsets, a glyph and colours stand. */
const PAINTS = {
  1: { length: 6 },
  2: { length: 5, colour: 1 },
  4: { length: 16, stops: 1 },
  6: { length: 16, stops: 1 },
  8: { length: 12, stops: 1 },
  10: { length: 6, paints: [1], glyph: 4 },
  11: { length: 3, glyph: 1 },
  12: { length: 7, paints: [1], matrix: 4 },
  14: { length: 8, paints: [1] },
  16: { length: 8, paints: [1] },
  18: { length: 12, paints: [1] },
  20: { length: 6, paints: [1] },
  22: { length: 10, paints: [1] },
  24: { length: 6, paints: [1] },
  26: { length: 10, paints: [1] },
  28: { length: 8, paints: [1] },
  30: { length: 12, paints: [1] },
  32: { length: 8, paints: [1, 5] },
}

const MATRIX = 24
const STOP = 6

function recordsOf(colr) {
  const list = colr.readUInt32BE(14)
  const records = new Map()
  for (let index = 0; index < colr.readUInt32BE(list); index += 1) {
    const at = list + 4 + index * 6
    records.set(colr.readUInt16BE(at), list + colr.readUInt32BE(at + 2))
  }
  return records
}

function clipsOf(colr) {
  const list = colr.readUInt32BE(22)
  const clips = []
  if (list === 0) return clips
  for (let index = 0; index < colr.readUInt32BE(list + 1); index += 1) {
    const at = list + 5 + index * 7
    clips.push({
      first: colr.readUInt16BE(at),
      last: colr.readUInt16BE(at + 2),
      box: list + colr.readUIntBE(at + 4, 3),
    })
  }
  return clips
}

/**
 * The tables COLR and CPAL for some glyphs of a font.
 *
 * @param glyphs The numbers of the kept glyphs in the whole font, in the order in which the piece has them.
 */
export function cutColours(colr, cpal, glyphs) {
  const layers = colr.readUInt32BE(18)
  const renumbered = new Map(glyphs.map((glyph, index) => [glyph, index]))
  const records = recordsOf(colr)
  const roots = glyphs.filter((glyph) => records.has(glyph))

  // Everything that the kept glyphs reach, by where it stands: a child always stands behind its parents, and still will.
  const reached = new Map()
  const usedLayers = new Set()
  const colours = new Set()
  const layerPaint = (index) => layers + colr.readUInt32BE(layers + 4 + index * 4)
  const open = roots.map((glyph) => records.get(glyph))
  while (open.length > 0) {
    const at = open.pop()
    if (reached.has(at)) continue
    const format = colr[at]
    const paint = PAINTS[format]
    if (paint === undefined) throw new Error(`The emoji font has a paint of format ${format}.`)
    reached.set(at, { length: paint.length, paint })
    if (format === 1) {
      for (let index = 0; index < colr[at + 1]; index += 1) {
        const layer = colr.readUInt32BE(at + 2) + index
        usedLayers.add(layer)
        open.push(layerPaint(layer))
      }
    }
    if (format === 11) open.push(records.get(colr.readUInt16BE(at + 1)))
    if (paint.colour !== undefined) colours.add(colr.readUInt16BE(at + paint.colour))
    if (paint.matrix !== undefined) reached.set(at + colr.readUIntBE(at + paint.matrix, 3), { length: MATRIX })
    if (paint.stops !== undefined) {
      const line = at + colr.readUIntBE(at + paint.stops, 3)
      const count = colr.readUInt16BE(line + 1)
      reached.set(line, { length: 3 + count * STOP, stops: count })
      for (let index = 0; index < count; index += 1) colours.add(colr.readUInt16BE(line + 5 + index * STOP))
    }
    for (const offset of paint.paints ?? []) open.push(at + colr.readUIntBE(at + offset, 3))
  }

  const palette = [...colours].filter((colour) => colour !== 0xffff).sort((a, b) => a - b)
  const colourNumbers = new Map([[0xffff, 0xffff], ...palette.map((colour, index) => [colour, index])])
  const layerNumbers = new Map([...usedLayers].sort((a, b) => a - b).map((layer, index) => [layer, index]))
  const baseList = 34
  const layerList = baseList + 4 + roots.length * 6
  const places = new Map()
  let end = layerList + 4 + layerNumbers.size * 4
  for (const at of [...reached.keys()].sort((a, b) => a - b)) {
    places.set(at, end)
    end += reached.get(at).length
  }
  const clips = clipsOf(colr)
  const kept = roots.flatMap((glyph) => {
    const clip = clips.find(({ first, last }) => glyph >= first && glyph <= last)
    return clip === undefined ? [] : [{ glyph, box: clip.box }]
  })
  const clipList = end
  const written = Buffer.alloc(clipList + 5 + kept.length * 16)
  written.writeUInt16BE(1, 0)
  written.writeUInt32BE(baseList, 14)
  written.writeUInt32BE(layerList, 18)
  written.writeUInt32BE(kept.length > 0 ? clipList : 0, 22)
  written.writeUInt32BE(roots.length, baseList)
  for (const [index, glyph] of roots.entries()) {
    written.writeUInt16BE(renumbered.get(glyph), baseList + 4 + index * 6)
    written.writeUInt32BE(places.get(records.get(glyph)) - baseList, baseList + 6 + index * 6)
  }
  written.writeUInt32BE(layerNumbers.size, layerList)
  for (const [layer, number] of layerNumbers)
    written.writeUInt32BE(places.get(layerPaint(layer)) - layerList, layerList + 4 + number * 4)
  for (const [at, { length, paint, stops = 0 }] of reached) {
    const to = places.get(at)
    colr.copy(written, to, at, at + length)
    for (const offset of [paint?.stops, paint?.matrix, ...(paint?.paints ?? [])]) {
      if (offset === undefined) continue
      written.writeUIntBE(places.get(at + colr.readUIntBE(at + offset, 3)) - to, to + offset, 3)
    }
    if (paint !== undefined && colr[at] === 1 && colr[at + 1] > 0)
      written.writeUInt32BE(layerNumbers.get(colr.readUInt32BE(at + 2)), to + 2)
    if (paint?.glyph !== undefined)
      written.writeUInt16BE(renumbered.get(colr.readUInt16BE(at + paint.glyph)), to + paint.glyph)
    if (paint?.colour !== undefined)
      written.writeUInt16BE(colourNumbers.get(colr.readUInt16BE(at + paint.colour)), to + paint.colour)
    for (let index = 0; index < stops; index += 1) {
      const stop = 5 + index * STOP
      written.writeUInt16BE(colourNumbers.get(colr.readUInt16BE(at + stop)), to + stop)
    }
  }
  written[clipList] = 1
  written.writeUInt32BE(kept.length, clipList + 1)
  for (const [index, { glyph, box }] of kept.entries()) {
    const entry = clipList + 5 + index * 7
    const to = clipList + 5 + kept.length * 7 + index * 9
    written.writeUInt16BE(renumbered.get(glyph), entry)
    written.writeUInt16BE(renumbered.get(glyph), entry + 2)
    written.writeUIntBE(to - clipList, entry + 4, 3)
    colr.copy(written, to, box, box + 9)
  }

  const first = cpal.readUInt32BE(8)
  const cut = Buffer.alloc(14 + palette.length * 4)
  cut.writeUInt16BE(palette.length, 2)
  cut.writeUInt16BE(1, 4)
  cut.writeUInt16BE(palette.length, 6)
  cut.writeUInt32BE(14, 8)
  for (const [index, colour] of palette.entries())
    cpal.copy(cut, 14 + index * 4, first + colour * 4, first + colour * 4 + 4)
  return { colr: written, cpal: cut }
}
