import { languageOf } from '../content/language.ts'
import type { Proposal } from '../model/proposal.ts'
import { marpLine } from './marp/markdown.ts'
import type { DeckHead } from './marp/write-deck.ts'
import { baseName } from './slides/title.ts'

const TITLE = 70

/** What the deck says of the proposal at its head and at every slide's foot. */
export function deckHead(proposal: Proposal): DeckHead {
  const { id, metadata, file } = proposal
  const title = proposal.title ?? id ?? baseName(file)
  const short = title.length > TITLE ? `${title.slice(0, TITLE - 1).trimEnd()}…` : title
  const parts = [
    ...(id === undefined || id === title ? [] : [id]),
    short,
    ...(metadata.status === undefined ? [] : [cut(metadata.status)]),
  ]
  return {
    title: id === undefined || id === title ? title : `${id}: ${title}`,
    author: metadata.authors.join(', '),
    lang: languageOf(proposal),
    footer: marpLine([{ type: 'text', value: parts.join(' · ').replace(/\s+/g, ' ') }], () => undefined),
  }
}

function cut(status: string): string {
  return status.length > 30 ? `${status.slice(0, 29).trimEnd()}…` : status
}
