import { Marp } from '@marp-team/marp-core'
import type { ElementContent } from 'hast'
import { addressParts, staysWhole } from '../../content/address-parts.ts'
import { classesOf } from '../../content/elements.ts'
import type { Highlighter } from '../../content/listings.ts'
import { tidy } from '../../content/listings.ts'
import { escapeHtml } from '../escape-html.ts'

import { type BlockToken, setTokenLanguages } from './set-languages.ts'

/** Turns a deck's Markdown into Marp's slides: inline SVG, one a slide, in order. */
export interface SlideRenderer {
  /** Rules for the slides, scoped to them. */
  readonly css: string
  /** The slides with their code in colours. */
  slides(markdown: string): string[]
  /** The same without colours, which change no measure and take most of the time. */
  plainSlides(markdown: string): string[]
}

/** The name of an option, which does not part after its dashes. */
const OPTION = /^--?[\w.-]{1,14}$/

/** The beginning of a longer one, which may part after a word but not after its dashes. */
const OPTION_BEGIN = /^--?\w{1,14}/

/** A Marp that obeys nothing of the text: no HTML, no script, no pictures for emoji, no math, no links from bare words. */
export function createRenderer(themeCss: string, highlight: Highlighter, language: string): SlideRenderer {
  const marp = new Marp({
    html: false,
    script: false,
    math: false,
    slug: false,
    minifyCSS: false,
    inlineSVG: true,
    cssContainerQuery: false,
    emoji: { shortcode: false, unicode: false },
    markdown: { breaks: false, linkify: false },
  })
  const validateLink = marp.markdown.validateLink
  marp.markdown.validateLink = (url: string): boolean => /^figures\/\d+$/.test(url) || validateLink(url)
  marp.markdown.renderer.rules.code_inline = (tokens: readonly { content: string }[], at: number): string => {
    const words = tokens[at]?.content ?? ''
    const parts = addressParts(words)
    if (parts !== undefined) return `<code>${parts.map(addressPart).join('<wbr>')}</code>`
    if (OPTION.test(words)) return `<code class="option">${escapeHtml(words)}</code>`
    const begin = OPTION_BEGIN.exec(words)?.[0] ?? ''
    const start = begin === '' ? '' : `<span class="option">${begin}</span>`
    return `<code>${start}${escapeHtml(words.slice(begin.length))}</code>`
  }
  marp.markdown.core.ruler.push('languages', ({ tokens }: { readonly tokens: readonly BlockToken[] }) => {
    setTokenLanguages(tokens, language)
  })
  const coloured = new Map<string, string>()
  const colour = (code: string, language: string | null | undefined): string => {
    const key = `${language ?? ''}\n${code}`
    const lines = coloured.get(key) ?? codeLines(highlight(code, language))
    coloured.set(key, lines)
    return lines
  }
  let plain = false
  marp.highlighter = (text: string, language: string): string => {
    const code = tidy(text)
    return plain ? codeLines([{ type: 'text', value: code }]) : colour(code, language || null)
  }
  marp.themeSet.add(`/* @theme ep-export */\n${themeCss}`)
  const { css } = marp.render('---\ntheme: ep-export\n---\n')
  // Marpit's own half of render(): the other half would write the same rules again at every call.
  const half = marp as unknown as { renderMarkdown(markdown: string, env: { htmlAsArray: true }): string[] }
  const render = (markdown: string, isPlain: boolean): string[] => {
    plain = isPlain
    return half.renderMarkdown(markdown, { htmlAsArray: true })
  }
  return {
    css,
    slides: (markdown) => render(markdown, false),
    plainSlides: (markdown) => render(markdown, true),
  }
}

/** A part of an address, which does not part after its hyphens. */
function addressPart(part: string): string {
  return staysWhole(part) ? `<span class="option">${escapeHtml(part)}</span>` : escapeHtml(part)
}

/** Highlighted code with each line in a span of its own, so that a line can be measured. */
function codeLines(nodes: readonly ElementContent[]): string {
  const lines: string[] = ['']
  const write = (node: ElementContent, classes: readonly string[]): void => {
    if (node.type === 'element') {
      for (const child of node.children) write(child, [...classes, ...classesOf(node)])
    } else if (node.type === 'text') {
      node.value.split('\n').forEach((piece, at) => {
        if (at > 0) lines.push('')
        const words = escapeHtml(piece)
        const span =
          classes.length === 0 || words === ''
            ? words
            : `<span class="${escapeHtml(classes.join(' '))}">${words}</span>`
        lines[lines.length - 1] += span
      })
    }
  }
  for (const node of nodes) write(node, [])
  return lines.map((line) => `<span class="line">${line}\n</span>`).join('')
}
