import { findPlaceholders, type Placeholder } from '../placeholders.ts'
import { quote } from '../quote.ts'
import type { Finding, Rule } from '../rule.ts'

/** What the author meant to replace and did not. */
export const placeholder: Rule = {
  code: 'placeholder',
  severity: 'warning',
  what: 'A placeholder of the template, a TBD or a TODO was left over.',
  why: 'Readers cannot tell what will stand there, and it is printed as it is.',
  mend: 'Write what belongs there, or remove it.',
  *check(proposal) {
    const draft = /(?:^|[/\\])draft/i.test(proposal.file)
    for (const found of findPlaceholders(proposal)) yield { ...told(found, draft), ...found.place }
  },
}

function told({ kind, text, label = '' }: Placeholder, draft: boolean): Finding {
  const hint = { severity: 'hint' as const }
  switch (kind) {
    case 'field':
      return { message: `${quote(label)} still has the placeholder ${quote(text)}.` }
    case 'id':
      return { message: `The proposal still has the id ${text}.`, hint: 'Give it its number.', ...(draft ? hint : {}) }
    case 'text':
      return { message: `The placeholder ${quote(text)} was left over.` }
    case 'dots':
      return { message: 'Dots stand where something is to be said.', ...hint }
    case 'word':
      return { message: `There is a ${text} left.`, ...hint }
  }
}
