import type { Diagnostic } from '../../model/diagnostic.ts'
import { type Limits, orRaise, told } from '../../model/limits.ts'
import type { Refusal } from './parse-pieces.ts'

type Words = readonly [code: string, message: string, hint: string]

const TOLD: Readonly<Record<Refusal['why'], (limits: Limits) => Words>> = {
  nesting: () => [
    'nested-too-deep',
    'Quotes, lists or brackets are nested too deeply to be read; this part is shown as source.',
    'Unnest them.',
  ],
  markup: () => [
    'tangled-markup',
    'A paragraph has more unclosed marks and brackets than can be matched; this part is shown as source.',
    'Put a backslash before marks that are meant as text, or make the paragraph a block of code.',
  ],
  block: (limits) => [
    'block-too-long',
    `A list, table or listing has more than ${told(limits.block)} characters; this part is shown as source.`,
    orRaise('Move it into a file of its own and link to that', 'block', limits),
  ],
  nodes: (limits) => [
    'document-too-long',
    `The document has more than ${told(limits.nodes)} marks, items and cells; all of it is shown as source.`,
    orRaise('Split it', 'nodes', limits),
  ],
  text: (limits) => [
    'document-too-long',
    `The document has more than ${limits.text} MB of text; all of it is shown as source.`,
    orRaise('Split it', 'text', limits),
  ],
}

/** What the author should know about a part that was not parsed. */
export function noteRefusal({ why, line }: Refusal, file: string, limits: Limits): Diagnostic {
  const [code, message, hint] = TOLD[why](limits)
  return { code, severity: 'error', message, hint, file, line }
}
