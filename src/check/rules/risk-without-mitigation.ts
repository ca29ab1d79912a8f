import { plainText } from '../../read/plain-text.ts'
import { quote } from '../quote.ts'
import type { Rule } from '../rule.ts'

/** A risk that nobody does anything about, without saying so. */
export const riskWithoutMitigation: Rule = {
  code: 'risk-without-mitigation',
  severity: 'hint',
  what: 'A risk has no mitigation.',
  why: 'A risk with an answer is a plan; one without is a worry that the review will spend its time on.',
  mend: 'Say what is done about it, or that it is accepted and why.',
  *check({ items }, { template }) {
    for (const risk of items.risks ?? []) {
      const words = `${risk.text} ${plainText(risk.details)}`
      if (risk.mitigation !== undefined || risk.prose || /\baccept(?:ed|able)\b/i.test(words)) continue
      const severity = template ? { severity: 'warning' as const } : {}
      yield { message: `The risk ${quote(risk.text)} has no mitigation.`, ...severity, line: risk.line }
    }
  },
}
