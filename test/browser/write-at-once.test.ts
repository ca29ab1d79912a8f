import { type ChildProcess, spawn } from 'node:child_process'
import { PassThrough, type Writable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { writeAtOnce } from '../../src/browser/write-at-once.ts'

/** Says how many bytes it was given once its input ends. */
function counter(): { child: ChildProcess; input: Writable; counted: Promise<number> } {
  const child = spawn('wc', ['-c'], { stdio: ['pipe', 'pipe', 'ignore'] })
  const [input, output] = child.stdio as unknown as [Writable, NodeJS.ReadableStream]
  const counted = new Promise<number>((resolve) => {
    output.on('data', (text: Buffer) => resolve(Number(text.toString())))
  })
  return { child, input, counted }
}

describe.skipIf(process.platform === 'win32')('what is written at once', () => {
  test('is more than a pipe holds, while its reader reads', async () => {
    const { input, counted } = counter()
    const bytes = Buffer.alloc(1_500_000, 'a')
    const left = writeAtOnce(input, bytes)
    if (left.length > 0) input.write(left)
    input.end()
    expect(await counted).toBe(bytes.length)
    expect(left.length).toBeLessThan(bytes.length)
  })

  test('comes after all that the stream was given before', async () => {
    const { input, counted } = counter()
    const first = Buffer.alloc(1_000_000, 'a')
    input.write(first)
    const bytes = Buffer.alloc(70_000, 'b')
    expect(writeAtOnce(input, bytes)).toBe(bytes)
    input.end()
    expect(await counted).toBe(first.length)
  })

  test('is left where nobody reads, after a moment', async () => {
    const child = spawn('sleep', ['60'], { stdio: ['pipe', 'ignore', 'ignore'] })
    const input = child.stdin as Writable
    const left = writeAtOnce(input, Buffer.alloc(5_000_000))
    expect(left.length).toBeGreaterThan(1_000_000)
    child.kill('SIGKILL')
  })

  test('is nothing where the reader is gone, which the stream tells', async () => {
    const { child, input } = counter()
    input.on('error', () => undefined)
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await gone
    const bytes = Buffer.alloc(70_000)
    expect(writeAtOnce(input, bytes)).toBe(bytes)
  })
})

test('a stream without a pipe writes all by itself', () => {
  const bytes = Buffer.alloc(70_000)
  expect(writeAtOnce(new PassThrough(), bytes)).toBe(bytes)
})
