import type { RootContent } from 'mdast'
import type { Task } from '../../model/proposal.ts'
import { readLabelled } from '../labelled.ts'
import { plainText } from '../plain-text.ts'
import { titleKey } from '../title-words.ts'

/** How far something is, in brackets behind its name: `(in progress)`, `[60%]`. */
const BRACKETED =
  /[([]\s*((?:\d{1,3}\s?%|(?:in|not|partly|partially|nearly|almost|mostly)[ -]\p{L}+|wip|work in progress|ongoing|started|planned|pending|blocked|done|completed?|implemented|finished)[^()[\]]{0,30}?)\s*[)\]]/iu

/** Marks that stand for work that goes on. */
const UNDER_WAY = /[🚧⏳🔄]/u

/**
 * How far a phase is, in the author's words: a status in its row, a line below its name, a remark or a mark behind it;
 * else how many of its tasks are ticked.
 */
export function progressOf(
  title: string,
  status: string | undefined,
  blocks: readonly RootContent[],
  tasks: readonly Task[],
): string | undefined {
  const said = status || blocks.map(statusIn).find((text) => text !== undefined) || BRACKETED.exec(title)?.[1]
  if (said) return said
  if (UNDER_WAY.test(title)) return 'in progress'
  const done = tasks.filter((task) => task.done === true).length
  return tasks.some((task) => task.done !== undefined) ? `${done} of ${tasks.length} tasks` : undefined
}

/** What a line such as “Status: In progress” says. */
export function statusIn(block: RootContent): string | undefined {
  if (block.type === 'list') return block.children.flatMap((item) => item.children.map(statusIn)).find((text) => text)
  const labelled = block.type === 'paragraph' ? readLabelled(block.children) : undefined
  return labelled && /^(?:status|progress|state)$/.test(titleKey(labelled.label))
    ? plainText(labelled.value) || undefined
    : undefined
}
