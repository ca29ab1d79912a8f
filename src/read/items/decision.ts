import type { Section } from '../../model/proposal.ts'
import { walkSections } from '../find-sections.ts'
import { plainText } from '../plain-text.ts'
import { titleKey } from '../title-words.ts'

/** The words that name an option: all, and those before what a dash or brackets add, at least two so that they are telling. */
function namesOf(option: string): string[] {
  const name = titleKey(option.replace(/(?: [-–—] | \(|: ).*/, ''))
  return [titleKey(option), ...(name.includes(' ') ? [name] : [])]
}

/** The option that an ADR's decision names: of those whose words stand in its first paragraphs, the longest. */
export function readDecision(sections: readonly Section[], options: readonly string[]): string | undefined {
  for (const { section } of walkSections(sections)) {
    if (!/^(?:decision(?: outcome)?|outcome)$/.test(titleKey(section.title))) continue
    const words = titleKey(
      section.blocks
        .slice(0, 2)
        .map((block) => plainText(block))
        .join(' ')
        .slice(0, 600)
        .replace(/[()[\]]/g, ' '),
    )
    const named = options.filter((option) =>
      namesOf(option).some((name) => name !== '' && ` ${words} `.includes(` ${name} `)),
    )
    return named.sort((one, other) => other.length - one.length)[0]
  }
  return undefined
}
