import { expect, test } from 'vitest'
import { FOLDER_RULES, RULES, ruleCodes } from '../../src/check/rules.ts'

const LEADS = {
  error: '**error**',
  warning: '**warning**',
  hint: '**hint**',
} as const

function rulesPage(): string {
  const rules = [...RULES, ...FOLDER_RULES].map(
    ({ code, severity, what, why, mend }) =>
      `## ${code}\n\n${LEADS[severity]} · ${what}\n\n*Why:* ${why}\n\n*Mend:* ${mend}\n`,
  )
  return `# The rules of \`ep-export check\`\n\nWritten from the rules themselves by \`npx vitest run --project unit test/check/rules-page.test.ts -u\`. The severity is the\nusual one; a rule may say less where it is less sure, and \`rules\` in \`ep-export.yaml\` has the last word.\n\n${rules.join('\n')}`
}

test('the page of rules says what the rules say', async () => {
  await expect(rulesPage()).toMatchFileSnapshot('../../docs/rules.md')
})

test('every rule has a name of its own in kebab case', () => {
  expect(new Set(ruleCodes).size).toBe(ruleCodes.length)
  expect(ruleCodes.filter((code) => !/^[a-z]+(?:-[a-z]+)+$|^placeholder$/.test(code))).toEqual([])
})

test('what a rule says of itself is a sentence', () => {
  for (const { what, why, mend } of [...RULES, ...FOLDER_RULES]) {
    for (const sentence of [what, why, mend]) expect(sentence).toMatch(/^[A-Z].*\.$/)
  }
})
