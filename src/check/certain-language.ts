import { entryOf } from '../model/entry-of.ts'

/** Longest code that is looked at, in characters. */
const LONGEST = 100_000

const SHELLS: Readonly<Record<string, string>> = {
  sh: 'bash',
  bash: 'bash',
  zsh: 'zsh',
  python: 'python',
  python3: 'python',
  node: 'javascript',
}

/** The language of a code where there can be no doubt about it. */
export function certainLanguage(code: string): string | undefined {
  const text = code.trim()
  if (text === '' || text.length > LONGEST) return undefined
  const shell = /^#!\s*(?:\/usr)?\/bin\/(?:env\s+)?(\w+)/.exec(text)?.[1]
  if (shell !== undefined) return entryOf(SHELLS, shell)
  if (/^diff --git a\//.test(text) || /^--- a\/.*\n\+\+\+ b\//.test(text)) return 'diff'
  if (/^<\?xml\s/.test(text)) return 'xml'
  if (/^syntax\s*=\s*"proto[23]"\s*;/m.test(text)) return 'protobuf'
  if (/^package \w+\n/.test(text) && /^(?:func|type|import|const|var)\b/m.test(text)) return 'go'
  if (/^apiVersion: \S+$/m.test(text) && /^kind: \w+$/m.test(text) && !/^[{}]/m.test(text)) return 'yaml'
  return isJson(text) ? 'json' : undefined
}

function isJson(text: string): boolean {
  const [first = '', last = ''] = [text[0], text.at(-1)]
  if (`${first}${last}` !== '{}' && !/^\[\s*\{/.test(text)) return false
  if (!text.includes('"')) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
