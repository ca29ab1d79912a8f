import type { Section } from '../../model/proposal.ts'
import { walkSections } from '../find-sections.ts'
import { plainText } from '../plain-text.ts'
import { titleKey } from '../title-words.ts'

/** An option without what is said about it behind a dash or in brackets; at least two words, so that it is telling. */
function nameOf(option: string): string {
  const name = option.split(/\s+[-–—]\s+|\s+\(|:\s/)[0] ?? ''
  return titleKey(name).includes(' ') ? name : ''
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
      [option, nameOf(option)].some((name) => titleKey(name) !== '' && ` ${words} `.includes(` ${titleKey(name)} `)),
    )
    return named.sort((one, other) => other.length - one.length)[0]
  }
  return undefined
}
