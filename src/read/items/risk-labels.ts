import type { PhrasingContent } from 'mdast'
import { readLabelled, splitLines } from '../labelled.ts'
import { plainText } from '../plain-text.ts'
import { titleKey } from '../title-words.ts'

/** What a labelled line of a risk section says. */
export type RiskAspect = 'risk' | 'mitigation' | 'likelihood' | 'impact' | 'description'

const ASPECTS: readonly (readonly [RegExp, RiskAspect])[] = [
  [
    /^(?:risk|issue|concern|threat|trade off|tradeoff|challenge|risiko|风险|risque|riesgo|risco|rischio|リスク|위험|риск)(?: (?:\d+|[a-z]))?$/,
    'risk',
  ],
  [
    /^(?:\w+ ){0,2}(?:mitigat\w+|countermeasure|contingency|remediation|workaround|response|mitigation strategy|solution|gegenmaßnahmen?|maßnahmen?|缓解|缓解措施|应对|应对措施|mitigación|mitigação|mitigazione|atténuation|対策|緩和策|대응|смягчение|меры)(?: \d+)?$/,
    'mitigation',
  ],
  [
    /^(?:likelihood|probability|eintrittswahrscheinlichkeit|wahrscheinlichkeit|可能性|概率|probabilité|probabilidad|probabilidade|probabilità|発生確率|확률|вероятность)$/,
    'likelihood',
  ],
  [
    /^(?:impact|severity|consequence|effect|auswirkung|auswirkungen|schaden|影响|impacto|impatto|影響|影響度|영향|влияние|последствия)$/,
    'impact',
  ],
  [
    /^(?:description|detail|category|owner|status|type|level|cause|trigger|context|note|example|scenario)$/,
    'description',
  ],
]

/** The aspect that a label names. */
export function aspectOf(label: string): RiskAspect | undefined {
  const key = titleKey(label)
  return ASPECTS.find(([pattern]) => pattern.test(key))?.[1]
}

/** Running text that says one aspect of a risk. */
export interface AspectLine {
  readonly aspect: RiskAspect
  /** Such as `Risk 2`; only of a risk that is numbered. */
  readonly label: string
  readonly value: readonly PhrasingContent[]
}

/** The labelled lines of a paragraph, each with the lines that continue it; undefined where the first line has no such label. */
export function aspectLines(children: readonly PhrasingContent[]): AspectLine[] | undefined {
  const found: { aspect: RiskAspect; label: string; value: PhrasingContent[] }[] = []
  for (const line of splitLines(children)) {
    const labelled = readLabelled(line)
    const aspect = labelled && aspectOf(labelled.label)
    const last = found.at(-1)
    if (aspect) found.push({ aspect, label: labelled.label, value: [...labelled.value] })
    else if (last) last.value.push({ type: 'text', value: '\n' }, ...line)
    else return undefined
  }
  return found.length > 0 ? found : undefined
}

const MET = '(?:mitigated|addressed|reduced|avoided|prevented|solved|alleviated|minimi[sz]ed|documented|handled)'
const MAY_BE = '(?:can|could|may|will|would|should) be'
const AVOID = '(?:prevent|avoid|mitigate|reduce|counter|address|minimi[sz]e|alleviate|handle|solve|limit)'

/** Words that turn to the mitigation wherever they stand in a sentence. */
const TURN_INSIDE: readonly string[] = [
  '(?:mitigación|mitigação|mitigazione|atténuation|gegenmaßnahmen?|maßnahmen?)\\s?:',
  'risks? (?:is|are|can be|will be) mitigated\\b',
  '(?:is|are|can be|will be|be) mitigated (?:by|through|with|via)\\b',
  'mitigations?(?: strategy)?(?: (?:is|are|would be|will be|could be|includes?))?[:\\s]',
  'mitigated (?:by|through|with|via)\\b',
  'to mitigate\\b',
  'we (?:will |can |could |plan to )?mitigate\\b',
  'mitigate (?:this )?by\\b',
  `(?:this|these|the) (?:risk|problem|issue|concern)s?(?: of [\\w -]{3,40}?)? ${MAY_BE} (?:\\w+ )?${MET}\\b`,
  '(?:in order )?to (?:work ?around|address|avoid|solve|counter) (?:this|that|the|these|those) (?:risk|problem|issue|concern|limitation)s?\\b',
]

/** Words that turn to it where a sentence starts with them. */
const TURN_AT_START: readonly string[] = [
  `(?:in order )?to ${AVOID} (?:this|that|these|those|it)\\b`,
  `(?:in order )?to ${AVOID} [^.!?]{3,160}? (?:we|users|operators|administrators) (?:can|could|will|would|should)\\b`,
  '(?:one|a|another)(?: \\w+){0,2} (?:method|way|approach|option|solution) (?:for|of|to) (?:address|mitigat|solv|prevent|avoid|reduc)\\w*',
  `(?:this|these|that|it|the)(?: (?:risk|problem|issue|concern)s?)? ${MAY_BE} ${MET}\\b`,
  '(?:the|our) (?:proposal|plan|solution|approach|workaround|mitigation)(?: here)? (?:is|would be|will be) to\\b',
]

const TURN = new RegExp(
  `(?:^|[.;,!?)]\\s+|\\s|\\()((?:(?:the|this|our|a|possible|one|its) )*(?:${TURN_INSIDE.join('|')}))|` +
    `(?:^|[.!?]\\s+)(${TURN_AT_START.join('|')})`,
  'i',
)

/** Splits a text that tells a risk and, from some word on, its mitigation. Gives the offset of that word. */
export function mitigationStart(text: string): number | undefined {
  const turn = TURN.exec(text)
  const words = turn?.[1] ?? turn?.[2]
  if (!turn || !words) return undefined
  const at = turn.index + turn[0].length - words.length
  const before = text.slice(0, at)
  const sentence = Math.max(
    before.lastIndexOf('. '),
    before.lastIndexOf('; '),
    before.lastIndexOf('? '),
    before.lastIndexOf('! '),
  )
  const start = sentence < 0 ? (at > 0 && /[,(–—-]\s*$/.test(before) ? at : 0) : sentence + 2
  return start > 0 ? start : undefined
}

/** Whether a text starts with words that announce a mitigation. */
export function startsMitigation(text: string): boolean {
  const turn = TURN.exec(text)
  return turn !== null && turn.index === 0
}

/** Whether a title or text speaks of mitigation. */
export function speaksOfMitigation(text: string): boolean {
  return /mitigat|maßnahme|缓解|应对/i.test(text)
}

/** Plain text of an aspect's value. */
export function aspectText(line: AspectLine): string {
  return plainText(line.value)
}
