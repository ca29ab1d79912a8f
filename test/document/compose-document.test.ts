import { expect, test } from 'vitest'
import type { Illustrations } from '../../src/model/image.ts'
import { bodyOf, compose } from './compose.ts'

const HEAD = '# EP-007: A <b>title</b> & more\n\n- **Status**: Draft {{title}}\n- **Author**: A & B\n\n'
const FOUR = '## One\n\n### Inner\n\n## Two\n\n## Three\n\n## Four & `code`\n'

test('the cover shows every field in the order and the words of the author', () => {
  const { page } = compose(`${HEAD}${FOUR}`)
  const [status, author] = ['<dt>Status</dt> <dd>Draft {{title}}</dd>', '<dt>Author</dt> <dd>A &amp; B</dd>']
  expect(page.html).toContain(status)
  expect(page.html.indexOf(author)).toBeGreaterThan(page.html.indexOf(status))
})

test('contents link to the headings and leave room for their numbers', () => {
  const { page, entries, heads } = compose(`${HEAD}${FOUR}`)
  expect(entries.map(({ title, level }) => [title, level])).toEqual([
    ['One', 1],
    ['Inner', 2],
    ['Two', 1],
    ['Three', 1],
    ['Four & code', 1],
  ])
  expect(heads.map(({ id }) => id)).toEqual(['s-one', 's-two', 's-three', 's-four--code'])
  for (const { id } of entries) {
    expect(page.html).toContain(`href="#${id}"`)
    expect(page.html).toContain(`data-page-of="${id}"`)
    expect(page.html).toContain(`id="${id}"`)
  }
})

test('headings nest by the tree of sections, whatever number of marks they have', () => {
  const html = bodyOf(compose('# EP-007: Title\n\n### Deep\n\ntext\n\n##### Deeper\n\ntext\n\n### Next\n\ntext\n'))
  expect(html.match(/<h\d/g)).toEqual(['<h1', '<h2', '<h1'])
})

test('a document of few sections has no contents, and its headings can be found all the same', () => {
  const { page, entries } = compose('# EP-007: Title\n\n## Only\n\ntext\n')
  expect(entries).toEqual([])
  expect(page.html).not.toContain('data-page-of')
  expect(page.html).toContain('href="#s-only"')
})

test('images are served beside the page, or stand in it where it must need no other', () => {
  const illustrations: Illustrations = new Map([
    ['a.png', { bytes: new Uint8Array([1, 2, 3]), type: 'image/png', width: 40, height: 20 }],
  ])
  const beside = compose('## One\n\n![The flow of a request](a.png)\n', { illustrations })
  expect([...beside.page.files.keys()]).toEqual(['images/1.png'])
  expect(bodyOf(beside)).toContain(
    '<figure id="figure-1"><img src="images/1.png" alt="The flow of a request" width="40" height="20">',
  )
  const alone = compose('## One\n\n![x](a.png)\n', { illustrations, selfContained: true })
  expect(alone.page.files.size).toBe(0)
  expect(bodyOf(alone)).toContain('src="data:image/png;base64,AQID"')
  expect(alone.page.html).toContain('Content-Security-Policy')
})

test('the address of an image elsewhere is a link, but within another link words', () => {
  const body = bodyOf(
    compose('![One](https://a.example/1.png)\n\n[![Two](https://a.example/2.png)](https://b.example/)\n'),
  )
  expect(body).toContain('<a href="https://a.example/1.png">https://a.example/1.png</a>')
  expect(body).toContain('<span class="missing-address">https://a.example/2.png</span>')
})

test('images that cannot be shown are a word each among words, in a row of badges and in a cell', () => {
  const body = bodyOf(
    compose(
      '[![Build](https://a.example/1.svg)](https://b.example/) ![Docs](https://a.example/2.svg) ![](https://a.example/3.svg) ![Plan](plan.png)\n\n' +
        '| A | B |\n|---|---|\n| ![Cell](https://a.example/4.svg) | x |\n',
    ),
  )
  expect(body).toContain('<a href="https://b.example/"><span class="missing small">Build</span></a>')
  expect(body).toContain('<span class="missing small"><a href="https://a.example/2.svg">Docs</a></span>')
  expect(body).toContain(
    '<span class="missing small"><a href="https://a.example/3.svg">https://a.example/3.svg</a></span>',
  )
  expect(body).toContain('<span class="missing small">Plan <span class="missing-address">plan.png</span></span>')
  expect(body).toContain('<span class="missing small"><a href="https://a.example/4.svg">Cell</a></span>')
})

