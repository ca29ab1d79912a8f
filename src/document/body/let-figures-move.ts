import type { Element, Root } from 'hast'
import { elementsOf, hasClass, inked, textOf } from '../../content/elements.ts'
import { goesOn, isEnglish, pointsBack, pointsOnward, speaksOfFigure } from './pointing-words.ts'

/** At most so many blocks are passed, and so many characters: a page holds no more. */
const MOST = { blocks: 12, characters: 5000 }

/** What stands in a block of nothing but words. */
const WORDS = /^(?:a|b|br|code|del|em|i|input|ins|kbd|li|mark|ol|p|s|small|span|strong|sub|sup|u|ul|wbr)$/

/**
 * Says of each figure, in place, where else in its section it may stand, for who knows where pages break: after so many
 * of the blocks that follow it (`data-later`), or, on a turned page, before so many of those that precede it
 * (`data-sooner`). Only paragraphs and lists are passed, and none whose reader would then look for the figure on the
 * wrong side. Which those are is known of English alone: in other languages every figure stays where it is.
 */
export function letFiguresMove(tree: Root, language: string): void {
  if (!/^en\b/i.test(language)) return
  const blocks = tree.children.filter((child) => child.type === 'element')
  for (const [index, block] of blocks.entries()) {
    const figure = figureIn(block)
    if (figure === undefined) continue
    const preceding = blocks.slice(Math.max(0, index - MOST.blocks - 1), index).reverse()
    const later = laterPlaces(figure, preceding[0], blocks.slice(index + 1, index + MOST.blocks + 2))
    if (later.length > 0) block.properties.dataLater = later.join(' ')
    const sooner = block === figure ? [] : soonerPlaces(figure, preceding)
    if (sooner.length > 0) block.properties.dataSooner = sooner.join(' ')
  }
}

/** The figure that a block is, or the figure or table that alone is on a turned page. */
function figureIn(block: Element): Element | undefined {
  const [only, ...others] = hasClass(block, 'turned-part') ? inked(block.children) : [block]
  if (only?.type !== 'element' || others.length > 0) return undefined
  if (only === block && block.tagName !== 'figure') return undefined
  // The print's code and notes are told apart by their order.
  return [...elementsOf(only)].some(({ tagName }) => tagName === 'code' || tagName === 'sup') ? undefined : only
}

function laterPlaces(figure: Element, before: Element | undefined, following: readonly Element[]): number[] {
  const isNumbered = hasNumber(figure)
  if (before === undefined || isLead(before)) return []
  if (!isNumbered && isPlain(before) && mayMean(textOf(before))) return []
  const places: number[] = []
  for (const [index, block] of passable(following).entries()) {
    const words = textOf(block)
    if (pointsBack(words) || (index === 0 && goesOn(words))) break
    // What ends with a colon points to what is passed with it.
    if (!isNumbered && (isLead(block) ? speaksOfFigure(words) : mayMean(words))) break
    const passed = [before, ...following.slice(0, index + 1)]
    if (mayPart(block, following[index + 1]) && isEnglish(passed.map(textOf).join(' '))) places.push(index + 1)
  }
  return places
}

function soonerPlaces(figure: Element, preceding: readonly Element[]): number[] {
  const links = new Set([figure, ...elementsOf(figure)].map(({ properties }) => `#${properties.id}`))
  const places: number[] = []
  for (const [index, block] of passable(preceding).entries()) {
    const words = textOf(block)
    const mentions = [...elementsOf(block)].some(({ properties }) => links.has(String(properties.href)))
    if (mentions || isLead(block) || mayMean(words)) break
    const before = preceding[index + 1]
    const passed = preceding.slice(0, index + 1)
    if (before !== undefined && !isHeading(before) && mayPart(before, block) && isEnglish(passed.map(textOf).join(' ')))
      places.push(index + 1)
  }
  return places
}

/** Whether somebody may take some words to mean a figure beside them. */
function mayMean(words: string): boolean {
  return speaksOfFigure(words) || pointsBack(words) || pointsOnward(words)
}

/** Whether a figure may stand between two blocks. */
function mayPart(one: Element, next: Element | undefined): boolean {
  if (isLead(one)) return false
  if (next === undefined || isHeading(next) || next.tagName === 'section') return true
  return next.tagName === 'p' ? !goesOn(textOf(next)) : one.tagName !== 'p'
}

/** The first blocks as far as they are words, all of which may be passed. */
function passable(blocks: readonly Element[]): readonly Element[] {
  let [count, characters] = [0, 0]
  for (const block of blocks.slice(0, MOST.blocks)) {
    characters += textOf(block).length
    if (!isPlain(block) || characters > MOST.characters) break
    count += 1
  }
  return blocks.slice(0, count)
}

/** Whether a block is a paragraph or a list of nothing but words, in the document's language. */
function isPlain(block: Element): boolean {
  if (!/^(?:p|ul|ol)$/.test(block.tagName) || hasClass(block, 'minor-head')) return false
  return [block, ...elementsOf(block)].every(
    ({ tagName, properties }) => WORDS.test(tagName) && properties.lang === undefined,
  )
}

/** Whether a block leads to the next: it ends with a colon, or heads it with a bold phrase. */
function isLead(block: Element): boolean {
  return hasClass(block, 'leads') || /[:：]\s*$/.test(textOf(block))
}

function isHeading({ tagName }: Element): boolean {
  return /^h[1-6]$/.test(tagName)
}

/** Whether a figure or a table has a number by which its reader finds it. */
function hasNumber(figure: Element): boolean {
  return [...elementsOf(figure)].some((one) => hasClass(one, 'caption-label') && /\d/.test(textOf(one)))
}
