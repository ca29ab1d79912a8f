import type { ElementContent } from 'hast'
import { describe, expect, test, vi } from 'vitest'
import { coloursOf } from '../../src/commands/colours-of.ts'
import { element, text } from '../../src/content/elements.ts'
import type { Colourist } from '../../src/system/colourist.ts'
import type { ResultCache } from '../../src/system/result-cache.ts'

const listings = [{ code: 'let x', language: 'js' }]
const coloured: ElementContent[][] = [[element('span', 'tok-keyword', [text('let')]), text(' x')]]

function colours(kept: unknown, answer: ElementContent[][] | undefined = coloured) {
  const colour = vi.fn(async () => answer)
  const keep = vi.fn()
  const cache = { read: async () => kept, keep } as unknown as ResultCache
  return { colour, keep, found: coloursOf(listings, { colour } as unknown as Colourist, cache) }
}

describe('the colours of a proposal', () => {
  test('are those that an earlier run found for the same code', async () => {
    const { colour, found } = colours(coloured)
    expect((await found)('let x', 'js')).toEqual(coloured[0])
    expect(colour).not.toHaveBeenCalled()
  })

  test('are found now, and kept, where none are kept', async () => {
    const { keep, found } = colours(undefined)
    expect((await found)('let x', 'js')).toEqual(coloured[0])
    expect(keep).toHaveBeenCalledWith('colours', JSON.stringify(listings), coloured)
  })

  test.each([
    ['other letters', [[text('let y')]]],
    ['a style', [[{ ...element('span', 'tok-keyword', [text('let x')]), properties: { style: 'color:red' } }]]],
    ['another element', [[element('script', 'tok-keyword', [text('let x')])]]],
    ['no colours at all', 'nonsense'],
  ])('are found anew where what is kept has %s', async (_, kept) => {
    const { colour, found } = colours(kept)
    await found
    expect(colour).toHaveBeenCalledOnce()
  })

  test('are none where finding them takes too long, and the code is whole', async () => {
    const colour = async () => undefined
    const cache = { read: async () => undefined, keep: vi.fn() } as unknown as ResultCache
    const highlight = await coloursOf(listings, { colour } as unknown as Colourist, cache)
    expect(highlight('let x', 'js')).toEqual([text('let x')])
    expect(cache.keep).not.toHaveBeenCalled()
  })
})
