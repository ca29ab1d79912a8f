// What the code would bring along and no document needs: left out of dist, since every installation would carry it.
import { nameToEmoji } from 'gemoji'

/** Grammars that weigh as much as twenty others, of languages in which no design is written. Their code stays plain. */
const HEAVY = [
  { name: 'emacs-lisp', aliases: ['elisp'], scopeName: 'source.emacs.lisp' },
  { name: 'wolfram', aliases: ['wl'], scopeName: 'source.wolfram' },
]

/** A plugin of esbuild. */
export const slim = {
  name: 'slim',
  setup(build) {
    build.onResolve({ filter: /^(?:gemoji|@shikijs\/langs\/(?:emacs-lisp|wolfram))$/ }, ({ path }) => ({
      path,
      namespace: 'slim',
    }))
    build.onLoad({ filter: /./, namespace: 'slim' }, ({ path }) => {
      // Of emoji only what their names stand for, not how they are described and searched for.
      if (path === 'gemoji') return { contents: `export const nameToEmoji = ${JSON.stringify(nameToEmoji)}` }
      const grammar = HEAVY.find(({ name }) => path.endsWith(name))
      return { contents: `export default [${JSON.stringify({ ...grammar, patterns: [] })}]` }
    })
  },
}
