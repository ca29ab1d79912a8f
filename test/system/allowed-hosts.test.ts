import { expect, test } from 'vitest'
import { UserError } from '../../src/model/user-error.ts'
import { allowedHosts } from '../../src/system/allowed-hosts.ts'

test.each([
  ['Images.Example.ORG', 'images.example.org', false],
  ['example.org:443', 'example.org', false],
  ['example.org:8443', 'example.org:8443', false],
  ['bücher.example', 'xn--bcher-kva.example', false],
  ['localhost:8443', 'localhost:8443', true],
  ['127.1', '127.0.0.1', true],
  ['0x7f000001', '127.0.0.1', true],
  ['10.0.0.7', '10.0.0.7', true],
  ['[::1]:8443', '[::1]:8443', true],
] as const)('%s is the host %s', (name, host, near) => {
  expect(allowedHosts([name], undefined)).toEqual([{ host, near }])
})

test.each([
  '',
  '*',
  '*.example.org',
  'https://example.org',
  'example.org/images',
  'example.org?x',
  'example.org#x',
  'me@example.org',
  'example.org\\x',
  'exam ple.org',
  'ex%61mple.org',
  'example.org:99999',
  ':8443',
])('%j is none', (name) => {
  expect(() => allowedHosts([name], undefined)).toThrow(UserError)
  expect(() => allowedHosts(undefined, [name])).toThrow(UserError)
})

test('hosts of the command line win over those of the config', () => {
  expect(allowedHosts(['a.example'], ['b.example'])).toEqual([{ host: 'a.example', near: false }])
  expect(allowedHosts([], ['b.example'])).toEqual([{ host: 'b.example', near: false }])
})

test.each(['localhost', '127.0.0.1', '169.254.169.254', '[fd00::1]', '0x7f.1'])(
  'a config cannot name %s, since it may be a stranger’s',
  (name) => {
    expect(() => allowedHosts(undefined, [name])).toThrow(`allowHost of the config cannot be ${name}.`)
  },
)
