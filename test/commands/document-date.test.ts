import { expect, test } from 'vitest'
import { documentDate } from '../../src/commands/document-date.ts'
import { readProposal } from '../../src/read/read-proposal.ts'

const COMMITTED = new Date('2024-03-01T12:00:00Z')

const dateOf = async (fields: string, epoch?: string) =>
  await documentDate(readProposal(`# EP-1: A\n\n${fields}`, 'EP-1.md').value, epoch, async () => COMMITTED)

test('the time that was given wins over what the document says', async () => {
  expect(await dateOf('**Updated**: 2025-08-14\n', '1700000000')).toEqual(new Date('2023-11-14T22:13:20Z'))
  expect(await dateOf('', '0')).toEqual(new Date(0))
})

test.each(['yesterday', '-1', '1e9', '1700000000.5', ' 1'])('a time of %j is refused', async (epoch) => {
  await expect(dateOf('', epoch)).rejects.toMatchObject({
    exitCode: 2,
    message: `SOURCE_DATE_EPOCH is ${epoch}, which is no time.`,
  })
})

test('a document is as old as it says it was updated, else created, else committed', async () => {
  const created = '**Created**: 2025-01-02\n'
  expect(await dateOf(`${created}**Updated**: 2025-08-14\n`)).toEqual(new Date('2025-08-14T00:00:00Z'))
  expect(await dateOf(`${created}**Updated**: soon\n`)).toEqual(new Date('2025-01-02T00:00:00Z'))
  expect(await dateOf('**Created**: 2025-03\n')).toEqual(new Date('2025-03-01T00:00:00Z'))
  expect(await dateOf('')).toEqual(COMMITTED)
})
