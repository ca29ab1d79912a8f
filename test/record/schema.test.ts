import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { readProposal } from '../../src/read/read-proposal.ts'
import { makeRecord } from '../../src/record/make-record.ts'
import { jsonSchema } from '../../src/record/schema.ts'

const corpus = resolve(import.meta.dirname, '../../../shared/corpus')
const fixtures = resolve(import.meta.dirname, '../../fixtures')

function markdownIn(folder: string): string[] {
  if (!existsSync(folder)) {
    console.log(`No real proposals at ${folder}; their records are not tried.`)
    return []
  }
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return files.filter((file) => file.endsWith('.md')).map((file) => join(folder, file))
}

test('the published schema is the one of the types; `npm run schema` writes it', () => {
  const published = readFileSync('schema/proposal.schema.json', 'utf8')
  expect(`${JSON.stringify(jsonSchema(), null, 2)}\n`).toBe(published)
})

test('the records of fixtures and real proposals are what the schema says', () => {
  const validate = new Ajv2020({ strict: true, strictTypes: false }).compile(jsonSchema())
  for (const file of [...markdownIn(fixtures), ...markdownIn(corpus)]) {
    const record = makeRecord(readProposal(readFileSync(file, 'utf8'), file).value)
    expect(validate(JSON.parse(JSON.stringify(record))), `${file}: ${JSON.stringify(validate.errors)}`).toBe(true)
  }
})

test('the schema refuses a record that lacks a key or has one more', () => {
  const validate = new Ajv2020({ strict: true, strictTypes: false }).compile(jsonSchema())
  const record = makeRecord(readProposal('# EP-001: Queues\n', 'EP-001.md').value)
  const { risks: _, ...less } = record
  expect(validate(record)).toBe(true)
  expect(validate(less)).toBe(false)
  expect(validate({ ...record, extra: 1 })).toBe(false)
})
