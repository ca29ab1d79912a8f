import { deflateSync } from 'node:zlib'
import type { Picture } from './rasterise.ts'

/** Colours that a file has at most. */
const COLOURS = 256

/** How far apart levels of red, green and blue are that are told apart. */
const STEP = 17

/** A picture as a small PNG of at most 256 colours: of each group that looks alike the one that it has most of, and of groups the largest. */
export function indexedPng({ width, height, data }: Picture): Buffer {
  const coarse = new Uint16Array(width * height)
  const exact = new Map<number, Map<number, number>>()
  for (let at = 0; at < coarse.length; at += 1) {
    const [red = 255, green = 255, blue = 255] = data.subarray(at * 4, at * 4 + 3)
    const group = (level(red) << 8) | (level(green) << 4) | level(blue)
    const counts = exact.get(group) ?? new Map<number, number>()
    const colour = (red << 16) | (green << 8) | blue
    exact.set(group, counts.set(colour, (counts.get(colour) ?? 0) + 1))
    coarse[at] = group
  }
  const groups = [...exact].map(([group, counts]) => ({ group, colour: mostFrequent(counts), count: sum(counts) }))
  groups.sort((one, other) => other.count - one.count || one.group - other.group)
  const palette = groups.slice(0, COLOURS).map(({ colour }) => colour)
  const places = new Map(
    groups.map(({ group, colour }, place) => [group, place < COLOURS ? place : nearest(colour, palette)]),
  )
  const bits = palette.length <= 2 ? 1 : palette.length <= 4 ? 2 : palette.length <= 16 ? 4 : 8
  const stride = Math.ceil((width * bits) / 8) + 1
  const rows = Buffer.alloc(stride * height)
  for (let at = 0; at < coarse.length; at += 1) {
    const [column, row] = [at % width, Math.floor(at / width)]
    const byte = row * stride + 1 + Math.floor((column * bits) / 8)
    const shift = 8 - bits - ((column * bits) % 8)
    rows[byte] = (rows[byte] ?? 0) | ((places.get(coarse[at] ?? 0) ?? 0) << shift)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([bits, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function level(value: number): number {
  return Math.round(value / STEP)
}

function sum(counts: ReadonlyMap<number, number>): number {
  return [...counts.values()].reduce((all, count) => all + count, 0)
}

function mostFrequent(counts: ReadonlyMap<number, number>): number {
  const [first] = [...counts].sort((one, other) => other[1] - one[1] || one[0] - other[0])
  return first?.[0] ?? 0
}

function nearest(colour: number, palette: readonly number[]): number {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (const [place, one] of palette.entries()) {
    const distance = [16, 8, 0].reduce(
      (sum, shift) => sum + (((colour >> shift) & 255) - ((one >> shift) & 255)) ** 2,
      0,
    )
    if (distance < least) [best, least] = [place, distance]
  }
  return best
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const whole = Buffer.alloc(named.length + 8)
  whole.writeUInt32BE(body.length, 0)
  whole.set(named, 4)
  whole.writeUInt32BE(crc32(named), named.length + 4)
  return whole
}

/** The check sum of a PNG's chunk. */
function crc32(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return (sum ^ 0xffffffff) >>> 0
}
