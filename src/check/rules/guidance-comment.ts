import { nodesOfType } from '../../model/nodes.ts'
import { placeOf } from '../place.ts'
import type { Rule } from '../rule.ts'

/** Comments that tools read. */
const FOR_TOOLS =
  /^<!--\s*(?:\/?toc|start|don't edit|do not edit|generated|markdownlint|prettier|spdx|copyright|licen[sc]e|vale|vim|-\*-|begin|end|cspell|spell|truncate|more|#)/i

/** Words with which a template speaks to an author. */
const GUIDANCE =
  /\b(?:this section|describe|please|explain|provide|fill (?:in|out)|delete (?:this|the)|remove (?:this|the)|replace (?:this|the)|template|you should|should (?:be|contain|include|describe|explain|list)|list (?:the|all|any)|what (?:is|are|does|do)|how (?:will|does|do|can)|e\.g\.)/i

/** Fewest words of a comment that explains. */
const FEWEST = 6

/** The template's explanations, left in the text. */
export const guidanceComment: Rule = {
  code: 'guidance-comment',
  severity: 'hint',
  what: 'A comment of the template that explains what to write was left in.',
  why: 'It is not printed, but whoever edits the file cannot tell what is done and what is not.',
  mend: 'Remove it once the section is written.',
  *check({ root }) {
    for (const node of nodesOfType(root, 'html')) {
      const { value } = node
      if (!value.startsWith('<!--') || FOR_TOOLS.test(value) || value.split(/\s+/).length < FEWEST + 2) continue
      if (GUIDANCE.test(value.slice(0, 2000)))
        yield { message: 'A comment of the template was left over.', ...placeOf(node) }
    }
  },
}
