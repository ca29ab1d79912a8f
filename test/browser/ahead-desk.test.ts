import { expect, test, vi } from 'vitest'
import { AheadDesk } from '../../src/browser/ahead-desk.ts'
import type { DiagramLooks } from '../../src/model/diagram.ts'
import type { Desk } from '../../src/model/page.ts'

const LOOKS = { prose: 'serif', ink: '#111111' } as DiagramLooks
const OTHER_LOOKS = { prose: 'serif', ink: '#eeeeee' } as DiagramLooks
const ALWAYS = (): boolean => true

/**
 * A page that draws what it is told to, in turn, and keeps account.
 *
 * @param opened What its first drawing waits for.
 */
function desk(
  draw: (source: string) => unknown = (source) => ({ svg: source }),
  opened: Promise<void> = Promise.resolve(),
): Desk & { readonly calls: string[] } {
  const calls: string[] = []
  let isBusy = false
  return {
    calls,
    call: async (_, [source, , css]) => {
      if (isBusy) throw new Error('Two diagrams at once')
      isBusy = true
      calls.push(`${source} ${css}`)
      await opened
      isBusy = false
      return draw(String(source))
    },
    [Symbol.asyncDispose]: async () => undefined,
  }
}

test('what was drawn ahead is given to who asks for it, and is not drawn again', async () => {
  const page = desk()
  const ahead = new AheadDesk(page, ['one', 'two'], LOOKS, 'base').with(ALWAYS)
  expect(await ahead.call('drawDiagram', ['one', LOOKS, 'all'], 1)).toEqual({ svg: 'one' })
  expect(await ahead.call('drawDiagram', ['two', LOOKS, 'all'], 1)).toEqual({ svg: 'two' })
  expect(page.calls).toEqual(['one base', 'two base'])
})

test('what nobody foresaw is drawn when it is asked for, after what is being drawn, and no more is drawn ahead', async () => {
  let open: () => void = () => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  const page = desk(undefined, opened)
  const ahead = new AheadDesk(page, ['one', 'two', 'three'], LOOKS, 'base').with(ALWAYS)
  await vi.waitFor(() => expect(page.calls).toEqual(['one base']))
  const unforeseen = ahead.call('drawDiagram', ['new', LOOKS, 'all'], 1)
  open()
  expect(await unforeseen).toEqual({ svg: 'new' })
  expect(await ahead.call('drawDiagram', ['one', LOOKS, 'all'], 1)).toEqual({ svg: 'one' })
  expect(await ahead.call('drawDiagram', ['two', LOOKS, 'all'], 1)).toEqual({ svg: 'two' })
  expect(page.calls).toEqual(['one base', 'new all', 'two all'])
})

test('what has letters in other fonts, or looks that were not foreseen, is drawn again as it is wanted', async () => {
  const page = desk()
  const ahead = new AheadDesk(page, ['one', '漢'], LOOKS, 'base').with(({ source }) => source !== '漢')
  await ahead.call('drawDiagram', ['one', LOOKS, 'all'], 1)
  await ahead.call('drawDiagram', ['漢', LOOKS, 'all'], 1)
  await ahead.call('drawDiagram', ['one', OTHER_LOOKS, 'all'], 1)
  expect(page.calls).toEqual(['one base', '漢 base', '漢 all', 'one all'])
})

test('until the fonts are known, nothing drawn ahead is taken', async () => {
  const page = desk()
  await new AheadDesk(page, ['one'], LOOKS, 'base').call('drawDiagram', ['one', LOOKS, 'all'], 1)
  expect(page.calls).toEqual(['one base', 'one all'])
})

test('a page that a diagram brought down is given up for all that follow', async () => {
  const page = desk((source) => (source === 'bad' ? undefined : { svg: source }))
  const ahead = new AheadDesk(page, ['bad', 'two'], LOOKS, 'base').with(ALWAYS)
  expect(await ahead.call('drawDiagram', ['bad', LOOKS, 'all'], 1)).toBeUndefined()
  expect(await ahead.call('drawDiagram', ['two', LOOKS, 'all'], 1)).toBeUndefined()
  expect(page.calls).toEqual(['bad base'])
})

test('a browser that died is told to who asks first', async () => {
  const page = desk(() => {
    throw new Error('It died.')
  })
  const ahead = new AheadDesk(page, ['one', 'two'], LOOKS, 'base').with(ALWAYS)
  await new Promise((resolve) => setTimeout(resolve, 20))
  await expect(ahead.call('drawDiagram', ['one', LOOKS, 'all'], 1)).rejects.toThrow('It died.')
})
