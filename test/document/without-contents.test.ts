import { describe, expect, test } from 'vitest'
import { withoutContents } from '../../src/document/without-contents.ts'
import type { Proposal } from '../../src/model/proposal.ts'
import { readProposal } from '../../src/read/read-proposal.ts'
import { compose } from './compose.ts'

const SECTIONS = `## Summary

Power.

## Goals

- Measure.

## Design

### The \`agent\`

Reads.

### Storage & limits

Writes.

## Risks

None.
`
const LINKS = `- [Summary](#summary)
- [Goals](#goals)
- [Design](#design)
  - [The <code>agent</code>](#the-agent)
  - [Storage &amp; limits](#storage--limits)
- [Risks](#risks)
`
const TITLE = '# EP-007: Power\n\n'

const read = (text: string): Proposal => readProposal(text, 'EP-007.md').value
const without = (text: string) => withoutContents(read(text))
const isKept = (text: string): boolean => {
  const proposal = read(text)
  const left = withoutContents(proposal).proposal
  const blocks = ({ lead, sections }: Proposal): unknown => [
    lead.length,
    sections.map(function count(one): unknown {
      return [one.blocks.length, one.sections.map(count)]
    }),
  ]
  return JSON.stringify(blocks(left)) === JSON.stringify(blocks(proposal))
}

describe('contents of the author’s own are left out', () => {
  test.each(['## Table of Contents', '## Contents', '## TOC', '## Inhalt', '## 目录', '### Table of contents:'])(
    'below the heading %s, which goes with them',
    (heading) => {
      const { proposal } = without(`${TITLE}${heading}\n\n${LINKS}\n${SECTIONS}`)
      expect(proposal.sections.map(({ title }) => title)).toEqual(['Summary', 'Goals', 'Design', 'Risks'])
      expect(proposal.lead).toEqual([])
    },
  )

  test('between the comments of a tool', () => {
    expect(isKept(`${TITLE}<!-- toc -->\n${LINKS}<!-- /toc -->\n\n${SECTIONS}`)).toBe(false)
  })

  test('below a line that calls them so, which goes with them', () => {
    const { proposal } = without(`${TITLE}**Table of Contents**\n\n${LINKS}\n${SECTIONS}`)
    expect(proposal.lead).toEqual([])
  })

  test('without any word above them, if they are nothing but links', () => {
    expect(isKept(`${TITLE}${LINKS}\n${SECTIONS}`)).toBe(false)
  })

  test('with numbers of their own', () => {
    const numbers = '1. [1. Summary](#summary)\n2. [2. Goals](#goals)\n3. [3. Design](#design)\n4. [4. Risks](#risks)\n'
    expect(isKept(`${TITLE}## Contents\n\n${numbers}\n${SECTIONS}`)).toBe(false)
  })

  test('as titles without links, where a heading calls them so', () => {
    expect(isKept(`${TITLE}## Contents\n\n- Summary\n- Goals\n- Design\n- Risks\n\n${SECTIONS}`)).toBe(false)
  })

  test('with an entry that is how a heading was called before it grew', () => {
    expect(isKept(`${TITLE}## Contents\n\n${LINKS}\n${SECTIONS.replace('## Risks', '## Risks and mitigations')}`)).toBe(
      false,
    )
  })

  test('and ours are called as they were', () => {
    const called = (above: string): string => {
      const { html } = compose(`${TITLE}${above}\n\n${LINKS}\n${SECTIONS}`).page
      expect(html.split('<nav')[0]).not.toContain('Summary')
      return /<p class="contents-title">(.*?)<\/p>/.exec(html)?.[1] ?? ''
    }
    expect(called('## Table of Contents')).toBe('Table of Contents')
    expect(called('**In this document:**')).toBe('Contents')
    expect(called('Inhalt:')).toBe('Inhalt')
  })

  test('and a link that led to them leads to ours', () => {
    const { page, titles } = compose(
      `${TITLE}## Table of Contents\n\n${LINKS}\n${SECTIONS}\n[Up](#table-of-contents)\n`,
    )
    expect(page.html).toContain('<nav id="contents"')
    expect(page.html).toContain('<a href="#contents">Up</a>')
    expect(titles.get('contents')).toBe('Table of Contents')
  })
})

describe('a list stays', () => {
  test.each([
    ['with a word of the author’s beside a link', LINKS.replace('(#risks)', '(#risks), read this first')],
    ['with a link elsewhere', `${LINKS}- [The code](https://example.org)\n`],
    ['with an entry that is no heading', `${LINKS}- [Appendix](#appendix)\n`],
    ['with a box to tick', LINKS.replace('- [Risks]', '- [ ] [Risks]')],
    ['with a paragraph below an entry', `${LINKS}\n  Written last.\n`],
    ['that names few of the sections', '- [Goals](#goals)\n'],
  ])('%s', (_, list) => {
    expect(isKept(`${TITLE}## Contents\n\n${list}\n${SECTIONS}`)).toBe(true)
  })

  test('of titles without links, where nothing calls them contents', () => {
    expect(isKept(`${TITLE}We care for:\n\n- Summary\n- Goals\n- Design\n- Risks\n\n${SECTIONS}`)).toBe(true)
  })

  test('of links within one section', () => {
    const own = '- [The agent](#the-agent)\n- [Storage & limits](#storage--limits)\n'
    expect(isKept(TITLE + SECTIONS.replace('## Design\n', `## Design\n\n${own}`))).toBe(true)
  })

  test('where the document has too few sections for contents of ours', () => {
    expect(
      isKept(`${TITLE}## Contents\n\n- [A](#a)\n- [B](#b)\n- [Contents](#contents)\n\n## A\n\n1\n\n## B\n\n2\n`),
    ).toBe(true)
  })
})

test('what else stands below the heading keeps it', () => {
  const { proposal, slugs } = without(`${TITLE}## Contents\n\n${LINKS}\nRead the risks first.\n\n${SECTIONS}`)
  expect(proposal.sections[0]?.title).toBe('Contents')
  expect(proposal.sections[0]?.blocks).toHaveLength(1)
  expect(slugs).toEqual([])
})

test('many lists of links and many headings take no more than their length', () => {
  const headings = Array.from(
    { length: 800 },
    (_, index) => `## Part ${index}\n\n- [Part ${index}](#part-${index})\n- [Part 1](#part-1)\n- [Part 2](#part-2)\n`,
  )
  expect(isKept(TITLE + headings.join('\n'))).toBe(true)
})
