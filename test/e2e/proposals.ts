import { existsSync, readdirSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import { ROOT } from './command.ts'

/** The proposal that uses every section and every feature. */
export const WHOLE = 'fixtures/EP-012.md'

/** The proposal that uses every script, with formulas, notes, emoji and diagrams; it has tests of its own besides. */
export const EVERYTHING = 'fixtures/everything.md'

/** Every fixture of the project that is a proposal to show, seen from the checkout. */
export const FIXTURES: readonly string[] = [
  WHOLE,
  EVERYTHING,
  ...readdirSync(join(ROOT, 'fixtures', 'small'))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `fixtures/small/${name}`),
]

const CORPUS = join(ROOT, '..', 'shared', 'corpus')

/** Real proposals of other projects, seen from the checkout; empty where they are not at hand. */
export const CORPUS_PROPOSALS: readonly string[] = inCorpus('.md').filter(
  (file) => !/^(LICENSE|NOTICE)/i.test(basename(file)) && basename(join(file, '..')) !== 'corpus',
)

/** Documents of the corpus that are no Markdown. */
export const CORPUS_STRANGERS: readonly string[] = inCorpus('.rst')

function inCorpus(ending: string): string[] {
  if (!existsSync(CORPUS)) return []
  return readdirSync(CORPUS, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort()
}
