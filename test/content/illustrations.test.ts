import { expect, test } from 'vitest'
import { loadIllustrations } from '../../src/content/illustrations.ts'
import type { LoadedImage } from '../../src/model/image.ts'
import { LIMITS } from '../../src/model/limits.ts'
import { parseMarkdown } from '../../src/read/parse-markdown.ts'

const text = `![a](one.png) ![b][two] <img alt="x" src="three.png"> ![again](one.png)

<p align="center">
  <img src='four.png'>
</p>

\`<img src="five.png">\`

<!-- <img src="six.png"> -->

<p><!-- <img src="seven.png"> --></p>

[two]: two.png
[two]: eight.png
`

test('every image that is shown is loaded once, by the address that its author wrote', async () => {
  const asked: string[] = []
  const illustrations = await loadIllustrations(parseMarkdown(text, undefined).root, async (address) => {
    asked.push(address)
    return { problem: 'missing', message: `No ${address}.` }
  })
  expect([...asked].sort()).toEqual(['four.png', 'one.png', 'three.png', 'two.png'])
  expect(illustrations.get('two.png')).toEqual({ problem: 'missing', message: 'No two.png.' })
})

test.each([
  ['images', { images: 2 }, '2 images'],
  ['megabytes', { allImages: 2 }, '2 MB of images'],
  ['pixels', { allPixels: 8 }, '8 million pixels'],
])('images beyond the most %s are refused alike, in the order of the text', async (_, limits, most) => {
  const asked: string[] = []
  const { root } = parseMarkdown(Array.from({ length: 40 }, (_, at) => `![x](${at}.png)`).join('\n'), undefined)
  const image: LoadedImage = { bytes: new Uint8Array(1024 * 1024), type: 'image/png', width: 2000, height: 2000 }
  const load = async (address: string) => {
    asked.push(address)
    return image
  }
  const shown = [...(await loadIllustrations(root, load, { ...LIMITS, ...limits }))]
  expect(shown.slice(0, 2).map(([, one]) => 'bytes' in one)).toEqual([true, true])
  const [[, refused] = []] = shown.slice(2)
  expect(refused).toMatchObject({
    problem: 'unreadable',
    message: `The document shows more than ${most}; the images from here on are left out.`,
    hint: expect.stringContaining(`raise limits.${Object.keys(limits)[0]} in ep-export.yaml.`),
  })
  expect(shown.slice(3).every(([, one]) => one === refused)).toBe(true)
  expect(asked.length).toBeLessThan(10)
})
