import type { ElementContent } from 'hast'
import type { HighlighterCore, ThemedToken } from 'shiki/core'
import type { Listing } from './listings.ts'

/** A block longer than this stays plain: highlighting takes time and nobody reads colours for that long. In characters. */
const LONGEST_BLOCK = 60_000

/** A block with a line longer than this stays plain: a line is what a grammar's expressions run over. In characters. */
const LONGEST_LINE = 2_000

/**
 * Milliseconds after which a line is left as it is. No honest line takes that long on the busiest machine: what is left
 * out would depend on the clock. Who colours a stranger's code has a deadline for all of it.
 */
const LINE_TIME = 5_000

/** Shiki's variables of a theme without colours, so that the style sheets decide on them. */
const CLASSES: Readonly<Record<string, string>> = {
  'token-keyword': 'tok-keyword',
  'token-string': 'tok-string',
  'token-string-expression': 'tok-string',
  'token-constant': 'tok-constant',
  'token-comment': 'tok-comment',
  'token-function': 'tok-function',
  'token-parameter': 'tok-parameter',
  'token-link': 'tok-link',
  'token-inserted': 'tok-inserted',
  'token-deleted': 'tok-deleted',
  'token-changed': 'tok-changed',
}

/** Gives listings their colours, loading the grammars that they name and no other. Those of one run share what is loaded. */
export function createHighlighter(): (listings: readonly Listing[]) => Promise<ElementContent[][]> {
  let loading: Promise<HighlighterCore> | undefined
  return async (listings) => {
    const { bundledLanguages } = await import('shiki/langs')
    const named = new Set(listings.map(({ language }) => language))
    const known = [...named].filter((language) => Object.hasOwn(bundledLanguages, language))
    if (known.length === 0) return listings.map(({ code }) => plain(code))
    loading ??= loadShiki()
    const shiki = await loading
    await shiki.loadLanguage(...known.map((language) => bundledLanguages[language as keyof typeof bundledLanguages]))
    return listings.map(({ code, language }) =>
      known.includes(language) && !isTooLong(code) ? highlightWith(shiki, code, language) : plain(code),
    )
  }
}

async function loadShiki(): Promise<HighlighterCore> {
  const [{ createHighlighterCore, createCssVariablesTheme }, { createOnigurumaEngine }] = await Promise.all([
    import('shiki/core'),
    import('shiki/engine/oniguruma'),
  ])
  return await createHighlighterCore({
    themes: [createCssVariablesTheme({ name: 'classes', variablePrefix: '--', fontStyle: false })],
    langs: [],
    engine: createOnigurumaEngine(import('shiki/wasm')),
  })
}

function plain(code: string): ElementContent[] {
  return [{ type: 'text', value: code }]
}

function highlightWith(shiki: HighlighterCore, code: string, language: string): ElementContent[] {
  let lines: ThemedToken[][]
  try {
    lines = shiki.codeToTokensBase(code, { lang: language, theme: 'classes', tokenizeTimeLimit: LINE_TIME })
  } catch {
    // A grammar that fails on a text is no reason to lose the text.
    return plain(code)
  }
  return lines.flatMap((line, index) => [
    ...(index > 0 ? [{ type: 'text' as const, value: '\n' }] : []),
    ...line.map(spanOf),
  ])
}

function spanOf({ content, color }: ThemedToken): ElementContent {
  const text = { type: 'text' as const, value: content }
  const name = CLASSES[/^var\(--([\w-]+)\)$/.exec(color ?? '')?.[1] ?? '']
  if (name === undefined || content.trim() === '') return text
  return { type: 'element', tagName: 'span', properties: { className: [name] }, children: [text] }
}

function isTooLong(code: string): boolean {
  return code.length > LONGEST_BLOCK || code.split('\n').some((line) => line.length > LONGEST_LINE)
}
