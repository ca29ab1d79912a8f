import { expect, test } from 'vitest'
import type { History } from '../../src/model/history.ts'
import { bodyOf, compose } from './compose.ts'

const HEAD = '# EP-007: Title\n\n- **Status**: Draft\n'
const REVIEWED = `${HEAD}- **Reviewers**: @one, <b>Two</b>\n- **Approvers**: Three\n\n## One\n\ntext\n`

const HISTORY: History = {
  revisions: [
    { date: '2025-02-01', commit: 'aaaaaaaaaa', author: 'Ana & Bo', subject: 'Say <b>more</b>' },
    { date: '2025-01-01', commit: 'bbbbbbbbbb', author: 'Ana', subject: 'Propose it' },
  ],
  changed: false,
}

const RISKS = [
  '## Risks and Mitigations',
  '',
  '| Risk | Likelihood | Impact | Mitigation |',
  '|---|---|---|---|',
  '| The driver <keeps> samples too short | High | High | Collect more often |',
  '| A vendor drops its library | Low | Medium | A reader interface |',
  '',
].join('\n')

const PLAN = [1, 2, 3].map((number) => `### Phase ${number}: Step ${number}\n\n- [x] Task\n`).join('\n')

const FILLED = `${HEAD}\n## Summary\n\ntext\n\n## Implementation Plan\n\n${PLAN}\n## Alternatives\n\ntext\n\n`

const htmlOf = (...args: Parameters<typeof compose>): string => compose(...args).page.html

test('who reviews and who approves has a line to sign', () => {
  const html = htmlOf(REVIEWED)
  expect(html).toContain('aria-label="Document control"')
  expect(html).toContain('<tr><td>Three</td><td>Approver</td><td></td><td></td><td></td></tr>')
  expect(html).toMatch(/<td>@?one<\/td><td>Reviewer<\/td>/)
  expect(html).not.toContain('<b>Two')
})

test('the page of document control has every field that says more, such as the version of the text', () => {
  const html = htmlOf(
    REVIEWED.replace(
      '- **Reviewers',
      '- **Version**: 1.2\n- **Author**: Ana\n- **Created**: 2025-01-02\n- **Reviewers',
    ),
  )
  const control = html.slice(html.indexOf('aria-label="Document control"'))
  const facts = control.slice(0, control.indexOf('</dl>'))
  expect(
    [...facts.matchAll(/<dt>(.*?)<\/dt> <dd>(.*?)<\/dd>/g)].map(([, label, value]) => `${label}: ${value}`),
  ).toEqual(['Document: EP-007: Title', 'Status: Draft', 'Authors: Ana', 'Created: 2025-01-02', 'Version: 1.2'])
})

test('a proposal that nobody signs has no such page, unless its history is asked for', () => {
  expect(htmlOf(`${HEAD}\n## One\n\ntext\n`)).not.toContain('Document control')
  const html = htmlOf(`${HEAD}\n## One\n\ntext\n`, { history: HISTORY })
  expect(html).toContain('<td>2025-02-01</td><td>Say &lt;b&gt;more&lt;/b&gt;</td><td>Ana &amp; Bo</td>')
  expect(html).not.toContain('Sign-off')
})

test('the colophon names the file, its hash and the tool, and the commit only with the history', () => {
  const plain = htmlOf(HEAD)
  expect(plain).toContain('Made from EP-007.md by ep-export 0.0.0.')
  expect(plain).toContain('SHA-256 a1b2')
  expect(plain).not.toContain('commit')
  expect(htmlOf(HEAD, { history: HISTORY })).toContain('EP-007.md at commit aaaaaaaaaa by')
  expect(htmlOf(HEAD, { history: { ...HISTORY, changed: true } })).toContain('aaaaaaaaaa, changed since by')
})

test('risks stand in a matrix where the author weighed them, with their words as text', () => {
  const html = htmlOf(FILLED + RISKS)
  expect(html).toContain('aria-label="At a glance"')
  expect(html).toMatch(/<th scope="row">Likely<\/th>(<td[^>]*><\/td>){2}<td class="gravity-6">1<\/td>/)
  expect(html).toMatch(/<th scope="row">Unlikely<\/th><td[^>]*><\/td><td class="gravity-3">2<\/td>/)
  expect(html).toContain('The driver &lt;keeps&gt; samples')
  expect(html).toContain('href="#s-risks-and-mitigations">Risks</a>')
})

test('phases are drawn on a line of time, with how much of each is done', () => {
  const html = htmlOf(FILLED + RISKS)
  expect(html.match(/<li class="step done">/g)).toHaveLength(3)
  expect(html).toContain('<p class="step-label">Phase 2</p><p>Step 2</p><p class="step-when">1 of 1 done</p>')
})

test('one list alone is not shown twice', () => {
  expect(htmlOf(`${FILLED}## More\n\ntext\n`)).not.toContain('At a glance')
})

test('sections are numbered in headings and contents where that is asked for', () => {
  const composed = compose('# EP-007: Title\n\n## One\n\n### Inner\n\ntext\n\n## Two\n\n## Three\n', { numbered: true })
  expect(composed.entries.map(({ title }) => title.replace(/\s+/g, ' '))).toEqual([
    '1 One',
    '1.1 Inner',
    '2 Two',
    '3 Three',
  ])
  expect(bodyOf(composed)).toMatch(/<h2 id="s-inner">1\.1\s+Inner<\/h2>/)
})

test('an author who numbers sections is left alone', () => {
  const composed = compose('# EP-007: Title\n\n## 1. One\n\n## 2. Two\n\n## 3. Three\n\n## Appendix\n', {
    numbered: true,
  })
  expect(composed.entries.map(({ title }) => title)).toEqual(['1. One', '2. Two', '3. Three', 'Appendix'])
})
