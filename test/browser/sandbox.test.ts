import { expect, test } from 'vitest'
import { firstSandbox, isAboutSandbox } from '../../src/browser/sandbox.ts'

test("Chrome's own sandbox is off for root, who could not start it, and on for everybody else", () => {
  expect(firstSandbox(1000)).toEqual({ on: true, why: 'the system allows it' })
  expect(firstSandbox(0).on).toBe(process.platform !== 'linux')
})

test('what Chrome says where the system refuses its sandbox is recognised', () => {
  expect(isAboutSandbox('[1:2:FATAL:zygote_host_impl_linux.cc(128)] No usable sandbox! …')).toBe(true)
  expect(isAboutSandbox('error while loading shared libraries: libnss3.so')).toBe(false)
})
