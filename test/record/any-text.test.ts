import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PROFILES } from '../../src/read/profiles/profiles.ts'
import { readProposal } from '../../src/read/read-proposal.ts'
import { makeRecord } from '../../src/record/make-record.ts'
import { jsonSchema } from '../../src/record/schema.ts'

const validate = new Ajv2020({ strict: true, strictTypes: false }).compile(jsonSchema())

/** Pieces that proposals are made of, in any order, and any other text between them. */
const piece = fc.oneof(
  fc.constantFrom(
    '# EP-1: A\n',
    '\n## Goals\n\n',
    '\n## Risks and Mitigations\n\n',
    '\n### Phase 1 (in progress)\n\n',
    '\n## Success Metrics\n\n',
    '\n## Alternatives\n\n',
    '\n## Open Questions\n\n',
    '- [x] done ≤ 5 ms\n',
    '  - Mitigation: more\n',
    '| Risk | Status |\n|---|---|\n| a | 1 |\n',
    '**Status**: Draft\n',
    '```mermaid\n',
    '[KEP-2: B](../0002-b/README.md)\n',
    '---\n',
    'TBD\n\n',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
)

function linesIn(value: unknown): number[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'line' && typeof inner === 'number' ? [inner] : linesIn(inner),
  )
}

test('of any text, read as any family, there is a record that the schema takes and whose lines are in the text', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), fc.constantFrom(undefined, ...PROFILES), (pieces, profile) => {
      const text = pieces.join('')
      const record = makeRecord(readProposal(text, 'EP-001.md', { profile }).value)
      const last = text.split(/\r\n|\r|\n/).length
      expect(validate(JSON.parse(JSON.stringify(record))), JSON.stringify(validate.errors)).toBe(true)
      expect(linesIn(record).filter((line) => line > last)).toEqual([])
    }),
    { numRuns: 150 },
  )
})
