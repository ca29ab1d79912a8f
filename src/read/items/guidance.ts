/** First words of what the templates of several families tell their authors to write, where an author left it standing. */
const GUIDANCE: readonly string[] = [
  'this is where to call out areas of (?:the )?design',
  'this requires exposing previously private resources',
  'what are the risks of this proposal',
  '(?:for example, )?consider both security and how this will impact',
  'how will (?:security|ux) be reviewed\\b',
  'consider including (?:folks|people) (?:that|who) also work outside',
  'the idea is to find the best form of an argument',
  'similar to the drawbacks section,? the alternatives section',
  '(?:summari[sz]e|list) the specific goals of (?:the|this) proposal',
  'what is out of scope for this proposal\\?',
  'what other approaches did you consider,? and why did you rule them out',
  'describe alternative approaches to addressing the same problem',
  'define graduation milestones',
  'why is this design the best in the space of possible designs',
  'what other designs have been considered and what is the rationale',
  'what is the impact of not doing this',
  'if this is a (?:language|library) proposal, could this be done',
  'what parts of the design do you expect to (?:resolve|be resolved)',
  'what related issues do you consider out of scope for this rfc',
]

const LEFT = new RegExp(`^(?:${GUIDANCE.join('|')})`, 'i')

/** Whether a text is what a template told the author to write, rather than what the author wrote. */
export function isGuidance(text: string): boolean {
  return LEFT.test(text) || /^\{[^{}]{3,120}\}$/.test(text)
}
