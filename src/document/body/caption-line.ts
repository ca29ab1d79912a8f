import type { Element, ElementContent } from 'hast'
import { inked, text, textOf } from '../../content/elements.ts'

/** What a caption belongs to. */
export type CaptionKind = 'figure' | 'table'

/** A caption as its author wrote it. */
export interface CaptionLine {
  readonly kind: CaptionKind
  /** `Figure`, `Fig. 3`, as written. */
  readonly label: string
  /** The author's own number, such as `3` or `2.1`. */
  readonly number: string | undefined
  /** What follows the label and what parts it from the rest. */
  readonly content: readonly ElementContent[]
}

/** No caption is longer. In characters. */
const LONGEST = 400

const FIGURE = 'figure|fig\\.?|diagram|图|圖|図|그림|abbildung|рисунок|рис\\.?'
const TABLE = 'table|表|표|tabelle|таблица'
const NUMBER = '[\\s\\u00a0]*(\\d{1,3}(?:[.-]\\d{1,3}){0,2}[a-z]?)'

/** A label with a number, alone or parted from what follows; or a label and a colon. */
const LINE = new RegExp(
  `^\\s*((${FIGURE})|(?:${TABLE}))(?:${NUMBER}(?:\\s*$|\\s*[:：.—–]\\s*|\\s+-\\s+|(?<=[图圖図表].{0,12})\\s+)|\\s*[:：]\\s*(?=\\S))`,
  'iu',
)

/** Whether a paragraph, or what stands beside a picture in one, is a caption: `Figure 3: …`, `Table: …`, bold or italic or plain. */
export function readCaptionLine(children: readonly ElementContent[]): CaptionLine | undefined {
  const content = unwrapped(children)
  const whole = content.map(textOf).join('')
  if (whole.length > LONGEST) return undefined
  const match = LINE.exec(whole)
  if (match === null) return undefined
  const [start, word = '', figure, number] = match
  const label = number === undefined ? word : start.trim().slice(0, start.trim().lastIndexOf(number) + number.length)
  return {
    kind: figure === undefined ? 'table' : 'figure',
    label,
    number,
    content: withoutStart(content, start.length),
  }
}

/** The words of a paragraph that is emphasised as a whole: below a picture they are its caption. */
export function readEmphasised(children: readonly ElementContent[]): readonly ElementContent[] | undefined {
  const [only, ...others] = inked(children)
  if (others.length > 0 || only?.type !== 'element' || only.tagName !== 'em') return undefined
  return textOf(only).length <= LONGEST ? only.children : undefined
}

/** What emphasis around the whole of it holds. */
function unwrapped(children: readonly ElementContent[]): readonly ElementContent[] {
  const [only, ...others] = inked(children)
  if (others.length === 0 && only?.type === 'element' && /^(em|strong|b|i|small|sub)$/.test(only.tagName)) {
    return unwrapped(only.children)
  }
  return children
}

/** The same without its first characters; elements that become empty go. */
export function withoutStart(children: readonly ElementContent[], length: number): ElementContent[] {
  let left = length
  return children.flatMap((child): ElementContent[] => {
    if (left === 0) return [child]
    const own = textOf(child).length
    const cut = Math.min(left, own)
    left -= cut
    if (cut === own) return own === 0 ? [child] : []
    if (child.type === 'text') return [text(child.value.slice(cut))]
    return child.type === 'element' ? [{ ...child, children: withoutStart(child.children, cut) } satisfies Element] : []
  })
}
