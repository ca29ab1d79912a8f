import type { Profile, Sign } from '../../model/profile.ts'
import { labelKey } from '../field.ts'
import { titleKey } from '../title-words.ts'
import { matchesFile } from './matches-file.ts'

/** What a document shows of the family that it belongs to. */
export interface Clues {
  readonly file: string
  readonly text: string
  readonly id: string | undefined
  /** The page's own. */
  readonly heading: string | undefined
  /** Labels of metadata. */
  readonly labels: readonly string[]
  readonly headings: readonly string[]
}

/** Characters of the beginning of a text in which words are looked for. */
const BEGINNING = 8000

/** The first profile with a sign that a document shows; undefined where it is of no known family. */
export function detectProfile(clues: Clues, profiles: readonly Profile[]): Profile | undefined {
  const { file, id, heading = '' } = clues
  const labels = new Set(clues.labels.map(labelKey))
  const beginning = clues.text.slice(0, BEGINNING).toLowerCase()
  const family = /^[a-z]+?(?=[-_ ]?(?:\d|XX|NN|\?))/i.exec(id ?? '')?.[0].toLowerCase()
  let titles: ReadonlySet<string> | undefined
  const holds = (sign: Sign): boolean => {
    if (sign.id !== undefined && sign.id.toLowerCase() !== family) return false
    if (sign.file !== undefined && !matchesFile(file, sign.file)) return false
    if (sign.heading !== undefined && !heading.toLowerCase().startsWith(sign.heading.toLowerCase())) return false
    if (sign.fields?.some((label) => !labels.has(labelKey(label)))) return false
    if (sign.words !== undefined && !beginning.includes(sign.words.toLowerCase())) return false
    if (sign.headings === undefined) return true
    titles ??= new Set(clues.headings.map(titleKey))
    return sign.headings.every((title) => titles?.has(titleKey(title)))
  }
  return profiles.find(({ signs }) => signs.some((sign) => Object.keys(sign).length > 0 && holds(sign)))
}
