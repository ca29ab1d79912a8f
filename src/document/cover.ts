import { calledOf } from '../model/called.ts'
import type { MetadataField, Proposal } from '../model/proposal.ts'
import { labelKey } from '../read/field.ts'
import { isTelling, namesOf } from '../read/known-labels.ts'
import { splitId } from '../read/proposal-id.ts'
import { titleText } from '../read/title.ts'

/** What the cover shows, ready for its template. */
export interface Cover {
  /** What stands above the title: the id, unless the proposal is called by it, and whether its heading begins with Draft. */
  readonly id: string | undefined
  readonly title: string
  readonly status: string | undefined
  readonly authors: string | undefined
  /**
   * Every field of the text in the author's words and order, keys as words, and of a file beside it what says who, when and how far.
   */
  readonly fields: readonly MetadataField[]
}

/** The cover of a proposal. One without a title goes by its id, or its file's name. */
export function coverOf(proposal: Proposal): Cover {
  const { fields, status, authors } = proposal.metadata
  const title = calledOf(proposal)
  const isShown = (field: MetadataField): boolean =>
    field.value !== '' &&
    (field.line === 0
      ? isNews(field)
      : field.visible || !(isSaid(field, title, proposal.id) || FOR_SITES.has(labelKey(field.label))))
  const above = [proposal.id === title ? undefined : proposal.id, beginsAsDraft(proposal) ? 'Draft' : undefined]
  return {
    id: above.filter((one) => one !== undefined).join(' · ') || undefined,
    title,
    status,
    authors: authors.length > 0 ? authors.join(', ') : undefined,
    fields: fields
      .filter(isShown)
      .map((field) => (field.visible ? field : { ...field, label: labelOfKey(field.label) })),
  }
}

/** Whether the page's own heading says before its words that it is a draft, which is no part of the title. */
function beginsAsDraft({ heading, title }: Proposal): boolean {
  if (heading === undefined || title === undefined) return false
  return splitId(titleText(heading).replace(/\s*[([]draft[)\]]\s*$/i, '')).draft
}

/** Keys of front matter with which generators of sites lay out a page. */
const FOR_SITES: ReadonlySet<string> = new Set(
  (
    'layout,nav order,navorder,nav exclude,menu,weight,sidebar position,sidebar label,sidebar,toc,permalink,grand parent,' +
    'has children,has toc,slug,comments,math,mermaid,hide title,hide table of contents,cssclass,cssclasses,' +
    'linktitle,no list,search exclude,redirect from,pagination next,pagination prev,custom edit url'
  ).split(','),
)

/** Front matter repeats the title and the number that stand above it. */
function isSaid({ label, value }: MetadataField, title: string, id: string | undefined): boolean {
  const key = labelKey(label)
  if (key === 'title' || (namesOf('title').includes(key) && value === title)) return true
  return id !== undefined && namesOf('id').includes(key) && (value === id || numberIn(value) === numberIn(id))
}

/** The number that ends an id, without the zeros before it; the whole id where it ends with none. */
function numberIn(id: string): string {
  return /0*(\d+)$/.exec(id.trim())?.[1] ?? id
}

/** Short forms that are written in capitals. */
const CAPITALS = /\b(?:api|cli|id|kep|pr|prr|rfc|sig|tag|ui|url|wg)(?=s?\b)/gi

/** A key that was written for programs, such as `creation-date`, as words. */
function labelOfKey(key: string): string {
  if (!/^[a-z][\w-]*$/i.test(key) && !/^[a-z][a-z\d -]*$/.test(key)) return key
  const words = key
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .split(/[\s_-]+/)
    .map((word) => (/^[A-Z]{2,}$/.test(word) ? word : word.toLowerCase()))
    .join(' ')
    .trim()
    .replace(CAPITALS, (form) => form.toUpperCase())
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A file beside the proposal also serves tools, whose fields nobody reads; title and id stand above already. */
function isNews({ label }: MetadataField): boolean {
  const key = labelKey(label)
  return isTelling(key) && !namesOf('title').includes(key) && !namesOf('id').includes(key)
}
