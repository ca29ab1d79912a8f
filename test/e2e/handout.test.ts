import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exportWithReport, temporaryFolder } from './command.ts'
import { readPrinted } from './printed.ts'
import { WHOLE } from './proposals.ts'
import { folded } from './reading.ts'

test('a handout has every slide on a sheet of its own, with the full text under it', async () => {
  await using folder = await temporaryFolder()
  const { report } = await exportWithReport([WHOLE, '--slides', '--handout', '--paper', 'letter', '-o', folder.path])
  const slides = report.artifacts.find(({ kind }) => kind === 'slides-pdf')?.slides ?? 0
  const { pages } = await readPrinted(await readFile(join(folder.path, 'EP-012.slides.pdf')))
  const words = pages.map(({ runs }) => runs.map(({ text }) => text).join(' '))
  const numbered = words.filter((text) => new RegExp(`\\d+\\s*/\\s*${slides}\\b`).test(text))
  expect(pages.length).toBeGreaterThanOrEqual(slides)
  expect(numbered).toHaveLength(slides - 1)
  expect(pages[0]?.width).toBeCloseTo(612, 0)
  expect(folded(words.join(' '))).toContain(
    folded('so that the shares of a device always add up to what the device used'),
  )
})
