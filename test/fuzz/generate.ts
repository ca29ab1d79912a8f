/** A source of numbers that are the same for the same seed: mulberry32, from 0 up to 1. */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Pieces that mean something to some parser between the text and the page. */
const PIECES: readonly string[] = [
  '# EP-1: A title',
  '## Summary',
  '## Goals',
  '## Non-Goals',
  '## Risks and Mitigations',
  '## Alternatives Considered',
  '## Implementation Plan',
  '## Open Questions',
  '### Phase 1: Start (Weeks 1–4)',
  '- **Risk**: it burns',
  '  - **Mitigation**: water',
  '**Status**: Draft',
  '- [ ] a task',
  '- [x] done',
  '1. one',
  '> [!NOTE]',
  '> quoted',
  '| a | b |',
  '|---|:-:|',
  '| 1 | 2 |',
  '```go',
  '```',
  '~~~',
  '```mermaid',
  '    indented',
  '---',
  '***',
  '===',
  '<!-- comment',
  '-->',
  '<!-- _class: x -->',
  '<details>',
  '</details>',
  '<summary>',
  '<script>',
  '</script>',
  '<style>',
  '</style>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=x>',
  '<iframe src=//x>',
  '<a href="javascript:x">',
  '</a>',
  '<math><mtext>',
  '<textarea>',
  '<title>',
  '<plaintext>',
  '<table><td>',
  '<b',
  '<b>',
  '</i>',
  '<p title="',
  '"',
  "'",
  '&lt;',
  '&#60;',
  '&colon;',
  '[x](javascript:alert(1))',
  '[x](data:text/html,x)',
  '[x](//host)',
  '[x](\\\\host)',
  '![x](http://h/i.png)',
  '[x][y]',
  '[y]: javascript:x',
  '[^1]',
  '[^1]: note',
  '`code',
  '``',
  '**',
  '__',
  '*',
  '_',
  '~~',
  '[',
  ']',
  '(',
  ')',
  '!',
  '<',
  '>',
  '|',
  '\\',
  '$$',
  '$`x`$',
  '\t',
  '  ',
  '\n',
  '\n\n',
  '\r\n',
  '\u0000',
  '\u202e',
  '\u200b',
  '\ufeff',
  '中文',
  '😀',
  'العربية',
  '\ud800',
  ':smile:',
  'TBD',
  '2024-13-45',
  '---\ntitle: x\n---',
  '---js\nx\n---',
  'a: &a [*a]',
  '__proto__: x',
  '{{constructor}}',
  '$' + '{x}',
  '::error::',
  '\u001b[31m',
  'word',
  'words of a sentence. And more.',
  '┌──┐\n│  │\n└──┘',
  'https://example.com/a_b',
  'a_b_c',
  'N/A',
  '✅',
  '(optional)',
  '~~struck~~ resolved: yes',
  '## constructor',
  '> [!toString]',
  '**Language**: __proto__',
  '```valueOf',
  ':constructor:',
]

/** A proposal that nobody wrote: pieces in a row, or a real one with some of them in it, cut or doubled. */
export function generate(seed: number, seeds: readonly string[]): string {
  const random = randomOf(seed)
  const pick = <Value>(all: readonly Value[]): Value => all[Math.floor(random() * all.length)] as Value
  const some = (): string =>
    Array.from(
      { length: 1 + Math.floor(random() * 24) },
      () => pick(PIECES) + (random() < 0.5 ? '\n' : random() < 0.5 ? ' ' : ''),
    ).join('')
  if (seeds.length === 0 || random() < 0.5) return some() + (random() < 0.3 ? `\n\n${some()}` : '')
  const base = pick(seeds)
  const from = Math.floor(random() * Math.max(1, base.length - 4000))
  let text = base.slice(from, from + 200 + Math.floor(random() * 3000))
  for (let turn = 0; turn < 1 + random() * 6; turn += 1) {
    const at = Math.floor(random() * text.length)
    const to = Math.min(text.length, at + Math.floor(random() * 60))
    const kind = random()
    if (kind < 0.4) text = text.slice(0, at) + pick(PIECES) + text.slice(at)
    else if (kind < 0.6) text = text.slice(0, at) + text.slice(to)
    else if (kind < 0.8) text = text.slice(0, to) + text.slice(at)
    else text = text.slice(0, at) + pick(PIECES).repeat(1 + Math.floor(random() * 40)) + text.slice(at)
  }
  return text
}
