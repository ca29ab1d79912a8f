import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as api from '../src/index.ts'

test('the library offers these names, and no others', () => {
  expect(Object.keys(api).sort()).toEqual([
    'PROFILES',
    'UserError',
    'VERSION',
    'checkFiles',
    'checkProposals',
    'exitCodeOf',
    'exportProposals',
    'findSections',
    'makeRecord',
    'readFiles',
    'readProposal',
    'verifyFolder',
  ])
})

test('what the README imports from the library is there', () => {
  const [, names = ''] = /import \{ ([^}]+) \} from 'ep-export'/.exec(readFileSync('README.md', 'utf8')) ?? []
  expect(names).not.toBe('')
  expect(names.split(', ').filter((name) => !(name in api))).toEqual([])
})

test('texts are read, checked and told without any file', () => {
  const { value } = api.readProposal('# EP-012: Power\n\n**Status**: Drft\n\n## Goals\n\n- Fast\n', 'EP-012.md')
  expect(api.checkProposals([value]).map(({ code }) => code)).toContain('unknown-status')
  expect(api.checkProposals([value], undefined, { 'unknown-status': 'off' }).map(({ code }) => code)).not.toContain(
    'unknown-status',
  )
  expect(api.makeRecord(value)).toMatchObject({ id: 'EP-012', profile: 'kepler', goals: [{ text: 'Fast', line: 7 }] })
})

test('files are read with what stands beside them', async () => {
  const { proposals, exitCode } = await api.readFiles({ inputs: ['fixtures/EP-012.md'] })
  expect([proposals.length, proposals[0]?.profile, exitCode]).toEqual([1, 'kepler', 0])
})
