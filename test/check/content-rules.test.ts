import { describe, expect, test } from 'vitest'
import { MOST_COLUMNS } from '../../src/check/rules/long-code-line.ts'
import { codeSize } from '../../src/document/body/code-size.ts'
import { found, linesOf } from './found.ts'

describe('goals-not-listed', () => {
  test('goals in a paragraph are told', () => {
    expect(linesOf('goals-not-listed', '# T\n\n## Goals\n\nWe want it to be fast.')).toEqual([3])
  })

  test('goals in a list are fine', () => {
    expect(linesOf('goals-not-listed', '# T\n\n## Goals\n\n- It is fast.')).toEqual([])
  })
})

describe('goal-is-non-goal', () => {
  test('a goal among the non-goals is told, whatever its ending', () => {
    const text = '# T\n\n## Goals\n\n- Encrypt queues on disk\n\n## Non-Goals\n\n- Encrypting queues on disk.'
    expect(linesOf('goal-is-non-goal', text)).toEqual([9])
  })

  test('two that share a noun differ', () => {
    const text =
      '# T\n\n## Goals\n\n- Encrypt queues on disk\n\n## Non-Goals\n\n- Encrypt queues in flight between regions'
    expect(linesOf('goal-is-non-goal', text)).toEqual([])
  })
})

describe('untested-requirement', () => {
  const text = (tests: string): string =>
    `# T\n\n## Functional Requirements\n\n- **FR1**: Messages survive a restart of the broker.\n\n## Testing Strategy\n\n${tests}`

  test('a requirement of which the tests say nothing is told', () => {
    expect(linesOf('untested-requirement', text('Latency is measured nightly.'))).toEqual([5])
  })

  test.each(['FR1 is shown by a nightly run.', 'A broker is killed; nothing may be lost.'])(
    '%j mentions it',
    (tests) => {
      expect(linesOf('untested-requirement', text(tests))).toEqual([])
    },
  )
})

describe('risk-without-mitigation', () => {
  test('a risk alone is told', () => {
    expect(found('risk-without-mitigation', '# T\n\n## Risks\n\n- **Risk**: The disk fills up.')).toMatchObject([
      { line: 5, severity: 'warning' },
    ])
  })

  test('a risk with a mitigation, or one that is accepted, is fine', () => {
    const text =
      '# T\n\n## Risks\n\n- **Risk**: The disk fills up.\n  - **Mitigation**: An alert at 80 %.\n- **Risk**: Two copies; accepted, they cost little.'
    expect(linesOf('risk-without-mitigation', text)).toEqual([])
  })
})

describe('phase-without-tasks', () => {
  test('a phase that is a line only is told', () => {
    const text = '# T\n\n## Implementation Plan\n\n- **Phase 1**: Foundation\n- **Phase 2**: Roll-out'
    expect(linesOf('phase-without-tasks', text)).toEqual([5, 6])
  })

  test('a phase with tasks is fine, and so is a step that is one', () => {
    const text = '# T\n\n## Implementation Plan\n\n### Phase 1: Foundation\n\n- Write it\n'
    expect(linesOf('phase-without-tasks', text)).toEqual([])
    expect(linesOf('phase-without-tasks', '# T\n\n## Implementation Plan\n\n1. Write it\n2. Ship it')).toEqual([])
  })
})

describe('alternative-without-reason', () => {
  test('a name alone is told', () => {
    expect(linesOf('alternative-without-reason', '# T\n\n## Alternatives\n\n- A table per queue')).toEqual([5])
  })

  test.each(['- A table per queue: too many tables', '### A table per queue\n\n- **Reason for Rejection**: Slow.'])(
    '%j gives a reason',
    (words) => {
      expect(linesOf('alternative-without-reason', `# T\n\n## Alternatives\n\n${words}`)).toEqual([])
    },
  )
})

describe('open-question-after-decision', () => {
  const text = (status: string): string =>
    `# T\n\n**Status**: ${status}\n\n## Open Questions\n\n1. Who pays?\n2. ~~Who reads?~~ **Answered**: everybody.`

  test('a question that is open after the decision is told', () => {
    expect(linesOf('open-question-after-decision', text('Accepted'))).toEqual([7])
  })

  test('a draft may have questions', () => {
    expect(linesOf('open-question-after-decision', text('Draft'))).toEqual([])
  })
})