test('a box says the address of its image once', () => {
  const address = 'https://example.org/a.png'
  const message = `The image ${address} is not in the repository; nothing is loaded from elsewhere.`
  const html = bodyOf(
    compose(`![The flow](${address})\n`, { illustrations: new Map([[address, { problem: 'remote', message }]]) }),
  )
  expect(html).toContain(
    '<span class="missing-reason">It is not in the repository; nothing is loaded from elsewhere.</span>',
  )
})

test.each(['http:1.png', 'javascript:alert(1)', '//a.example/1.png', 'file:///1.png', 'plan.png'])(
  'the address %s of an image that is not shown stays words',
  (address) => {
    expect(bodyOf(compose(`![One](${address})\n`))).not.toContain('<a href')
  },
)

test('an image that cannot be shown leaves its words, its address and the reason', () => {
  const illustrations: Illustrations = new Map([
    ['https://example.org/a.png', { problem: 'remote', message: 'It is on the web.' }],
  ])
  const html = bodyOf(compose('## One\n\n![The flow](https://example.org/a.png)\n', { illustrations }))
  expect(html).not.toContain('<img')
  for (const words of ['The flow', 'https://example.org/a.png', 'It is on the web.']) expect(html).toContain(words)
})

test('no size that the text asks for has more than four digits', () => {
  const illustrations: Illustrations = new Map([
    ['a.png', { bytes: new Uint8Array([1]), type: 'image/png', width: 4, height: 2 }],
  ])
  const html = bodyOf(compose('## One\n\n<img src="a.png" width="33554428" height="33554428">\n', { illustrations }))
  expect(html).toContain('width="4" height="2"')
})

test.each([
  ['> [!NOTE]\n> Words', 'note'],
  ['> [!Warning]\n> Words', 'warning'],
  ['> [!info]\n> Words', 'note'],
  ['> [!danger]-\n> Words', 'caution'],
  [':::success\nWords\n:::', 'tip'],
  ['> **Note**\n> Words', 'note'],
  ['> **Caution:**\n>\n> Words', 'caution'],
])('%j is an alert', (markdown, kind) => {
  const html = bodyOf(compose(`## One\n\n${markdown}\n`))
  expect(html).toContain(`class="alert alert-${kind} keep"`)
  expect(html).toMatch(/<p[^>]*>Words<\/p>/)
  expect(html).not.toContain('[!')
})

test.each(['[!Note]\n> ', '**Note**\n> ', '[!NOTE]\n>\n> '])(
  'an alert %j is read from the side of its own text',
  (start) => {
    const html = bodyOf(compose(`# T\n\n## A\n\n> ${start}ملاحظة\n>\n> In English.\n`))
    expect(html).toMatch(
      /<div class="alert alert-note keep" dir="rtl"><p class="alert-label">Note<\/p><p [^>]*dir="rtl"/,
    )
    expect(html).toMatch(/<p [^>]*dir="ltr"[^>]*>In English\./)
  },
)

test('a quotation that only begins boldly is a quotation', () => {
  expect(bodyOf(compose('## One\n\n> **Note** that this goes on.\n'))).toContain('<blockquote>')
})

test('details are open, and tasks are drawn as boxes with their words', () => {
  const html = bodyOf(
    compose('## One\n\n<details><summary>S</summary>\n\nIn.\n\n</details>\n\n- [x] done\n- [ ] open\n'),
  )
  expect(html).toMatch(/<details open/)
  expect(html).toContain('class="task done"')
  expect(html).not.toContain('<input')
  expect(html).toContain('open</li>')
})

test('single dollars are text', () => {
  expect(bodyOf(compose('## One\n\nSet $GOPATH to $HOME.\n'))).toContain('Set $GOPATH to $HOME.')
})

test.each([
  ['width="50%"', 'width="50%"'],
  ['width="250%"', 'width="100%"'],
  ['height="50"', 'width="100"'],
  ['height="50" width="30px"', 'width="30"'],
  ['height="50%"', 'width="400" height="200"'],
  ['width="x"', 'width="400" height="200"'],
])('an image that asks for %s gets %s', (asked, given) => {
  const illustrations: Illustrations = new Map([
    ['a.png', { bytes: new Uint8Array([1]), type: 'image/png', width: 400, height: 200 }],
  ])
  const html = bodyOf(compose(`<img src="a.png" alt="x" ${asked}>\n`, { illustrations }))
  expect(html).toContain(`<img src="images/1.png" alt="x" ${given}>`)
})
