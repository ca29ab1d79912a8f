import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Refusal } from './parse-pieces.ts'

const TOLD: Readonly<Record<Refusal['why'], readonly [code: string, message: string, hint: string]>> = {
  nesting: [
    'nested-too-deep',
    'Quotes, lists or brackets are nested too deeply to be read; this part is shown as source.',
    'Unnest them.',
  ],
  markup: [
    'tangled-markup',
    'A paragraph has more unclosed marks and brackets than can be matched; this part is shown as source.',
    'Put a backslash before marks that are meant as text, or make the paragraph a block of code.',
  ],
  block: [
    'block-too-long',
    'A list, table or listing has more than 250,000 characters; this part is shown as source.',
    'Move it into a file of its own and link to that.',
  ],
  text: [
    'document-too-long',
    'The document has more text or marks than a proposal can have; all of it is shown as source.',
    'Split it.',
  ],
}

/** What the author should know about a part that was not parsed. */
export function noteRefusal({ why, line }: Refusal, file: string): Diagnostic {
  const [code, message, hint] = TOLD[why]
  return { code, severity: 'error', message, hint, file, line }
}
