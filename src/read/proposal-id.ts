import { type Field, labelKey } from './field.ts'
import { namesOf } from './known-labels.ts'

/** An id at the start of a text, and the text without it. */
export interface Identified {
  readonly id: string | undefined
  readonly rest: string
  /** Whether the text calls itself a draft. */
  readonly draft: boolean
}

/** Families of proposals, whose name may stand before the number without a hyphen. */
const FAMILY =
  'EP|KEP|TEP|GEP|OTEP|RFC|RFD|ADR|MSC|SE|ST|EIP|ERC|FIP|FRC|SIP|BIP|NEP|PEP|CEP|AIP|XLS|JEP|YIP|LIP|ZIP|REP|DEP|VIP|CIP|TIP|EEP|MEP|SLEP|SPEC|PROPOSAL|LEP|HIP|KIP|DIP|GIP|PIP|VEP|NIP|SLIP|MIP|CFP|QEP|SNIP'
const AFTER = '(?:\\s*[:：|]\\s*|\\s+[-–—]+\\s+|\\s*[.)\\]]\\s+|\\s+|$)'
const NUMBER = '(\\d{1,6}|X{2,5}|N{2,5}|0{2,5}X{1,3}|\\?{2,4})'

const FORMS: readonly RegExp[] = [
  new RegExp(`^\\[?(${FAMILY})([-_ #]{0,2}(?:No\\.?\\s?)?)${NUMBER}\\]?${AFTER}`, 'i'),
  new RegExp(`^\\[?([A-Z][A-Z0-9]{1,9})([-_])${NUMBER}\\]?(?:\\s*[:：|]\\s*|\\s+[-–—]+\\s+|\\]\\s*|$)`),
  /^\[?(EP|RFC|ADR|KEP|Enhancement Proposal|Design Doc(?:ument)?)([-_ ]?)(#?\d{1,6})\]?\s*[:：–—-]\s*/i,
]

/** A bare number counts only when something sets it apart from the words that follow. */
const BARE = /^#?(\d{1,5})(?:\s*[:.)]\s+|\s+[-–—]\s+)(?=\S)/

const DRAFT =
  /^(?:\[draft\]|\(draft\)|(?:EP|RFC|KEP|ADR)?[-_ ]?draft(?:\s+(?:EP|RFC|proposal))?\s*(?:[:：]|[-–—](?=\s)))\s*/i

function writtenId(family: string, gap: string, number: string): string {
  const name = family === family.toLowerCase() ? family.toUpperCase() : family
  const clean = number.replace('#', '')
  return gap === '' ? `${name}${clean}` : `${name}-${clean}`
}

/** The id that a heading or title starts with. */
export function splitId(text: string): Identified {
  const marked = text.replace(/\s*[([]draft[)\]]\s*$/i, '')
  const start = marked.replace(DRAFT, '')
  let draft = start !== text
  for (const form of FORMS) {
    const match = form.exec(start)
    if (!match?.[1] || !match[3]) continue
    const rest = start.slice(match[0].length)
    const after = rest.replace(DRAFT, '')
    draft ||= after !== rest
    return { id: writtenId(match[1], match[2] ?? '', match[3]), rest: after.trim() || start, draft }
  }
  const bare = BARE.exec(start)
  if (bare?.[1]) return { id: bare[1], rest: start.slice(bare[0].length).trim(), draft }
  return { id: undefined, rest: start.trim() || text, draft }
}

/** The id that a field gives: `EIP-712` for `eip: 712`. */
export function idOfFields(fields: readonly Field[]): string | undefined {
  for (const field of fields) {
    const key = labelKey(field.label)
    const value = field.parts[0] ?? ''
    if (!namesOf('id').includes(key)) continue
    const number = /^#?(\d{1,6})\b/.exec(value)?.[1]
    if (number)
      return /^(?:id|number|proposal|enh)/.test(key) ? number : `${key.replace(/ .*/, '').toUpperCase()}-${number}`
    const { id } = splitId(value)
    if (id && /\d/.test(id)) return id
  }
  return undefined
}

/** Names of files that say nothing; the folder's name counts instead. */
const SILENT = /^(?:readme|index|proposal|design|rfc|kep|_index)$/i

/** The id in the name of a file or, for a README, of its folder. A date is none. */
export function idOfFile(file: string): string | undefined {
  const steps = file.split(/[/\\]/).filter((step) => step !== '' && step !== '.')
  const stem = (steps.at(-1) ?? '').replace(/\.[A-Za-z]+$/, '')
  const name = SILENT.test(stem) ? (steps.at(-2) ?? '') : stem
  if (/^(?:19|20)\d\d[-_.]\d\d(?!\d)/.test(name)) return undefined
  const named = new RegExp(`^(?:(${FAMILY})[-_]?|([A-Z]{2,4})[-_](?=\\d\\d))(\\d{1,5})(?!\\d)`, 'i').exec(name)
  if (named?.[3]) return `${(named[1] ?? named[2] ?? '').toUpperCase()}-${named[3]}`
  return /^(\d{1,5})(?=[-_.]|$)/.exec(name)?.[1]
}
