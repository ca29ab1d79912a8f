/** How likely or how grave: 1 low, 2 medium, 3 high. */
export type RiskLevel = 1 | 2 | 3

const WORDS: readonly [RegExp, RiskLevel][] = [
  [/^(?:very |extremely )?(?:high|severe|critical|major|likely|certain|probable|catastrophic|h)\b/i, 3],
  [/^(?:medium|moderate|possible|mid|med|m)\b|^low(?:\s*[-–/]\s*|\s+to\s+)(?:medium|high)\b/i, 2],
  [/^(?:very |extremely )?(?:low|minor|negligible|unlikely|rare|remote|improbable|none|minimal|l)\b/i, 1],
]

/** What a word such as “Medium–high” or “4/5” says; undefined where it says nothing that can be placed. */
export function riskLevel(words: string | undefined): RiskLevel | undefined {
  const said = words?.trim() ?? ''
  const [, marks, most] = /^(\d)\s*(?:\/|of)\s*(\d+)/.exec(said) ?? []
  if (marks !== undefined && most !== undefined && Number(most) >= 3 && Number(marks) <= Number(most))
    return Math.max(1, Math.ceil((Number(marks) / Number(most)) * 3)) as RiskLevel
  if (/^medium(?:\s*[-–/]\s*|\s+to\s+)high\b/i.test(said)) return 3
  return WORDS.find(([word, level]) => word.test(said) && !(level === 1 && /^low\s*[-–/]/i.test(said)))?.[1]
}
