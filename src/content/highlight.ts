import type { ElementContent } from 'hast'
import type { Nodes, Root } from 'mdast'
import type { HighlighterCore, ThemedToken } from 'shiki/core'

/** Code as text with spans of the classes `tok-…`; the code's lines are separated by line feeds as before. */
export type Highlighter = (code: string, language: string | null | undefined) => ElementContent[]

/** A block longer than this stays plain: highlighting takes time and nobody reads colours for that long. In characters. */
const LONGEST_BLOCK = 60_000

/** A block with a line longer than this stays plain: a line is what a grammar's expressions run over. In characters. */
const LONGEST_LINE = 2_000

/** Milliseconds after which a line of a hostile grammar and text is left as it is. */
const LINE_TIME = 200

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

/** Loads the grammars of the languages that a proposal's code names, and no other. */
export async function loadHighlighter(root: Root): Promise<Highlighter> {
  const named = languagesIn(root)
  if (named.size === 0) return (code) => [{ type: 'text', value: code }]
  const [{ createHighlighterCore, createCssVariablesTheme }, { createOnigurumaEngine }, { bundledLanguages }] =
    await Promise.all([import('shiki/core'), import('shiki/engine/oniguruma'), import('shiki/langs')])
  const known = [...named].filter((language) => Object.hasOwn(bundledLanguages, language))
  const shiki = await createHighlighterCore({
    themes: [createCssVariablesTheme({ name: 'classes', variablePrefix: '--', fontStyle: false })],
    langs: known.map((language) => bundledLanguages[language as keyof typeof bundledLanguages]),
    engine: createOnigurumaEngine(import('shiki/wasm')),
    // It counts its instances: a run of many proposals has one for each.
    warnings: false,
  })
  const loaded = new Set(known)
  return (code, language) => {
    const name = language?.toLowerCase() ?? ''
    if (!loaded.has(name) || isTooLong(code)) return [{ type: 'text', value: code }]
    return highlightWith(shiki, code, name)
  }
}

function highlightWith(shiki: HighlighterCore, code: string, language: string): ElementContent[] {
  let lines: ThemedToken[][]
  try {
    lines = shiki.codeToTokensBase(code, { lang: language, theme: 'classes', tokenizeTimeLimit: LINE_TIME })
  } catch {
    // A grammar that fails on a text is no reason to lose the text.
    return [{ type: 'text', value: code }]
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

function languagesIn(root: Root): Set<string> {
  const languages = new Set<string>()
  const open: Nodes[] = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    // A diagram's source is no program.
    if (node.type === 'code' && node.lang && node.lang.toLowerCase() !== 'mermaid')
      languages.add(node.lang.toLowerCase())
    if ('children' in node) open.push(...node.children)
  }
  return languages
}
