import { nodesOfType } from '../../model/nodes.ts'
import { certainLanguage } from '../certain-language.ts'
import { placeOf, sourceOf } from '../place.ts'
import type { Rule } from '../rule.ts'

/** A fenced block that does not say what it is. */
export const fenceWithoutLanguage: Rule = {
  code: 'fence-without-language',
  severity: 'hint',
  what: 'A fenced block of code does not say its language.',
  why: 'It is printed without colours, and tools cannot check it.',
  mend: 'Write the language behind the fence, or “text”.',
  *check({ root, text }) {
    for (const node of nodesOfType(root, 'code')) {
      const source = sourceOf(node, text)
      const fence = /^(?:`{3,}|~{3,})(?=[ \t]*(?:\n|$))/.exec(source)?.[0]
      const start = node.position?.start.offset
      if (node.lang || fence === undefined || start === undefined) continue
      const language = certainLanguage(node.value)
      const at = start + fence.length
      yield {
        message: 'The block of code has no language.',
        ...placeOf(node),
        ...(language === undefined
          ? {}
          : { hint: `It is ${language}; --fix writes it.`, edit: { start: at, end: at, text: language } }),
      }
    }
  },
}
