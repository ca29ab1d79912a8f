import { toString as plainText } from 'mdast-util-to-string'
import { nodesOfType } from '../model/nodes.ts'
import type { Proposal } from '../model/proposal.ts'
import { languageOfLatin, saysEnglish } from './latin-language.ts'
import { languageOfText } from './scripts.ts'

/** Paragraphs by which a document's language is told where its script does not tell it. */
const PARAGRAPHS = 24

/** The document's language as BCP 47: what its metadata says, else what its letters and its words say, else English. */
export function languageOf({ metadata, text, root }: Proposal): string {
  const said = metadata.language?.trim()
  if (said !== undefined && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(said)) return said
  return languageOfText(text) ?? mostSpoken(root) ?? 'en'
}

/** The language that most of the first paragraphs are in whose words tell one, by the length of them. */
function mostSpoken(root: Proposal['root']): string | undefined {
  const lengths = new Map<string, number>()
  let left = PARAGRAPHS
  for (const paragraph of nodesOfType(root, 'paragraph')) {
    const words = plainText(paragraph)
    const language = saysEnglish(words) ? 'en' : languageOfLatin(words)
    if (language === undefined) continue
    lengths.set(language, (lengths.get(language) ?? 0) + words.length)
    left -= 1
    if (left === 0) break
  }
  return [...lengths].sort(([, one], [, other]) => other - one)[0]?.[0]
}
