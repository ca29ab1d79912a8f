import type { Element } from 'hast'
import { classesOf, element, elementsOf, hasClass, inked, text, textOf } from '../../content/elements.ts'
import type { Highlighter } from '../../content/listings.ts'
import { EMOJI } from '../../content/to-html-tree.ts'
import { withVisibleMarks } from '../../content/visible-marks.ts'
import { alertOf } from './alert.ts'
import { readCaptionLine, readEmphasised } from './caption-line.ts'
import { codeBlock } from './code-block.ts'
import type { Diagrams } from './diagrams.ts'
import type { SetFormulas } from './formula.ts'
import { keepEntry, keepParagraph } from './keep-together.ts'
import { withSmallBoxes } from './missing-picture.ts'
import type { Pictures } from './picture.ts'
import { titled } from './titled-code.ts'

/** What elements of Markdown are set with. */
export interface SettingParts {
  readonly highlight: Highlighter
  readonly pictures: Pictures
  readonly formulas: SetFormulas
  readonly diagrams: Diagrams
}

/** Gives an element of Markdown the form in which it is printed. */
export function setElement(node: Element, parts: SettingParts): Element | undefined {
  const { highlight, pictures, formulas, diagrams } = parts
  switch (node.tagName) {
    case 'pre': {
      const source = linesOf(node)
      return (
        diagrams.show(source, languageOf(node)) ??
        formulas.block(node, languageOf(node)) ??
        titled(codeBlock(source, languageOf(node), highlight, saidOf(node, 'dataMarks')), saidOf(node, 'dataTitle'))
      )
    }
    case 'code':
      return formulas.inLine(node) ?? emojiOf(node) ?? optionOf(node) ?? withoutHiddenMarks(node)
    case 'blockquote':
      return alertOf(node)
    case 'img':
      return pictures.show(node)
    case 'a':
      return withoutInnerLinks(node)
    case 'input':
      return element('span', node.properties.checked ? 'task done' : 'task', [], {
        role: 'img',
        ariaLabel: node.properties.checked ? 'done' : 'to do',
      })
    case 'p':
      return figureOf(node) ?? keepParagraph(withSmallBoxes(node))
    case 'li':
      return keepEntry(withSmallBoxes(node))
    case 'td':
      return withSmallBoxes(node)
    default:
      return undefined
  }
}

/**
 * An emoji that was written by its name. It stays code for the tags of the print, where the text of code can be told:
 * the name, which is what its author wrote.
 */
function emojiOf(code: Element): Element | undefined {
  const name = classesOf(code).find((one) => one.startsWith(`language-${EMOJI}-`))
  if (name === undefined) return undefined
  const dataEmoji = `:${name.slice(`language-${EMOJI}-`.length)}:`
  return element('code', 'emoji', code.children, { dataEmoji, title: dataEmoji })
}

/** A link leads to one place: the address of a picture in it that cannot be shown stays words. */
function withoutInnerLinks(link: Element): Element {
  for (const inner of elementsOf(link)) {
    if (hasClass(inner, 'missing-address')) inner.children = [text(textOf(inner))]
  }
  return link
}

/** The name of an option, such as `--out`, short enough to stand on one line anywhere. */
function optionOf(code: Element): Element | undefined {
  if (!/^--?[\w.-]{1,16}$/.test(textOf(code))) return undefined
  return { ...code, properties: { ...code.properties, className: [...classesOf(code), 'option'] } }
}

/** Code in which nothing stands unseen. */
function withoutHiddenMarks(code: Element): Element | undefined {
  const words = textOf(code)
  const shown = withVisibleMarks(words)
  return shown === words ? undefined : { ...code, children: [text(shown)] }
}

/** The text of a block of code; within HTML, as in the cell of a table, its lines may end with `<br>`. */
function linesOf(node: Element): string {
  return node.children
    .map((child) => {
      if (child.type !== 'element') return textOf(child)
      return child.tagName === 'br' ? '\n' : linesOf(child)
    })
    .join('')
}

/** What a fence says of its code, as the tree of Markdown was told to say: the lines that are marked, the title. */
function saidOf(pre: Element, name: 'dataMarks' | 'dataTitle'): string | undefined {
  const said = codeIn(pre)?.properties[name]
  return said === undefined ? undefined : String(said)
}

function languageOf(pre: Element): string | undefined {
  const code = codeIn(pre)
  const name = code && classesOf(code).find((one) => one.startsWith('language-'))
  return name?.slice('language-'.length)
}

function codeIn(pre: Element): Element | undefined {
  return pre.children.find((child): child is Element => child.type === 'element' && child.tagName === 'code')
}

/** A paragraph that is one picture, alone or with its caption on the lines after it, becomes a figure. */
function figureOf(paragraph: Element): Element | undefined {
  const [only, ...rest] = inked(paragraph.children)
  if (only?.type !== 'element') return undefined
  const image = only.tagName === 'a' && only.children.length === 1 ? only.children[0] : only
  if (image?.type !== 'element') return undefined
  if (rest.length === 0 && image.tagName === 'span' && hasClass(image, 'missing'))
    return element('div', 'figure', [only])
  if (image.tagName !== 'img') return undefined
  if (rest.length === 0) return element('figure', '', [only])
  const words = rest.filter((child) => child.type !== 'element' || child.tagName !== 'br')
  const caption = readEmphasised(words) ?? (readCaptionLine(words) === undefined ? undefined : words)
  return caption && element('figure', '', [only, element('figcaption', '', caption)])
}
