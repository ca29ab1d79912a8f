import type { Profile } from '../../model/profile.ts'
import type { SectionKind } from '../../model/section-kind.ts'
import { kindOfTitle } from '../section-names.ts'
import { titleKey } from '../title-words.ts'

/** The kinds that headings mean in a family, by their `titleKey`, where they mean none or another one elsewhere. */
export function ownKinds(profile: Profile | undefined): ReadonlyMap<string, SectionKind> {
  return new Map(
    Object.entries(profile?.kinds ?? {}).flatMap(([kind, titles]) =>
      titles.map((title): [string, SectionKind] => [titleKey(title), kind as SectionKind]),
    ),
  )
}

/** The kind that a heading means in a family, wherever it stands. */
export function kindIn(profile: Profile, title: string): SectionKind | undefined {
  return ownKinds(profile).get(titleKey(title)) ?? kindOfTitle(title)
}
