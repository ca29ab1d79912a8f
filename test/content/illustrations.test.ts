import { expect, test } from 'vitest'
import { loadIllustrations } from '../../src/content/illustrations.ts'
import { parseMarkdown } from '../../src/read/parse-markdown.ts'

const text = `![a](one.png) ![b][two] <img alt="x" src="three.png"> ![again](one.png)

<p align="center">
  <img src='four.png'>
</p>

\`<img src="five.png">\`

[two]: two.png
`

test('every image is loaded once, by the address that its author wrote', async () => {
  const asked: string[] = []
  const illustrations = await loadIllustrations(parseMarkdown(text, undefined).root, async (address) => {
    asked.push(address)
    return { problem: 'missing', message: `No ${address}.` }
  })
  expect([...asked].sort()).toEqual(['four.png', 'one.png', 'three.png', 'two.png'])
  expect(illustrations.get('two.png')).toEqual({ problem: 'missing', message: 'No two.png.' })
})
