import type { Heading } from 'mdast'
import { walkSections } from '../../read/find-sections.ts'
import { placeOf, sourceOf } from '../place.ts'
import type { Edit, Rule } from '../rule.ts'

/** A heading of the template with other capitals. */
export const headingCase: Rule = {
  code: 'heading-case',
  severity: 'hint',
  what: 'A heading of the template is written with other capitals.',
  why: 'Contents and decks of several proposals look alike only where their headings do.',
  mend: 'Write it as the template does; `--fix` does it.',
  *check({ sections, text }, { template }) {
    if (template === undefined) return
    const titles = new Map(
      template.flatMap(({ title, inner = [] }) => [title, ...inner]).map((title) => [title.toLowerCase(), title]),
    )
    for (const { section } of walkSections(sections)) {
      const title = titles.get(section.title.toLowerCase())
      if (title === undefined || title === section.title) continue
      const edit = retitled(section.heading, text, title)
      yield {
        message: `The template writes “${title}”, not “${section.title}”.`,
        ...placeOf(section.heading),
        ...(edit === undefined ? {} : { edit }),
      }
    }
  },
}

function retitled({ children }: Heading, text: string, title: string): Edit | undefined {
  const [only, ...rest] = children
  const { start, end } = only?.position ?? {}
  if (only?.type !== 'text' || rest.length > 0 || start?.offset === undefined || end?.offset === undefined)
    return undefined
  return sourceOf(only, text) === only.value ? { start: start.offset, end: end.offset, text: title } : undefined
}