describe('metric-without-number', () => {
  test('a wish is told', () => {
    expect(linesOf('metric-without-number', '# T\n\n## Success Metrics\n\n- Users are happier')).toEqual([5])
  })

  test('a number, or a word that can be refuted, is fine', () => {
    const text = '# T\n\n## Success Metrics\n\n- p99 below 40 ms\n- No message is lost'
    expect(linesOf('metric-without-number', text)).toEqual([])
  })
})

describe('fence-without-language', () => {
  test('a bare fence is told', () => {
    expect(linesOf('fence-without-language', '# T\n\n```\nx\n```')).toEqual([3])
  })

  test('a fence with a language, and indented code, are fine', () => {
    expect(linesOf('fence-without-language', '# T\n\n~~~text\nx\n~~~\n\nThen:\n\n    x')).toEqual([])
  })
})

describe('hidden-direction', () => {
  test('a character that turns the text behind it is told with its place', () => {
    expect(found('hidden-direction', '# T\n\n```c\nif (a) { // \u202e } \u2066\n```')).toMatchObject([
      { line: 4, column: 13, message: expect.stringContaining('U+202E, U+2066') },
    ])
  })

  test('Hebrew and Arabic need no such character, and are fine', () => {
    expect(found('hidden-direction', '# T\n\nשלום, مرحبا, and English.')).toEqual([])
  })
})

describe('long-code-line', () => {
  test('the line and column at which paper ends are told', () => {
    const text = `# T\n\n\`\`\`go\nshort\n${'x'.repeat(103)}\n${'y'.repeat(140)}\n\`\`\``
    expect(found('long-code-line', text)).toMatchObject([{ line: 5, column: 103 }])
  })

  test('a line that fits is fine, and so is a wide drawing', () => {
    expect(linesOf('long-code-line', `# T\n\n\`\`\`\n${'x'.repeat(102)}\n\`\`\``)).toEqual([])
    expect(linesOf('long-code-line', `# T\n\n\`\`\`\n┌${'─'.repeat(160)}┐\n\`\`\``)).toEqual([])
  })

  test('the rows of a table that a command printed may be wider, the command may not', () => {
    const head = 'CONTAINER ID   IMAGE   COMMAND'
    const text = (row: number): string => `# T\n\n\`\`\`console\n$ ps\n${head}\n${'x'.repeat(row)}\n\`\`\``
    expect(linesOf('long-code-line', text(135))).toEqual([])
    expect(found('long-code-line', text(136))).toMatchObject([{ line: 6, column: 136 }])
    expect(linesOf('long-code-line', `# T\n\n\`\`\`console\n$ ${'x'.repeat(110)}\n${head}\n\`\`\``)).toEqual([4])
  })

  test('the limits are those of the printed page', () => {
    for (const [most, kind] of [
      [MOST_COLUMNS.code, 'code'],
      [MOST_COLUMNS.table, 'table'],
      [MOST_COLUMNS.drawing, 'diagram'],
    ] as const) {
      expect(codeSize(most, kind).share).toBeDefined()
      expect(codeSize(most + 1, kind)).toMatchObject({ wraps: true })
    }
    expect(codeSize(MOST_COLUMNS.code + 1, 'code').share).toBeUndefined()
    expect(codeSize(MOST_COLUMNS.table + 1, 'table').share).toBeUndefined()
  })
})

describe('cells-beyond-head', () => {
  test('a row with a pipe in code that parts a cell is told', () => {
    const table = '| A | B |\n|---|---|\n| `x || y` | 1 |\n| `x \\|\\| y` | 2 |\n| only |'
    expect(found('cells-beyond-head', `# T\n\n${table}`)).toMatchObject([
      { line: 5, message: 'The row has 4 cells, the head of its table 2.' },
    ])
  })

  test('a row without a pipe at its ends is counted right', () => {
    expect(found('cells-beyond-head', '# T\n\nA | B\n--|--\n1 | 2')).toEqual([])
  })
})
