import { expect, test, vi } from 'vitest'
import { afterWork } from '../../src/system/work-clock.ts'

test('time in which the process did nothing is not counted', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  const used = vi.spyOn(process, 'cpuUsage').mockReturnValue({ user: 10_000, system: 0 })
  const late = vi.fn()
  const stop = afterWork(1000, late)
  await vi.advanceTimersByTimeAsync(5000)
  expect(late).not.toHaveBeenCalled()
  used.mockReturnValue({ user: 800_000, system: 300_000 })
  await vi.advanceTimersByTimeAsync(1000)
  expect(late).toHaveBeenCalledOnce()
  stop()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('what never works ends all the same', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  vi.spyOn(process, 'cpuUsage').mockReturnValue({ user: 0, system: 0 })
  const late = vi.fn()
  afterWork(1000, late)
  await vi.advanceTimersByTimeAsync(8100)
  expect(late).toHaveBeenCalledOnce()
  vi.useRealTimers()
  vi.restoreAllMocks()
})
