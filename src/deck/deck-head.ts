import { languageOf } from '../content/language.ts'
import { calledOf, fullyCalled } from '../model/called.ts'
import type { Proposal } from '../model/proposal.ts'
import { marpLine } from './marp/markdown.ts'
import type { DeckHead } from './marp/write-deck.ts'

/** Characters of title and status at a slide's foot. */
const TITLE = 70
const STATUS = 30

/** What the deck says of the proposal at its head and at every slide's foot. */
export function deckHead(proposal: Proposal): DeckHead {
  const { id, metadata } = proposal
  const title = calledOf(proposal)
  const status = metadata.status === undefined ? [] : [cut(metadata.status, STATUS)]
  const parts = [...(id === undefined || id === title ? [] : [id]), cut(title, TITLE), ...status]
  return {
    title: fullyCalled(proposal),
    author: metadata.authors.join(', '),
    lang: languageOf(proposal),
    footer: marpLine([{ type: 'text', value: parts.join(' · ').replace(/\s+/g, ' ') }], () => undefined),
  }
}

function cut(words: string, most: number): string {
  return words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words
}
