import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { PipeTransport } from '../../src/browser/pipe-transport.ts'

/** A transport, and what it is told by Chrome's end of the pipe. */
function transport(): { carrier: PipeTransport; chrome: PassThrough } {
  const chrome = new PassThrough()
  return { carrier: new PipeTransport(new PassThrough(), chrome), chrome }
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

test('messages are told in their order, however the pipe cuts them', async () => {
  const { carrier, chrome } = transport()
  const told: string[] = []
  carrier.onmessage = (message) => told.push(message)
  chrome.write('{"id":1}\0{"i')
  chrome.write('d":2}\0')
  chrome.write('{"id":')
  chrome.write('3}\0{"id":4}\0')
  await nextTurn()
  await nextTurn()
  expect(told).toEqual(['{"id":1}', '{"id":2}', '{"id":3}', '{"id":4}'])
})

test('what a message resolves is done before the next one is told, and no other turn is taken between them', async () => {
  const { carrier, chrome } = transport()
  const done: string[] = []
  let begin: (message: string) => void = () => undefined
  const begun = new Promise<string>((resolve) => {
    begin = resolve
  })
  const work = begun.then(async (message) => {
    for (let hop = 0; hop < 10; hop += 1) await undefined
    done.push(`after ${message}`)
  })
  carrier.onmessage = (message) => {
    if (message === 'one') {
      setImmediate(() => done.push('another turn'))
      begin(message)
    }
    done.push(message)
  }
  chrome.write('one\0two\0three\0')
  await work
  await nextTurn()
  await nextTurn()
  expect(done).toEqual(['one', 'after one', 'two', 'three', 'another turn'])
})

test('a message after the end is told to nobody', async () => {
  const { carrier, chrome } = transport()
  const told: string[] = []
  carrier.onmessage = (message) => {
    told.push(message)
    delete carrier.onmessage
  }
  chrome.write('one\0two\0')
  await nextTurn()
  await nextTurn()
  expect(told).toEqual(['one'])
})
