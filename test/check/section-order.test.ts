import { expect, test } from 'vitest'
import { sectionOrder } from '../../src/check/rules/section-order.ts'
import type { Section } from '../../src/model/proposal.ts'
import { kepler, TEMPLATE } from '../../src/read/profiles/kepler.ts'
import { growthOf, STEADY } from '../growth.ts'
import { found } from './found.ts'

const TITLES = TEMPLATE.map(({ title }) => title)

function told(titles: readonly string[], file = 'EP-007.md'): string[] {
  const text = ['# Queues', ...titles.map((each) => `## ${each}\n\nWords.`)].join('\n\n')
  return found('section-order', text, { file }).map(({ message, hint }) => `${message} ${hint}`)
}

/** The titles of the template with one in another place. */
function moved(from: number, to: number): string[] {
  const rest = TITLES.toSpliced(from, 1)
  return rest.toSpliced(to, 0, TITLES[from] ?? '')
}

test('sections in the order of the template are fine, whatever stands between them', () => {
  expect(told(TITLES)).toEqual([])
  expect(told([TITLES[0] ?? '', 'Something else', ...TITLES.slice(1)])).toEqual([])
  expect(told([])).toEqual([])
})

test('only the section that was moved is told, with what it stands behind in the template', () => {
  expect(told(moved(2, 5))).toEqual([
    `The section “${TITLES[2]}” stands elsewhere than in the template. Move it behind “${TITLES[1]}”.`,
  ])
  expect(told(moved(5, 2))).toEqual([
    `The section “${TITLES[5]}” stands elsewhere than in the template. Move it behind “${TITLES[4]}”.`,
  ])
})

test('the first section of the template belongs to the front', () => {
  expect(told(moved(0, 3))).toEqual([
    `The section “${TITLES[0]}” stands elsewhere than in the template. Move it to the front.`,
  ])
})

test('of two ways to put sections in order, the section that came first stays', () => {
  const [first = '', second = '', third = ''] = TITLES
  expect(told([second, first, third])).toEqual([
    `The section “${first}” stands elsewhere than in the template. Move it to the front.`,
  ])
  expect(told([second, third, first, second])).toEqual([
    `The section “${first}” stands elsewhere than in the template. Move it to the front.`,
    `The section “${second}” stands elsewhere than in the template. Move it to the front.`,
  ])
})

test('many thousand sections are put in order in little more than their number of steps', () => {
  const heading: Section['heading'] = { type: 'heading', depth: 2, children: [] }
  const order = (size: number) => {
    const sections = Array.from({ length: size }, (_, at) => ({
      kind: at % 2 === 0 ? 'risks' : 'goals',
      title: `${at}`,
      heading,
    }))
    const told = [...sectionOrder.check({ sections } as never, { template: kepler.sections } as never)]
    expect(told).toHaveLength(size / 2)
  }
  expect(growthOf(order, 10_000)).toBeLessThan(STEADY)
})

test('no order is asked of proposals whose template is not known word by word', () => {
  expect(told(['Goals', 'Summary'], 'queues.md')).toEqual([])
})
