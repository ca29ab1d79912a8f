import { describe, expect, test } from 'vitest'
import { idOfFields, idOfFile, splitId } from '../../src/read/proposal-id.ts'

describe('a heading starts with an id, or with none', () => {
  test.each([
    ['EP-012: Tea', 'EP-012', 'Tea'],
    ['EP-012: Tea ', 'EP-012', 'Tea'],
    [' Tea ', undefined, 'Tea'],
    ['ep-012: Tea', 'EP-012', 'Tea'],
    ['[RFC 7] Tea', 'RFC-7', 'Tea'],
    ['RFC #7: Tea', 'RFC-7', 'Tea'],
    ['EP#7: Tea', 'EP-7', 'Tea'],
    ['MSC3771: Tea', 'MSC3771', 'Tea'],
    ['TEA-12: Tea', 'TEA-12', 'Tea'],
    ['Design Doc 12: Tea', 'Design Doc-12', 'Tea'],
    ['Enhancement Proposal #7: Tea', 'Enhancement Proposal-7', 'Tea'],
    ['12.  Tea ', '12', 'Tea'],
    ['#12: Tea', '12', 'Tea'],
    ['12 - Tea', '12', 'Tea'],
    ['12 kinds of tea', undefined, '12 kinds of tea'],
    ['EP-012', 'EP-012', 'EP-012'],
    ['EP-XXXX: Tea', 'EP-XXXX', 'Tea'],
    ['HTTP/3 for tea', undefined, 'HTTP/3 for tea'],
    ['VEP #25: Tea', 'VEP-25', 'Tea'],
    ['PIP 7 - Tea', 'PIP-7', 'Tea'],
  ])('%j', (text, id, rest) => {
    expect(splitId(text)).toEqual({ id, rest, draft: false })
  })
})

describe('a heading calls itself a draft', () => {
  test.each([
    ['Draft: Tea', undefined, 'Tea'],
    ['[Draft] Tea', undefined, 'Tea'],
    ['RFC-draft: Tea', undefined, 'Tea'],
    ['EP-012: Draft: Tea', 'EP-012', 'Tea'],
    ['EP-012: Tea [draft]', 'EP-012', 'Tea'],
    ['EP-012: Tea(Draft) ', 'EP-012', 'Tea'],
    ['Tea  [DRAFT]', undefined, 'Tea'],
    ['12. Tea (draft)', '12', 'Tea'],
    ['[draft]', undefined, '[draft]'],
  ])('%j', (text, id, rest) => {
    expect(splitId(text)).toEqual({ id, rest, draft: true })
  })

  test.each(['Drafting tea', 'A [draft] beer', 'The draft', 'Tea draft!', 'EP-012: Drafts'])('%j does not', (text) => {
    expect(splitId(text).draft).toBe(false)
  })
})

describe('a field gives the id', () => {
  test.each([
    ['eip', '712', 'EIP-712'],
    ['KEP Number', '12', 'KEP-12'],
    ['EP ID', '#7', 'EP-7'],
    ['adr-number', '0007', 'ADR-0007'],
    ['id', '12', '12'],
    ['Number', '12 of them', '12'],
    ['Proposal', '12', '12'],
    ['Proposal ID', '12', '12'],
    ['Enhancement Number', '12', '12'],
    ['RFC', 'RFC-0012: Tea', 'RFC-0012'],
    ['EP', 'no 12', undefined],
    ['EP', 'EP-XXXX', undefined],
    ['EP', '12a', undefined],
    ['EP', 'to be given', undefined],
    ['Status', '12', undefined],
  ])('%s: %s', (label, value, id) => {
    expect(idOfFields([{ label, parts: [value], line: 1, visible: true }])).toBe(id)
  })

  test('the first one that says one', () => {
    const field = (label: string, ...parts: string[]) => ({ label, parts, line: 1, visible: true })
    expect(idOfFields([field('EP'), field('EP', 'to be given'), field('RFC', '4'), field('ADR', '5')])).toBe('RFC-4')
  })
})

describe('the name of a file gives the id', () => {
  test.each([
    ['EP-007-tea.md', 'EP-007'],
    ['ep_7.md', 'EP-7'],
    ['rfc7.md', 'RFC-7'],
    ['tea-12-cups.md', 'TEA-12'],
    ['tea-1-cup.md', undefined],
    ['green-12-cups.md', undefined],
    ['0042-tea.md', '0042'],
    ['0042.tea.md', '0042'],
    ['0042', '0042'],
    ['7.ab9.md', '7'],
    ['0042.md', '0042'],
    ['2018-09-10-tea.md', undefined],
    ['2018-09.md', undefined],
    ['2018-tea.md', '2018'],
    ['keps/1234-tea/README.md', '1234'],
    ['keps/1234-tea/./README.md', '1234'],
    ['keps/1234-tea//README.md', '1234'],
    ['keps\\1234-tea\\index.md', '1234'],
    ['README.md', undefined],
    ['2.md/tea.md', undefined],
    ['20260302-tea.md', undefined],
    ['EP-202603.md', undefined],
    ['tea.md', undefined],
    ['', undefined],
  ])('%j', (file, id) => {
    expect(idOfFile(file)).toBe(id)
  })
})
