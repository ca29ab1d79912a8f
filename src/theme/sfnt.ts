/** Bytes of a font table, written one number after another, the most significant byte first. */
export class TableWriter {
  readonly #bytes: number[] = []

  get length(): number {
    return this.#bytes.length
  }

  /** Bytes as they are. */
  bytes(values: Iterable<number>): this {
    for (const value of values) this.#bytes.push(value & 0xff)
    return this
  }

  /** 16-bit numbers, with or without sign. */
  words(...values: readonly number[]): this {
    for (const value of values) this.#bytes.push((value >> 8) & 0xff, value & 0xff)
    return this
  }

  /** 32-bit numbers. */
  longs(...values: readonly number[]): this {
    for (const value of values) this.words((value >>> 16) & 0xffff, value & 0xffff)
    return this
  }

  done(): Uint8Array {
    return Uint8Array.from(this.#bytes)
  }
}

/** Tables as one TrueType file, by their tags in order. */
export function writeSfnt(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...tables].sort(([one], [other]) => (one < other ? -1 : 1))
  const power = 2 ** Math.floor(Math.log2(sorted.length))
  const head = new TableWriter()
    .longs(0x00010000)
    .words(sorted.length, power * 16, Math.log2(power), (sorted.length - power) * 16)
  let offset = 12 + sorted.length * 16
  for (const [tag, bytes] of sorted) {
    head.bytes([...tag].map((letter) => letter.charCodeAt(0))).longs(checksum(bytes), offset, bytes.length)
    offset += padded(bytes.length)
  }
  const file = new Uint8Array(offset)
  file.set(head.done())
  let at = 12 + sorted.length * 16
  for (const [, bytes] of sorted) {
    file.set(bytes, at)
    at += padded(bytes.length)
  }
  return file
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4
}

function checksum(bytes: Uint8Array): number {
  let sum = 0
  for (let index = 0; index < bytes.length; index += 1) {
    sum = (sum + (bytes[index] ?? 0) * 2 ** (24 - 8 * (index % 4))) % 2 ** 32
  }
  return sum
}
