import { isGuidance } from './guidance.ts'

/** Words that stand where nothing is said. */
const NOTHING =
  /^(?:|n\/?a|none|nil|no|nothing|tb[ad]|todo|tbc|not applicable|not relevant|no idea|to be (?:determined|defined|added|done|decided)|none (?:yet|so far|known|identified|at (?:this|the) (?:time|moment|point)|currently)|(?:there (?:are|were|is) )?(?:currently |at present )?(?:no|none)(?: \w+){0,2} (?:questions?|issues?|risks?|alternatives?|requirements?|limitations?|drawbacks?|concerns?)(?: (?:yet|so far|known|identified|at (?:this|the) (?:time|moment|point)|currently|remain(?:ing)?|to (?:mention|note|report|list|discuss)|(?:associated|involved)(?: with .{1,30})?|(?:were|are|have been) (?:considered|identified|found|known|foreseen)))?|we (?:do not|don't|dont) (?:know|see|have|expect|foresee|anticipate|plan)(?: of)? any\b.{0,40}|无|暂无|not required|no alternatives considered)$/i

/** How any of these words begin. That there are none of them is told at a glance, since the whole takes long to make ready. */
const FIRST = /^(?:$|n[/aio]|tb[acd]|to|there|currently|at p|we |无|暂)/i

/** Marks behind the last word. */
const TRAILING = /[^\p{L}\p{N}]+$/u

/** Whether a text says nothing: no words, N/A, TBD, `...` or only guidance, such as that in square brackets. */
export function saysNothing(text: string): boolean {
  const words = text.slice(0, 2000).trim()
  if (/^\[[^\]]*\]$/.test(words) || isGuidance(words)) return true
  if (/^[^:]{1,40}:\s*(?:\.{2,}|…|\[[^\]]*\])$/.test(words) || /\b\w+ \d+\.{3}$/.test(words)) return true
  if (words.length >= 100) return false
  const bare = words.replace(TRAILING, '')
  return FIRST.test(bare) && NOTHING.test(bare)
}
