import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { fetchBytes, NotPublic, type Resolve } from '../../src/system/fetch-bytes.ts'

const rules = (host: string, resolve?: Resolve, near = false): Parameters<typeof fetchBytes>[1] => ({
  hosts: [{ host, near }],
  most: 1000,
  signal: AbortSignal.timeout(5000),
  resolve,
})

/** Says that a host is at some addresses, and notes that it was asked. */
function says(...addresses: string[]): { resolve: Resolve; asked: string[] } {
  const asked: string[] = []
  const resolve: Resolve = async (host) => {
    asked.push(host)
    return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
  }
  return { resolve, asked }
}

test.each([
  ['http://a.example/x.png', 'only https is'],
  ['ftp://a.example/x.png', 'only https is'],
  ['https://b.example/x.png', '--allow-host does not name its host'],
  ['https://a.example.b.example/x.png', '--allow-host does not name its host'],
  ['https://a.example:8443/x.png', '--allow-host does not name its host'],
  ['https://a.example@b.example/x.png', 'a user or a password'],
  ['https://me:secret@a.example/x.png', 'a user or a password'],
])('%s is not asked', async (address, why) => {
  const { resolve, asked } = says('1.1.1.1')
  expect(await fetchBytes(address, rules('a.example', resolve))).toMatchObject({ why: expect.stringContaining(why) })
  expect(asked).toEqual([])
})

test.each([
  [['127.0.0.1']],
  [['169.254.169.254']],
  [['10.0.0.1']],
  [['::1']],
  [['::ffff:127.0.0.1']],
  [['1.1.1.1', '127.0.0.1']],
  [['127.0.0.1', '1.1.1.1']],
  [[]],
])('a host at %j is not connected to', async (addresses) => {
  const { resolve, asked } = says(...addresses)
  await expect(fetchBytes('https://a.example/x.png', rules('a.example', resolve))).rejects.toThrow(NotPublic)
  expect(asked).toEqual(['a.example'])
})

test('localhost is this machine alone, whatever is said of it', async () => {
  const { resolve } = says('10.0.0.1')
  await expect(fetchBytes('https://localhost/x.png', rules('localhost', resolve, true))).rejects.toThrow(NotPublic)
})

test('a host that answers nothing is left when the time is over', async () => {
  const server = createServer(() => undefined)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const signal = AbortSignal.timeout(100)
  await expect(fetchBytes(`https://${host}/`, { ...rules(host, undefined, true), signal })).rejects.toThrow()
  expect(signal.aborted).toBe(true)
  server.close()
})
