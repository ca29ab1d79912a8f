import { expect, test } from 'vitest'
import { LIMITS } from '../../src/model/limits.ts'
import type { Resolve } from '../../src/system/fetch-bytes.ts'
import { RemoteImages } from '../../src/system/remote-images.ts'

const hosts = [{ host: 'a.example', near: false }]

/** A resolver that knows no public address, and counts who asks. */
function nowhere(): { resolve: Resolve; asked: string[] } {
  const asked: string[] = []
  return {
    asked,
    resolve: async (host) => {
      asked.push(host)
      return [{ address: '10.0.0.1', family: 4 }]
    },
  }
}

test('an image of several proposals is asked for once', async () => {
  const { resolve, asked } = nowhere()
  using images = new RemoteImages(hosts, LIMITS, resolve)
  const [one, other] = [images.forProposal(() => undefined), images.forProposal(() => undefined)]
  const found = await Promise.all([
    one.load('https://a.example/x.png#a', 'x.png'),
    other.load('https://a.example/x.png', 'x.png'),
  ])
  expect(asked).toEqual(['a.example'])
  expect(found[0]).toMatchObject({
    problem: 'remote',
    message: 'The image x.png is not fetched: its host is at no public address.',
  })
  expect(found[1]).toEqual(found[0])
  expect(one.fetched()).toEqual([])
})

test('of very many the first are asked for, and those of other hosts do not count', async () => {
  const { resolve, asked } = nowhere()
  using images = new RemoteImages(hosts, { ...LIMITS, fetches: 2 }, resolve)
  const { load } = images.forProposal(() => undefined)
  for (const at of [1, 2, 3]) await load(`https://b.example/${at}.png`, 'b')
  for (const at of [1, 2]) await load(`https://a.example/${at}.png`, 'a')
  expect(await load('https://a.example/3.png', 'a')).toMatchObject({
    message: 'The document has more than 2 images elsewhere; those from here on are not fetched.',
  })
  expect(asked).toHaveLength(2)
})

test('nothing is asked for when the time of its proposal is over', async () => {
  const { resolve, asked } = nowhere()
  using images = new RemoteImages(hosts, LIMITS, resolve)
  const { load } = images.forProposal(() => {
    throw new Error('over')
  })
  await expect(load('https://a.example/x.png', 'x.png')).rejects.toThrow('over')
  expect(asked).toEqual([])
})

test('what is no address is not asked for', async () => {
  using images = new RemoteImages(hosts, LIMITS)
  const { load } = images.forProposal(() => undefined)
  expect(await load('https://', 'https://')).toMatchObject({
    message: 'The image https:// is not fetched: its address is none.',
  })
})
