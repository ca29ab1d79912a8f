import type { Proposal, Section } from '../model/proposal.ts'
import { curlLine } from './body/curl-quotes.ts'

/** A proposal whose title and headings have the marks of print wherever they are named, as they have in the text. */
export function curlTitles(proposal: Proposal, language: string): Proposal {
  const { title, sections } = proposal
  return {
    ...proposal,
    ...(title === undefined ? {} : { title: curlLine(title, language) }),
    sections: sections.map((section) => curled(section, language)),
  }
}

function curled(section: Section, language: string): Section {
  return {
    ...section,
    title: curlLine(section.title, language),
    sections: section.sections.map((inner) => curled(inner, language)),
  }
}
