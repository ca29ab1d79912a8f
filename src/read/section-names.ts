import type { SectionKind } from '../model/section-kind.ts'
import { KIND_OF_KEY } from './section-aliases.ts'
import { bareTitle, titleKey } from './title-words.ts'

/** Patterns for titles that carry words of their own. */
const PATTERNS: readonly (readonly [RegExp, SectionKind])[] = [
  [/^alternative (?:\d+|[a-z]|[ivx]+)(?: |$)/, 'alternative'],
  [
    /^alternative (?:considered|to|for|approache|solution|design|rejected|not|that|we|explored|evaluated|discussed) ?/,
    'alternatives',
  ],
  [/^(?:phase|milestone) (?:\d+|[ivx]+|[a-z])(?: |$)/, 'phase'],
  [/^(?:current |existing |known )?limitation \w+(?: \w+){0,4}$/, 'limitations'],
  [/^(?:current )?pain point /, 'limitations'],
  [/^graduation criteria /, 'graduation'],
  [/^migration (?:path|step|guide) /, 'migration-path'],
  [/^\w+ risk$/, 'risks'],
  [/^risk (?:of|for|to) /, 'risks'],
  [
    /^what (?:other )?(?:alternative|option|approache)(?: \w+){0,3} (?:consider|considered|evaluated?|rejected?)\b/,
    'alternatives',
  ],
  [/^(?:what|are there any) (?:are )?(?:open|unresolved|remaining) (?:issue|question)\b/, 'open-questions'],
  [/^(?:what are (?:drawback|downside|disadvantage)|why should we not)\b/, 'drawbacks'],
  [/^what are risk\b/, 'risks'],
  [/^why are we (?:doing|building|proposing)\b/, 'problem'],
  [/^what is (?:technical|proposed) (?:solution|design)\b/, 'design'],
  [/^what is (?:\w+ ){0,2}(?:project|implementation|rollout) plan\b/, 'plan'],
  [/^is (?:it )?breaking change\b/, 'compatibility'],
]

function kindOfKey(key: string): SectionKind | undefined {
  return KIND_OF_KEY.get(key) ?? PATTERNS.find(([pattern]) => pattern.test(key))?.[1]
}

/** A title whose parts name a kind each: `Rationale / Alternatives`, `Non-goals and future work`, `Goals: what we want`. */
function kindOfParts(title: string): SectionKind | undefined {
  const bare = bareTitle(title)
  if (bare.length > 80) return undefined
  const parts = bare.split(/[/|,:：;&]|\s(?:and|or|vs\.?|[-–—])\s/i)
  if (parts.length > 4) return undefined
  const kinds = parts.map((part) => KIND_OF_KEY.get(titleKey(part)))
  if (kinds.includes('goals') && kinds.includes('non-goals')) return 'goals'
  if (kinds.includes('migration') && kinds.includes('plan')) return 'plan'
  return kinds.find((kind) => kind !== undefined && kind !== 'functional-requirements')
}

/** The same of a title without words of its own: “Proposal” means one, “Proposal: faster queues” does not. */
export function kindOfWholeTitle(title: string): SectionKind | undefined {
  return KIND_OF_KEY.get(titleKey(title))
}

/** The kind of section that a title means by itself, wherever it stands. */
export function kindOfTitle(title: string): SectionKind | undefined {
  return kindOfKey(titleKey(title)) ?? kindOfParts(title)
}
