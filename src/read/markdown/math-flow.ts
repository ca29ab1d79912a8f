import type { Code, Construct, Effects, State, TokenizeContext } from 'micromark-util-types'

const DOLLAR = 36

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mathFlow: 'mathFlow'
    mathFlowFence: 'mathFlowFence'
    mathFlowFenceSequence: 'mathFlowFenceSequence'
    mathFlowValue: 'mathFlowValue'
    mathText: 'mathText'
    mathTextSequence: 'mathTextSequence'
    mathTextData: 'mathTextData'
  }
}

/** Whether a code point of the parser's is the end of a line; the parser has its own numbers for them. */
export function isLineEnd(code: Code): boolean {
  return code !== null && code < -2
}

function isBlank(code: Code): boolean {
  return code === 32 || code === -1 || code === -2
}

/** Takes blanks, then goes on with whatever follows. */
function skipBlanks(effects: Effects, next: State): State {
  const more: State = (code) => {
    if (isBlank(code)) {
      effects.consume(code)
      return more
    }
    effects.exit('whitespace')
    return next(code)
  }
  return (code) => {
    if (!isBlank(code)) return next(code)
    effects.enter('whitespace')
    return more(code)
  }
}

/** Takes a fence, a line with two dollars and nothing else, without the end of the line. */
function takeFence(effects: Effects, ok: State, nok: State): State {
  let size = 0
  const dollars: State = (code) => {
    if (code === DOLLAR && size < 2) {
      size += 1
      effects.consume(code)
      return dollars
    }
    if (size < 2) return nok(code)
    effects.exit('mathFlowFenceSequence')
    return skipBlanks(effects, end)(code)
  }
  const end: State = (code) => {
    if (code !== null && !isLineEnd(code)) return nok(code)
    effects.exit('mathFlowFence')
    return ok(code)
  }
  return (code) => {
    effects.enter('mathFlowFence')
    effects.enter('mathFlowFenceSequence')
    return dollars(code)
  }
}

const closingFence: Construct = {
  partial: true,
  tokenize: (effects, ok, nok) => skipBlanks(effects, takeFence(effects, ok, nok)),
}

/** The end of a line whose next line belongs to the same quotes and lists. */
const nextLine: Construct = {
  partial: true,
  tokenize(this: TokenizeContext, effects, ok, nok) {
    const after: State = (code) => (this.parser.lazy[this.now().line] ? nok(code) : ok(code))
    return (code) => {
      if (code === null) return nok(code)
      effects.enter('lineEnding')
      effects.consume(code)
      effects.exit('lineEnding')
      return after
    }
  },
}

/**
 * A formula between two lines of two dollars.
 *
 * @param mayBegin Whether a formula that begins on a line of the parsed text has an end: one without would take all that follows.
 */
export function mathFlow(mayBegin: (line: number) => boolean): Construct {
  return {
    name: 'mathFlow',
    concrete: true,
    tokenize(this: TokenizeContext, effects, ok, nok) {
      const opened: State = (code) => (this.interrupt ? ok(code) : effects.attempt(nextLine, begin, finish)(code))
      const begin: State = (code) => effects.attempt(closingFence, finish, content)(code)
      const content: State = (code) => {
        if (code === null) return finish(code)
        if (isLineEnd(code)) return effects.attempt(nextLine, begin, finish)(code)
        effects.enter('mathFlowValue')
        return value(code)
      }
      const value: State = (code) => {
        if (code === null || isLineEnd(code)) {
          effects.exit('mathFlowValue')
          return content(code)
        }
        effects.consume(code)
        return value
      }
      const finish: State = (code) => {
        effects.exit('mathFlow')
        return ok(code)
      }
      return (code) => {
        if (!mayBegin(this.now().line)) return nok(code)
        effects.enter('mathFlow')
        return takeFence(effects, opened, nok)(code)
      }
    },
  }
}
