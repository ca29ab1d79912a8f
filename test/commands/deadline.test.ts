import { expect, test, vi } from 'vitest'
import { Deadline, withinStage } from '../../src/commands/deadline.ts'
import { LIMITS } from '../../src/model/limits.ts'
import type { OpenPage } from '../../src/model/page.ts'

const never = (): Promise<never> => new Promise(() => undefined)

function spin(): void {
  for (;;);
}

test('work that is done in time gives its result', async () => {
  using deadline = new Deadline(LIMITS)
  expect(await deadline.race(Promise.resolve(1))).toBe(1)
  expect(deadline.within('Reading', () => 2)).toBe(2)
})

test('who waits for what never comes hears when the time is over, and the pages are closed', async () => {
  vi.useFakeTimers()
  using deadline = new Deadline({ ...LIMITS, document: 5 })
  const closed = vi.fn(async () => undefined)
  const page = { [Symbol.asyncDispose]: closed } as unknown as OpenPage
  await deadline.printer({ open: async () => page }).open({ html: '', files: new Map() })
  const waiting = expect(deadline.race(never())).rejects.toMatchObject({
    message: 'It was not made in 5 seconds.',
    hint: 'Split it, or raise limits.document in ep-export.yaml.',
    exitCode: 1,
  })
  await vi.advanceTimersByTimeAsync(5000)
  await waiting
  expect(closed).toHaveBeenCalledOnce()
  expect(() => deadline.check()).toThrow('It was not made in 5 seconds.')
  expect(() => deadline.within('Reading', () => 1)).toThrow('It was not made in 5 seconds.')
  vi.useRealTimers()
})

test('a page that comes when the time is over is closed', async () => {
  vi.useFakeTimers()
  using deadline = new Deadline({ ...LIMITS, document: 1 })
  const closed = vi.fn(async () => undefined)
  let give: (page: OpenPage) => void = () => undefined
  const coming = new Promise<OpenPage>((resolve) => {
    give = resolve
  })
  const opening = deadline.printer({ open: () => coming }).open({ html: '', files: new Map() })
  opening.catch(() => undefined)
  await vi.advanceTimersByTimeAsync(1000)
  give({ [Symbol.asyncDispose]: closed } as unknown as OpenPage)
  await expect(opening).rejects.toThrow('It was not made in 1 second.')
  expect(closed).toHaveBeenCalledOnce()
  vi.useRealTimers()
})

test('a stage that goes on without end is ended, and named', () => {
  const limits = { ...LIMITS, stage: 1 }
  using deadline = new Deadline(limits)
  const late = {
    message: 'Reading it took more than 1 second.',
    hint: 'Split it, or raise limits.stage in ep-export.yaml.',
    exitCode: 1,
  }
  for (const within of [deadline.within, withinStage(limits)]) {
    try {
      within('Reading', spin)
      expect.unreachable()
    } catch (error) {
      expect(error).toMatchObject(late)
    }
  }
})

test('what has less time left than a stage may take is ended when that is over', () => {
  using deadline = new Deadline({ ...LIMITS, document: 1 })
  expect(() => deadline.within('Composing', spin)).toThrow('It was not made in 1 second.')
})

test('time in which one document holds up the others is not counted against them', async () => {
  using slow = new Deadline({ ...LIMITS, stage: 2 })
  using other = new Deadline({ ...LIMITS, document: 1 })
  expect(() => slow.within('Reading', spin)).toThrow('Reading it took more than 2 seconds.')
  const soon = new Promise((resolve) => setTimeout(() => resolve('done'), 50))
  expect(await other.race(soon)).toBe('done')
  expect(other.within('Reading', () => 1)).toBe(1)
})
