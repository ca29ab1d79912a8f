import type { Proposal } from '../model/proposal.ts'

/** Share of a text's letters from which on its script decides its language. */
const SHARE = 0.2

const SCRIPTS: readonly (readonly [language: string, letters: RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/g],
  ['ko', /[\uac00-\ud7a3]/g],
  ['zh-Hans', /[\u4e00-\u9fff]/g],
  ['ru', /[\u0400-\u04ff]/g],
]

/** The document's language as BCP 47: what its metadata says, else what its script says, else English. */
export function languageOf({ metadata, text }: Proposal): string {
  const said = metadata.language?.trim()
  if (said !== undefined && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(said)) return said
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return SCRIPTS.find(([, script]) => (text.match(script)?.length ?? 0) > letters * SHARE)?.[0] ?? 'en'
}
