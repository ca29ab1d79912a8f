import type { Code, Construct, State, TokenizeContext } from 'micromark-util-types'
import { isLineEnd } from './math-flow.ts'

const DOLLAR = 36
const BACKSLASH = 92
const BACKTICK = 96

/** Characters of the longest formula in a line, by its dollars on each side: none that is longer is looked for its end. */
const LONGEST = [0, 400, 2_000]

/** After a single dollar, a digit means money; before one, a letter means a name. */
const isWord = (code: Code): boolean => /[\p{L}\p{N}]/u.test(String.fromCharCode(code ?? 0))

const isGap = (code: Code): boolean => code === null || code === 32 || code < 0

/**
 * A formula in a line, between two dollars on each side, or one where the text may use one: that stands close to the
 * formula on both sides and is no part of a word, so that `$5 and $6` are money.
 */
export function mathText(single: boolean): Construct {
  return {
    name: 'mathText',
    previous(this: TokenizeContext, code) {
      return code !== DOLLAR || this.events.at(-1)?.[1].type === 'characterEscape'
    },
    tokenize(this: TokenizeContext, effects, ok, nok) {
      const before = this.previous
      let size = 0
      let closed = 0
      let length = 0
      let last: Code = null
      let inData = false
      const open: State = (code) => {
        if (code === DOLLAR) {
          size += 1
          if (size > 2) return nok(code)
          effects.consume(code)
          return open
        }
        if (size === 1 && (!single || isGap(code) || code === BACKTICK || isWord(before))) return nok(code)
        effects.exit('mathTextSequence')
        return content(code)
      }
      const content: State = (code) => {
        length += 1
        if (code === null || length > (LONGEST[size] ?? 0)) return nok(code)
        if (code === DOLLAR && last !== BACKSLASH && !(size === 1 && isGap(last))) {
          leaveData()
          effects.enter('mathTextSequence')
          closed = 0
          return close(code)
        }
        if (isLineEnd(code)) {
          leaveData()
          effects.enter('lineEnding')
          effects.consume(code)
          effects.exit('lineEnding')
        } else {
          if (!inData) effects.enter('mathTextData')
          inData = true
          effects.consume(code)
        }
        last = last === BACKSLASH && code === BACKSLASH ? null : code
        return content
      }
      const close: State = (code) => {
        if (code === DOLLAR) {
          closed += 1
          if (closed > size) return nok(code)
          effects.consume(code)
          return close
        }
        if (closed < size || (size === 1 && isWord(code))) return nok(code)
        effects.exit('mathTextSequence')
        effects.exit('mathText')
        return ok(code)
      }
      const leaveData = (): void => {
        if (inData) effects.exit('mathTextData')
        inData = false
      }
      return (code) => {
        effects.enter('mathText')
        effects.enter('mathTextSequence')
        return open(code)
      }
    },
  }
}
