/** Notes of reading that rules give too, with a place and as the settings have it. */
const TOLD: ReadonlySet<string> = new Set(['missing-title', 'missing-status', 'missing-section'])

/** Whether a note of reading says what a rule says better. */
export function isToldByRule(code: string): boolean {
  return TOLD.has(code)
}
