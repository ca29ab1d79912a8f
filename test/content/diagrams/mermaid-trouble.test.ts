import { expect, test } from 'vitest'
import { graphvizTrouble } from '../../../src/content/diagrams/graphviz.ts'
import { mermaidTrouble } from '../../../src/content/diagrams/mermaid-trouble.ts'

const SOURCE = `---
title: Flow
---
%%{init: {"theme": "dark"}}%%

%% who talks to whom
sequenceDiagram
  A->>B: hi
  %% and back

  B-xx>:no
`

test('the line that Mermaid counts is found in the source, heads, directives and comments included', () => {
  expect(mermaidTrouble("Parse error on line 4:\n...\n---^\nExpecting 'TXT', got 'NEWLINE'", SOURCE)).toEqual({
    problem: "The diagram does not parse: the line ends where 'TXT' is expected.",
    line: 11,
  })
  expect(mermaidTrouble('Lexer error on line 2, column 1: unexpected character: ->f<- at', 'pie\nfoo')).toEqual({
    problem: 'The diagram does not parse: “f” stands where it may not.',
    line: 2,
  })
})

test('a line beyond the end is the last', () => {
  expect(mermaidTrouble("Parse error on line 9:\n\nExpecting 'A', got 'EOF'", 'graph TD\nA-->').line).toBe(2)
})

test('what Mermaid says is told on one line, in short', () => {
  const { problem, line } = mermaidTrouble(`A\u001b[31m\n  long ${'word '.repeat(100)}`, 'x')
  expect(problem).toMatch(/^The diagram does not parse: A \[31m long word [^\p{Cc}]*…\.$/u)
  expect(problem.length).toBeLessThan(220)
  expect(line).toBeUndefined()
  expect(mermaidTrouble('No diagram type detected matching …', 'x').problem).toBe(
    'The diagram does not parse: its first word names no kind of diagram.',
  )
})

test('what Graphviz says keeps its line and place', () => {
  expect(graphvizTrouble("syntax error in line 3 near ';'")).toEqual({
    problem: 'The graph does not parse: it breaks off near “;”.',
    line: 3,
  })
})
