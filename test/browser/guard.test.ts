import { expect, test } from 'vitest'
import { breakable, guarded } from '../../src/browser/guard.ts'

const NEVER = new Promise<never>(() => undefined)

test('a step that is done in time gives its result', async () => {
  expect(await guarded(async () => 'pdf', 'printing', { ...breakable(), timeout: 1 })).toBe('pdf')
})

test('a step that takes too long ends with what was being done', async () => {
  await expect(guarded(() => NEVER, 'printing', { ...breakable(), timeout: 0.01 })).rejects.toMatchObject({
    exitCode: 3,
    message: 'The browser was still printing after 0.01 seconds.',
  })
})

test('the death of the browser ends a step at once', async () => {
  const { broken, break: end } = breakable()
  const step = guarded(() => NEVER, 'printing', { broken, timeout: 60 })
  end(new Error('died'))
  await expect(step).rejects.toThrow('died')
})

test('a command that fails because the browser died is told as that death', async () => {
  const { broken, break: end } = breakable()
  setTimeout(() => end(new Error('died')), 5)
  await expect(
    guarded(() => Promise.reject(new Error('Target closed')), 'printing', { broken, timeout: 60 }),
  ).rejects.toThrow('died')
})

test('where the browser is dead already, nothing is begun', async () => {
  const { broken, break: end } = breakable()
  end(new Error('died'))
  let begun = false
  const step = guarded(
    async () => {
      begun = true
    },
    'printing',
    { broken, timeout: 60 },
  )
  await expect(step).rejects.toThrow('died')
  expect(begun).toBe(false)
})
