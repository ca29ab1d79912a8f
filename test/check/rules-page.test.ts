import { expect, test } from 'vitest'
import { FOLDER_RULES, RULES, ruleCodes } from '../../src/check/rules.ts'
import { PRINT_NOTES, type PrintNote } from '../../src/commands/print-notes.ts'

const LEADS = {
  error: '**error**',
  warning: '**warning**',
  hint: '**hint**',
} as const

function rulesPage(): string {
  const told = ({ code, severity, what, why, mend }: PrintNote): string =>
    `## ${code}\n\n${LEADS[severity]} · ${what}\n\n*Why:* ${why}\n\n*Mend:* ${mend}\n`
  const rules = [...RULES, ...FOLDER_RULES].map(told)
  const notes = PRINT_NOTES.map(told)
  return `# The rules of \`ep-export check\`\n\nWritten from the rules themselves by \`npx vitest run --project unit test/check/rules-page.test.ts -u\`. The severity is the\nusual one; a rule may say less where it is less sure, and \`rules\` in \`ep-export.yaml\` has the last word.\n\n${rules.join('\n')}\n# What a print tells besides\n\nOnly what is drawn can be measured: \`check\` tells none of these, and \`rules\` does not change them.\n\n${notes.join('\n')}`
}

test('the page of rules says what the rules say', async () => {
  await expect(rulesPage()).toMatchFileSnapshot('../../docs/rules.md')
})

test('every rule has a name of its own in kebab case', () => {
  expect(new Set(ruleCodes).size).toBe(ruleCodes.length)
  expect(ruleCodes.filter((code) => !/^[a-z]+(?:-[a-z]+)+$|^placeholder$/.test(code))).toEqual([])
})

test('what a rule says of itself is a sentence', () => {
  for (const { what, why, mend } of [...RULES, ...FOLDER_RULES, ...PRINT_NOTES]) {
    for (const sentence of [what, why, mend]) expect(sentence).toMatch(/^[A-Z].*\.$/)
  }
})
